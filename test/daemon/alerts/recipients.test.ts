import { beforeEach, expect, test } from 'vitest';
import { recipientsOf } from '../../../daemon/alerts/recipients.ts';
import { EVERYBODY_SEEN } from '../../../daemon/identity/people-seen.ts';
import { emptyRoster } from '../../../daemon/identity/roster.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { inVain } from '../../support/in-vain.ts';
import { openStore } from '../../support/open-store.ts';
import {
  addEverybody,
  emailOf,
  idOf,
  type Member,
  raiseAll,
  roster,
  SUBJECTS,
  type SubjectKind,
  TOLD,
} from '../../support/school-staff.ts';

const { stores } = openStore();
const known = { roster, usual: [] as readonly string[] };
let ids: Readonly<Record<SubjectKind, IncidentId>>;

beforeEach(async () => {
  ids = await raiseAll(stores());
});

const emails = (...members: readonly Member[]) => members.map(emailOf).toSorted();
const to = async (kind: SubjectKind, given = known) => (await recipientsOf(stores(), given, ids[kind])).to.toSorted();

test.each(SUBJECTS)('an alert about %s goes to those who may open it, and to nobody else', async (kind) => {
  await addEverybody(stores());
  const reviewers = (['lead', 'deputy', 'head', 'named'] as const).filter((member) => TOLD[member].includes(kind));
  expect(await to(kind)).toEqual(emails(...reviewers));
});

test('what is about pupils goes where the settings say, and nothing that is about somebody with an account', async () => {
  await addEverybody(stores());
  const usual = ['team@school.example'];
  expect(await to('pupil', { roster, usual })).toEqual(usual);
  expect(await to('colleague', { roster, usual })).toEqual(emails('head'));
  expect(await to('lead', { roster, usual })).toEqual(emails('head'));
  expect(await to('head', { roster, usual })).toEqual(emails('named'));
});

test('a lead whom no roster knows is past themselves all the same: by the name before the @', async () => {
  await addEverybody(stores());
  expect(await to('lead', { roster: emptyRoster, usual: [] })).toEqual(emails('head'));
});

test('where nobody is named, nobody in school is told of a head, and the alert waits', async () => {
  await addEverybody(stores());
  await stores().staff.setReviewsHeads(idOf('named'), false);
  const { to: nobody, why } = await recipientsOf(stores(), known, ids.head);
  expect(nobody).toEqual([]);
  expect(why).toContain('nobody is named');
  expect(why).not.toMatch(/head/i);
  await stores().outbox.postpone(`alert-${ids.head}`, inVain(why, 9e15));
  expect(
    (await stores().outbox.waiting({ ...EVERYBODY_SEEN, withoutPersons: ['staff10'] }, Number.MAX_SAFE_INTEGER))
      .lastError,
  ).toBe(null);
});

test('where no head has an account, what is about staff waits for one', async () => {
  expect((await recipientsOf(stores(), known, ids.colleague)).why).toContain('no head has an account');
  expect((await recipientsOf(stores(), known, ids.pupil)).why).toContain('nobody to send alerts to');
});
