import { beforeEach, expect, test } from 'vitest';
import { createPersonAnswers, type PersonAnswers } from '../../../daemon/answers/person.ts';
import type { Viewer } from '../../../daemon/api/contract.ts';
import { addStaff, auditOf, raise, TUESDAY } from '../../support/office.ts';
import { keepRecords, leaving, PERSON, type PersonWorld, personWorld } from '../../support/one-person.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';

const store = storeWithArchive();
const NAMED = { account: 'pupil017', formerly: [] };
let given: PersonWorld;
let answers: PersonAnswers;
let head: Viewer;

beforeEach(async () => {
  given = personWorld(store);
  answers = createPersonAnswers(given.office);
  head = await addStaff(store.stores(), 'head');
});

test('the head sees what is kept about somebody, and that is written down without the account', async () => {
  await keepRecords(store, [leaving(PERSON, { timestamp: TUESDAY }), leaving(PERSON, { timestamp: TUESDAY + 5 })]);
  await raise(store.stores(), [{ identity: PERSON, record: { timestamp: TUESDAY } }]);
  expect(await answers.personKept(head, NAMED)).toEqual({
    kind: 'found',
    kept: {
      accounts: ['pupil017'],
      name: 'Sam Example',
      group: 'Year 5',
      records: 2,
      first: TUESDAY,
      last: TUESDAY + 5,
      incidents: 1,
      flaggedRequests: 1,
      asked: [],
    },
  });
  expect(await auditOf(store.stores())).toEqual([expect.stringMatching(/^head-The head look_up_person [0-9a-f]{64}$/)]);
});

test('for anybody else there is nothing to see, and nothing happens', async () => {
  for (const role of ['lead', 'technician'] as const) {
    const viewer = await addStaff(store.stores(), role);
    const refused = { kind: 'refused', code: 'NOT_FOR_YOUR_ROLE' };
    expect(await answers.personKept(viewer, NAMED)).toMatchObject(refused);
    expect(await answers.exportPerson(viewer, NAMED, 'They asked.')).toMatchObject(refused);
    expect(await answers.planErasure(viewer, NAMED)).toMatchObject(refused);
    const asked = { reason: 'They asked.', confirmation: 'pupil017' };
    expect(await answers.erasePerson(viewer, NAMED, asked)).toMatchObject(refused);
  }
  expect(await auditOf(store.stores())).toEqual([]);
});

test('an erasure is begun with the account typed once more, and goes on by itself', async () => {
  await keepRecords(store, [leaving(PERSON, { timestamp: TUESDAY })]);
  const reason = 'They moved away.';
  expect(await answers.erasePerson(head, NAMED, { reason, confirmation: 'pupil01' })).toMatchObject({
    code: 'NOT_CONFIRMED',
  });
  const begun = await answers.erasePerson(head, NAMED, { reason, confirmation: ' pupil017 ' });
  expect(begun).toMatchObject({ kind: 'begun', erasure: { records: 1, incidents: 0, stays: [] } });
  const about = () => given.office.personRequests.about(['pupil017']);
  await expect.poll(about, { timeout: 10_000 }).toMatchObject([{ finishedAt: given.world.now, askedBy: head.staffId }]);
  const kept = await answers.personKept(head, NAMED);
  expect(kept).toMatchObject({ kept: { records: 0, asked: [{ kind: 'erasure', byName: 'The head', reason }] } });
});
