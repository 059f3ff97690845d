/* What a whole class did is one item to review: worked out anew with each batch, in the batch's own transaction. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERYBODY_SEEN } from '../../../daemon/identity/people-seen.ts';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import { commitBatch } from '../../../daemon/store/commit.ts';
import { commitCorrection } from '../../../daemon/store/commit-correction.ts';
import { buildEvent, buildOutcome, type EventParts } from '../../support/flagged-event.ts';
import { commitOf, openStore } from '../../support/open-store.ts';
import { LESSON, type OwlSearch, owlSearch, owlsTaught } from '../../support/school-lesson.ts';

const LEAD = 'lead-1' as StaffId;
const REACH = { ...EVERYBODY_SEEN, staffId: LEAD, maySeeStaff: false };
const { stores } = openStore();
const MINUTE = 60_000;
const SUICIDE = { rule: 'pupils-suicide', category: 'suicide', severity: 'critical', words: 'suicide' } as const;

function store(events: readonly EventParts[]) {
  const commit = commitOf(buildOutcome(events.map(buildEvent)), { ...owlsTaught(), now: LESSON + 40 * MINUTE });
  return commitBatch(stores().database, commit);
}

const searches = (from: number, to: number, given: Partial<OwlSearch> = {}) =>
  Array.from({ length: to - from }, (_, place) => owlSearch({ number: from + place, ...given }));

async function queue() {
  const { rows } = await stores().incidents.list(REACH, { view: 'open', severity: null, page: 1 }, 100);
  return rows.map(({ subject, cluster, eventCount }) => ({
    who: subject.kind === 'person' ? subject.personId : (cluster.wholeClass?.className ?? 'nobody'),
    role: cluster.role,
    why: cluster.why.join(' '),
    events: eventCount,
  }));
}

async function alerts(): Promise<readonly string[]> {
  return (await stores().outbox.due(LESSON + 3_600_000, 100)).map(({ id }) => id);
}

async function wholeClass() {
  const found = (await stores().incidents.all(200)).find(({ cluster }) => cluster.role === 'whole_class');
  if (found === undefined) throw new Error('No class did anything together.');
  return found;
}

test('a class on one topic in one lesson is one item, with the lesson and how many they were', async () => {
  await store(searches(0, 20));
  expect(await queue()).toEqual([{ who: 'Owls', role: 'whole_class', why: '', events: 20 }]);
  const { cluster, severity, searchCount, firstSeen, lastSeen } = await wholeClass();
  expect(cluster.wholeClass).toEqual({
    className: 'Owls',
    year: 'Year 5',
    size: 28,
    pupils: 20,
    lessons: [{ start: LESSON, end: LESSON + 75 * MINUTE }],
    topics: ['cannabis'],
  });
  const [first, last] = [LESSON + 5 * MINUTE, LESSON + 5 * MINUTE + 19];
  expect({ severity, searchCount, firstSeen, lastSeen }).toEqual({
    severity: 'medium',
    searchCount: 20,
    firstSeen: first,
    lastSeen: last,
  });
});

test('the first pupils stand alone until there are enough of them; then they leave the queue and keep their pages', async () => {
  await store(searches(0, 6));
  expect((await queue()).map(({ role }) => role)).toEqual(Array(6).fill('none'));
  const [first] = await stores().incidents.all(1);
  if (first === undefined) throw new Error('Nothing was raised.');
  await store(searches(6, 9));
  expect(await queue()).toEqual([{ who: 'Owls', role: 'whole_class', why: '', events: 9 }]);
  expect((await stores().incidents.one(REACH, first.id))?.cluster).toEqual({
    role: 'member',
    id: (await wholeClass()).id,
    why: [],
    wholeClass: null,
  });
  expect((await stores().incidents.history(first.id)).map(({ kind }) => kind)).toEqual(['raised', 'joined_class']);
});

test('later pupils go straight in, and the item counts them', async () => {
  await store(searches(0, 9));
  await store(searches(9, 15));
  expect(await queue()).toEqual([{ who: 'Owls', role: 'whole_class', why: '', events: 15 }]);
  expect((await wholeClass()).cluster.wholeClass?.pupils).toBe(15);
  expect((await stores().incidents.counts(REACH)).open).toBe(1);
  expect(await stores().incidents.week(REACH, 0)).toEqual({ raised: 1, reviewed: 0 });
});

test('whoever goes on after the lesson stays an incident of their own, and leaves the class for it', async () => {
  await store(searches(0, 12));
  await store([owlSearch({ number: 3, minute: 200 })]);
  expect(await queue()).toEqual([
    { who: 'owl03', role: 'outlier', why: 'outside_lesson', events: 2 },
    { who: 'Owls', role: 'whole_class', why: '', events: 11 },
  ]);
});

test('what one of them did before that somebody has taken up stays theirs', async () => {
  await store(searches(0, 3));
  const [taken] = await stores().incidents.all(1);
  if (taken === undefined) throw new Error('Nothing was raised.');
  const state = { status: 'in_review', assignee: LEAD, since: LESSON } as const;
  const change = { id: taken.id, version: 1, state, stateBefore: null, at: LESSON, by: LEAD, detail: null };
  await stores().incidents.change({ ...change, kind: 'claimed' });
  await store(searches(3, 12));
  expect((await queue()).map(({ role }) => role).toSorted()).toEqual(['apart', 'whole_class']);
});

test('what somebody did while nobody knows their class stays alone', async () => {
  await store(
    searches(0, 20).map((event, number) => ({
      ...event,
      identity: { kind: 'device', deviceName: `pc-${number}`, group: '' } as const,
    })),
  );
  expect((await queue()).map(({ role }) => role)).toEqual(Array(20).fill('none'));
});

describe('alerts', () => {
  test('a class that comes in one batch asks for one', async () => {
    expect(await store(searches(0, 20, SUICIDE))).toEqual({ alerts: 1 });
    expect(await alerts()).toEqual([`alert-${(await wholeClass()).id}`]);
  });

  test('of the first pupils have gone when the class is seen, and then there is one more and no other', async () => {
    expect(await store(searches(0, 3, SUICIDE))).toEqual({ alerts: 3 });
    expect(await store(searches(3, 16, SUICIDE))).toEqual({ alerts: 1 });
    expect(await store(searches(16, 20, SUICIDE))).toEqual({ alerts: 0 });
  });

  test('whoever speaks of themselves in the middle of the lesson alerts, and is not counted in', async () => {
    await store(searches(0, 20, SUICIDE));
    const own = { ...SUICIDE, number: 7, words: 'kill myself', minute: 30 };
    expect(await store([owlSearch(own)])).toEqual({ alerts: 1 });
    expect(await queue()).toEqual([
      { who: 'owl07', role: 'outlier', why: 'first_person other_words', events: 2 },
      { who: 'Owls', role: 'whole_class', why: '', events: 19 },
    ]);
    const left = (await stores().incidents.all(100)).find(({ cluster }) => cluster.role === 'outlier');
    if (left === undefined) throw new Error('Nobody stands out.');
    const history = await stores().incidents.history(left.id);
    expect(history.map(({ kind }) => kind)).toEqual(['raised', 'joined_class', 'left_class', 'alert_queued']);
  });
});

test('what came later may show that it was no lesson: everybody stands alone again, and nothing is left of the item', async () => {
  await store(searches(0, 8));
  const { id } = await wholeClass();
  await store(searches(0, 8, { minute: 85 }));
  expect((await queue()).map(({ role }) => role)).toEqual(Array(8).fill('none'));
  expect(await stores().incidents.one(REACH, id)).toBe(null);
  expect(await stores().incidents.history(id)).toEqual([]);
});

test('a batch that fails leaves no half of a class behind', async () => {
  await store(searches(0, 6));
  const { schoolDayOf, taught } = owlsTaught();
  const broken = {
    ...taught,
    callsForCare: () => {
      throw new Error('in the middle');
    },
  };
  const commit = commitOf(buildOutcome(searches(6, 20).map(buildEvent)), { schoolDayOf, taught: broken });
  await expect(commitBatch(stores().database, commit)).rejects.toThrow('in the middle');
  expect((await queue()).map(({ role }) => role)).toEqual(Array(6).fill('none'));
});

const anySearch = fc.record({
  number: fc.nat({ max: 13 }),
  minute: fc.constantFrom(1, 20, 60, 90, 200),
  words: fc.constantFrom('cannabis', 'cannabis', 'cannabis', 'cocaine'),
  place: fc.nat({ max: 1 }),
});
const SAME_FOR_ALL = [...searches(0, 10), ...searches(0, 5, { minute: 25 })];

/** All that is kept, but when; of history only that it is of something that is there. */
async function kept() {
  const incidents = await stores().incidents.all(1_000);
  return incidents.map(({ raisedAt: _, ...incident }) => incident).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

async function forget(): Promise<void> {
  const { writer } = stores().database;
  for (const table of ['events', 'incidents', 'incident_history', 'outbox'] as const)
    await writer.deleteFrom(table).execute();
}

test('however the log is cut into batches, the same incidents come of it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anySearch, { maxLength: 30 }),
      fc.array(fc.nat({ max: 12 }), { maxLength: 8 }),
      async (drawn, cuts) => {
        const events = [...drawn.map(owlSearch), ...SAME_FOR_ALL];
        await forget();
        await store(events);
        const whole = await kept();
        await forget();
        let from = 0;
        for (const length of [...cuts, events.length]) {
          await store(events.slice(from, from + length));
          from += length;
        }
        expect(await kept()).toEqual(whole);
      },
    ),
    { numRuns: 6 },
  );
});

describe('whoever was counted in and turns out to be somebody else', () => {
  const identity = { kind: 'person', personId: 'staff03', group: 'staff', via: 'login' } as const;

  async function correct(now = LESSON + 50 * MINUTE) {
    const { id } = buildEvent(owlSearch({ number: 3, ...SUICIDE }));
    const correction = { id, identity, audience: 'staff', because: null, wouldBeFlagged: true } as const;
    const what = { siteId: 'main', listVersion: '', now, ...owlsTaught(), spans: [], found: [] };
    return commitCorrection(stores().database, { ...what, events: [correction] });
  }

  test('stands alone, is told of, and counts for the class no more', async () => {
    await store(searches(0, 20, SUICIDE));
    const before = await wholeClass();
    const { alerts: told } = await correct();
    const found = (await stores().incidents.all(200)).find(
      ({ subject }) => subject.kind === 'person' && subject.personId === 'staff03',
    );
    expect({ told, role: found?.cluster.role, id: found?.cluster.id, audience: found?.audience }).toEqual({
      told: 1,
      role: 'none',
      id: null,
      audience: 'staff',
    });
    expect((await wholeClass()).eventCount).toBe(before.eventCount - 1);
  });
});
