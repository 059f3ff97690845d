import { beforeEach, expect, test } from 'vitest';
import { earlierFor } from '../../../daemon/answers/earlier.ts';
import type { Office } from '../../../daemon/answers/office.ts';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import type { Viewer } from '../../../daemon/api/contract.ts';
import { addStaff, newWorld, officeOf, pupil, RULE, raise, TUESDAY } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const DAY = 86_400_000;
let office: Office;
let lead: Viewer;

beforeEach(async () => {
  office = officeOf(stores(), newWorld());
  lead = await addStaff(stores(), 'lead');
});

async function raiseOn(day: number, parts: Parameters<typeof raise>[1][number] = {}) {
  const record = { timestamp: TUESDAY + day * DAY };
  await raise(stores(), [{ offset: day + 100, rule: RULE, identity: pupil('pupil017'), record, ...parts }]);
  const all = await stores().incidents.all(50);
  const made = all.find(({ firstSeen }) => firstSeen === record.timestamp);
  if (made === undefined) throw new Error('An incident was expected.');
  return made;
}

test('it is said which time it is, and what became of the one before', async () => {
  const first = await raiseOn(-9);
  const finding = { resolution: 'concern', intent: 'deliberate', note: '', caseReference: null } as const;
  await createReviews(office).resolve(lead, first.id, first.version, finding);
  const second = await raiseOn(-2);
  const third = await raiseOn(0);
  expect(await earlierFor(office, lead, first)).toEqual({ number: 1, last: null });
  expect(await earlierFor(office, lead, second)).toEqual({
    number: 2,
    last: { id: first.id, at: first.lastSeen, resolution: 'concern' },
  });
  expect(await earlierFor(office, lead, third)).toEqual({
    number: 3,
    last: { id: second.id, at: second.lastSeen, resolution: null },
  });
});

test('another pupil’s and another kind’s do not count, and nobody in particular has no number', async () => {
  await raiseOn(-9, { identity: pupil('pupil023') });
  await raiseOn(-8, { rule: 'everyone-gaming' });
  expect(await earlierFor(office, lead, await raiseOn(0))).toEqual({ number: 1, last: null });
  const device = { kind: 'device', deviceName: 'library-4', group: '' } as const;
  expect(await earlierFor(office, lead, await raiseOn(1, { identity: device }))).toBe(null);
});
