/* What people do with incidents besides a finding: waiting, opening again, notes; and the lists that they do it from. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Office } from '../../../daemon/answers/office.ts';
import { createReviews, type Reviews } from '../../../daemon/answers/reviews.ts';
import { createTodayAnswers } from '../../../daemon/answers/today.ts';
import type { Finding, IncidentDetail, IncidentFilter, QueueFilter, Viewer } from '../../../daemon/api/contract.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { openStores } from '../../../daemon/store/stores.ts';
import type { EventParts } from '../../support/flagged-event.ts';
import { addStaff, isLessonTime, newWorld, officeOf, pupil, raise, TUESDAY, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores, path } = openStore();
const DAY = 86_400_000;
const FOUND: Finding = { resolution: 'no_concern', intent: 'accidental', note: 'An advert.', caseReference: 'C-17' };
let world: World;
let office: Office;
let reviews: Reviews;
let lead: Viewer;
let deputy: Viewer;

beforeEach(async () => {
  world = newWorld();
  office = officeOf(stores(), world);
  reviews = createReviews(office);
  lead = await addStaff(stores(), 'lead');
  deputy = await addStaff(stores(), 'deputy', 'The deputy');
});

async function raiseOne(parts: EventParts = {}): Promise<IncidentId> {
  const [id] = await raise(stores(), [{ identity: pupil('pupil017'), record: { timestamp: TUESDAY }, ...parts }]);
  if (id === undefined) throw new Error('An incident was expected.');
  return id;
}

async function seen(viewer: Viewer, id: IncidentId, from?: QueueFilter): Promise<IncidentDetail> {
  const incident = await reviews.incident(viewer, id, from);
  if (incident === null) throw new Error('The incident was expected to be shown.');
  return incident;
}

const OPEN: IncidentFilter = { view: 'open', severity: null, page: 1 };
const list = (filter: Partial<IncidentFilter> = {}) =>
  createTodayAnswers(office, isLessonTime).incidents(lead, { ...OPEN, ...filter });
const ids = async (filter: Partial<IncidentFilter> = {}) => (await list(filter)).rows.map(({ id }) => id);

describe('waiting for an answer', () => {
  const wait = { waitingFor: ' the parents ', until: '2026-11-19' };

  test('takes it out of what is open until the day is over, and then it is back by itself', async () => {
    const id = await raiseOne();
    expect((await reviews.wait(lead, id, 1, wait)).kind).toBe('done');
    expect([await ids(), await ids({ view: 'waiting' }), await ids({ view: 'mine' })]).toEqual([[], [id], [id]]);
    world.now = Date.UTC(2026, 10, 19, 23, 59);
    expect(await ids()).toEqual([]);
    world.now = Date.UTC(2026, 10, 20, 0, 0);
    expect([await ids(), await ids({ view: 'waiting' })]).toEqual([[id], []]);
    expect((await list()).rows).toMatchObject([{ status: 'on_hold', isBack: true, waitsUntil: world.now }]);
    expect(await seen(deputy, id)).toMatchObject({
      state: { waitingFor: 'the parents' },
      history: [
        { kind: 'raised' },
        { kind: 'waits', byName: 'The lead', detail: '2026-11-19 the parents' },
        { kind: 'came_back', byName: null },
      ],
    });
    expect((await reviews.claim(deputy, id, 2)).kind).toBe('done');
    expect((await list()).rows).toMatchObject([{ status: 'in_review', isBack: false, waitsUntil: null }]);
  });

  test('is told on Today', async () => {
    const id = await raiseOne();
    await reviews.wait(lead, id, 1, wait);
    const today = createTodayAnswers(office, isLessonTime).today;
    expect(await today(lead)).toMatchObject({ open: 0, waiting: 1, newest: [] });
    world.now += 5 * DAY;
    expect(await today(lead)).toMatchObject({ open: 1, waiting: 0, newest: [{ id, isBack: true }] });
  });

  test('ends at once when it becomes more serious, and not when there is more of the same', async () => {
    const id = await raiseOne({ severity: 'low' });
    await reviews.wait(lead, id, 1, wait);
    const again = { offset: 7, identity: pupil('pupil017'), record: { timestamp: TUESDAY + 1_000 } };
    await raise(stores(), [{ ...again, severity: 'low' }]);
    expect(await ids()).toEqual([]);
    await raise(stores(), [{ ...again, offset: 8, severity: 'high' }]);
    expect(await ids()).toEqual([id]);
    const { history, version, eventCount } = await seen(lead, id);
    expect(history.findLast(({ kind }) => kind === 'came_back')).toMatchObject({ detail: 'high' });
    expect([version, eventCount]).toEqual([2, 3]);
  });

  test('is refused without a reason or a day to come', async () => {
    const id = await raiseOne();
    const fault = async (different: Partial<typeof wait>) => {
      const result = await reviews.wait(lead, id, 1, { ...wait, ...different });
      return result.kind === 'wrong' ? result.fault : result.kind;
    };
    expect(await fault({ waitingFor: ' ' })).toBe('no_reason');
    expect(await fault({ until: '2026-11-16' })).toBe('past');
    expect(await fault({ until: '2026-02-31' })).toBe('no_date');
    expect(await fault({ until: '2027-11-16' })).toBe('too_far');
  });

  test('is what a finding takes back to', async () => {
    const id = await raiseOne();
    await reviews.wait(lead, id, 1, wait);
    await reviews.resolve(lead, id, 2, FOUND);
    await reviews.undo(lead, id);
    expect(await ids({ view: 'waiting' })).toEqual([id]);
    world.now += 5 * DAY;
    expect(await ids()).toEqual([id]);
  });
});

describe('opening again', () => {
  test('is for anybody who may review, however late, and the earlier finding stays', async () => {
    const id = await raiseOne();
    await reviews.resolve(lead, id, 1, FOUND);
    world.now += 30 * DAY;
    expect(await reviews.reopen(deputy, id, 2, '  ')).toEqual({ kind: 'wrong', fault: 'no_reason' });
    expect((await reviews.reopen(deputy, id, 2, ' It went on. ')).kind).toBe('done');
    expect(await seen(lead, id)).toMatchObject({
      status: 'new',
      version: 3,
      undoUntil: null,
      history: [
        { kind: 'raised' },
        { kind: 'resolved', byName: 'The lead', finding: FOUND },
        { kind: 'reopened', byName: 'The deputy', detail: 'It went on.' },
      ],
    });
    await reviews.resolve(deputy, id, 3, { ...FOUND, resolution: 'concern', intent: 'deliberate' });
    const { history } = await seen(lead, id);
    expect(history.flatMap(({ finding }) => finding?.resolution ?? [])).toEqual(['no_concern', 'concern']);
  });

  test('tells those who go by findings', async () => {
    const id = await raiseOne();
    await reviews.resolve(lead, id, 1, FOUND);
    await reviews.reopen(lead, id, 2, 'It went on.');
    expect(world.findingsChanged).toBe(1);
  });
});

describe('a note', () => {
  test('stands in the history and changes nothing else, open or closed', async () => {
    const id = await raiseOne();
    expect(await reviews.note(lead, id, ' Asked the class teacher. ')).toEqual({ kind: 'done' });
    await reviews.resolve(lead, id, 1, FOUND);
    await reviews.note(deputy, id, 'She says that it was homework.');
    expect((await seen(lead, id)).history.filter(({ kind }) => kind === 'noted')).toMatchObject([
      { byName: 'The lead', detail: 'Asked the class teacher.' },
      { byName: 'The deputy', detail: 'She says that it was homework.' },
    ]);
    expect(await reviews.note(lead, id, ' ')).toEqual({ kind: 'wrong', fault: 'no_reason' });
    expect(await reviews.note(lead, 'none' as IncidentId, 'x')).toEqual({ kind: 'gone' });
  });
});

describe('the lists', () => {
  const WEEK_BEFORE = TUESDAY - 7 * DAY;
  const inYear = (account: string, group: string) =>
    ({ kind: 'person', personId: account, group, via: 'log' }) as const;

  async function four() {
    const at = (timestamp: number) => ({ record: { timestamp } });
    await raise(stores(), [
      { offset: 1, identity: inYear('pupil001', 'Year 5'), severity: 'low', ...at(TUESDAY) },
      { offset: 2, identity: inYear('pupil002', 'Year 6'), severity: 'high', ...at(WEEK_BEFORE) },
      { offset: 3, identity: inYear('pupil003', 'Year 5'), severity: 'high', ...at(TUESDAY + 60_000) },
      { offset: 4, identity: inYear('pupil004', 'Year 5'), severity: 'low', ...at(TUESDAY + 120_000) },
    ]);
    const all = await stores().incidents.all(10);
    const of = (account: string) =>
      all.find(({ subject }) => 'personId' in subject && subject.personId === account)?.id;
    return ['pupil001', 'pupil002', 'pupil003', 'pupil004'].map(of) as [IncidentId, IncidentId, IncidentId, IncidentId];
  }

  test('are by severity, group and week, and in the order that was asked for', async () => {
    const [a, b, c, d] = await four();
    expect(await ids()).toEqual([c, b, d, a]);
    expect(await ids({ sort: 'newest' })).toEqual([d, c, a, b]);
    expect(await ids({ sort: 'oldest' })).toEqual([b, a, c, d]);
    expect(await ids({ group: 'Year 5' })).toEqual([c, d, a]);
    expect(await ids({ week: '2026-11-09' })).toEqual([b]);
    expect(await ids({ week: '2026-11-16', severity: 'low', sort: 'oldest' })).toEqual([a, d]);
    expect(await list({ group: 'Year 7' })).toMatchObject({ rows: [], total: 0, pages: 1, counts: { open: 4 } });
  });

  test('offer the groups that there are, and the last weeks', async () => {
    await four();
    const { groups, weeks } = await list();
    expect(groups).toEqual(['Year 5', 'Year 6']);
    expect(weeks.slice(0, 2)).toEqual(['2026-11-16', '2026-11-09']);
    expect((await list({ view: 'closed' })).groups).toEqual([]);
  });

  test('say what is before and after an incident that was opened from them', async () => {
    const [a, b, c, d] = await four();
    const beside = async (id: IncidentId, from?: QueueFilter) => {
      const { previousId, nextId } = await seen(lead, id, from);
      return [previousId, nextId];
    };
    expect(await beside(c)).toEqual([null, b]);
    expect(await beside(d)).toEqual([b, a]);
    expect(await beside(a)).toEqual([d, null]);
    expect(await beside(c, { ...OPEN, group: 'Year 5' })).toEqual([null, d]);
    expect(await beside(c, { ...OPEN, sort: 'oldest' })).toEqual([a, d]);
    expect(await beside(b, { ...OPEN, severity: 'high' })).toEqual([c, null]);
  });

  test('lead on to the next of them after a finding', async () => {
    const [a, , c, d] = await four();
    const from = { ...OPEN, group: 'Year 5' };
    expect(await reviews.resolve(lead, c, 1, FOUND, from)).toEqual({ kind: 'done', nextId: d });
    expect(await reviews.wait(lead, d, 1, { waitingFor: 'x', until: '2026-11-20' }, from)).toEqual({
      kind: 'done',
      nextId: a,
    });
    expect(await reviews.resolve(lead, a, 1, FOUND, from)).toEqual({ kind: 'done', nextId: null });
  });

  test('lead back to what stands before, where somebody began in the middle', async () => {
    const [a, b, c, d] = await four();
    expect(await reviews.resolve(lead, a, 1, FOUND, OPEN)).toEqual({ kind: 'done', nextId: c });
    expect(await reviews.resolve(lead, c, 1, FOUND, OPEN)).toEqual({ kind: 'done', nextId: b });
    expect(await reviews.resolve(lead, d, 1, FOUND, OPEN)).toEqual({ kind: 'done', nextId: b });
    expect(await reviews.resolve(lead, b, 1, FOUND, OPEN)).toEqual({ kind: 'done', nextId: null });
  });

  test('of what is closed begin with what was closed last', async () => {
    const [a, b, c] = await four();
    for (const id of [b, c, a]) {
      world.now += 1_000;
      await reviews.resolve(lead, id, 1, FOUND);
    }
    expect(await ids({ view: 'closed' })).toEqual([a, c, b]);
    expect(await seen(lead, c, { ...OPEN, view: 'closed' })).toMatchObject({ previousId: a, nextId: b });
  });
});

describe('several at once', () => {
  const found = { resolution: 'no_concern', intent: 'unclear', note: 'A lesson.' } as const;
  const one = (account: string, offset: number, parts: EventParts = {}): EventParts => ({
    offset,
    identity: pupil(account),
    record: { timestamp: TUESDAY },
    severity: 'low',
    ...parts,
  });

  async function some(events: readonly EventParts[]) {
    await raise(stores(), events);
    const { rows } = await list();
    return rows.map(({ id, version }) => ({ id, version }));
  }

  test('are each closed with an entry of their own, and all taken back', async () => {
    const three = await some([one('pupil001', 1), one('pupil002', 2), one('pupil003', 3)]);
    const outcomes = await reviews.resolveTogether(lead, three, found);
    expect(outcomes.map(({ result }) => result.kind)).toEqual(['done', 'done', 'done']);
    expect(await ids()).toEqual([]);
    for (const { id } of three) {
      const { history } = await seen(lead, id);
      expect(history.at(-1)).toMatchObject({ kind: 'resolved', byName: 'The lead', finding: { note: 'A lesson.' } });
    }
    const closed = three.map(({ id }) => id);
    expect((await reviews.undoTogether(lead, closed)).every(({ result }) => result.kind === 'done')).toBe(true);
    expect((await ids()).toSorted()).toEqual(closed.toSorted());
    await reviews.resolveTogether(
      lead,
      three.map(({ id }) => ({ id, version: 3 })),
      found,
    );
    world.now += 11 * 60_000;
    expect((await reviews.undoTogether(lead, closed)).map(({ result }) => result.kind)).toEqual([
      'late',
      'late',
      'late',
    ]);
  });

  test('what a colleague was quicker with is told, and the others are closed', async () => {
    const [first, second] = await some([one('pupil001', 1), one('pupil002', 2)]);
    if (first === undefined || second === undefined) throw new Error('Two incidents were expected.');
    await reviews.resolve(deputy, first.id, 1, FOUND);
    const outcomes = await reviews.resolveTogether(lead, [first, second], found);
    expect(outcomes).toMatchObject([
      { id: first.id, result: { kind: 'changed', by: { kind: 'resolved', byName: 'The deputy' } } },
      { id: second.id, result: { kind: 'done' } },
    ]);
    expect((await seen(lead, first.id)).state).toMatchObject({ note: 'An advert.' });
  });

  test('never hold what is urgent, nor where a child may need help, nor what may be against the law', async () => {
    const all = await some([
      one('pupil001', 1, { severity: 'critical' }),
      one('pupil002', 2, { rule: 'pupils-suicide' }),
      one('pupil003', 3, { rule: 'everyone-terrorist-content' }),
      one('pupil004', 4),
    ]);
    expect((await list()).rows.filter(({ mayCloseTogether }) => mayCloseTogether)).toHaveLength(1);
    const outcomes = await reviews.resolveTogether(lead, all, found);
    expect(outcomes.map(({ result }) => result.kind).toSorted()).toEqual(['done', 'never', 'never', 'never']);
    expect(await ids()).toHaveLength(3);
  });

  test('are gone where they are not for the viewer', async () => {
    const technician = await addStaff(stores(), 'technician');
    const [first] = await some([one('pupil001', 1)]);
    if (first === undefined) throw new Error('An incident was expected.');
    expect(await reviews.resolveTogether(technician, [first], found)).toEqual([
      { id: first.id, title: null, result: { kind: 'gone' } },
    ]);
  });
});

test('of two programs that change one incident, the slower changes nothing, and learns what the other did', async () => {
  const id = await raiseOne();
  const others = await openStores(path(), 'main');
  try {
    const there = createReviews(officeOf(others, world));
    const read = await others.incidents.byId(id);
    await reviews.resolve(lead, id, 1, FOUND);
    const wait = { waitingFor: 'the parents', until: '2026-11-20' };
    expect(await there.wait(deputy, id, 1, wait)).toEqual({
      kind: 'changed',
      by: expect.objectContaining({ kind: 'resolved', byName: 'The lead', finding: FOUND }),
    });
    // Even where it had been read before the other wrote.
    const state = { status: 'in_review', assignee: deputy.staffId, since: TUESDAY } as const;
    const change = { id, version: read?.version ?? 0, state, stateBefore: null, at: TUESDAY, by: deputy.staffId };
    expect(await others.incidents.change({ ...change, kind: 'claimed', detail: null })).toBe(false);
    expect((await seen(lead, id)).history.map(({ kind }) => kind)).toEqual(['raised', 'resolved']);
  } finally {
    await others.database.close();
  }
});
