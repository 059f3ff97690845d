import { beforeEach, describe, expect, test } from 'vitest';
import { createContextAnswers } from '../../../daemon/answers/incident-context.ts';
import { createMergeAnswers } from '../../../daemon/answers/merges.ts';
import type { Office } from '../../../daemon/answers/office.ts';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import type { ContextAsk, IncidentContext, ShownContext, Viewer } from '../../../daemon/api/contract.ts';
import { KnownError } from '../../../daemon/errors.ts';
import type { Identity } from '../../../daemon/identity/identity.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { everything } from '../../../daemon/records/question.ts';
import { buildEvent, type EventParts } from '../../support/flagged-event.ts';
import { flagged } from '../../support/judged.ts';
import { type JudgedParts, keepRecords, officeWithArchive, visit } from '../../support/log-desk.ts';
import { auditOf, pupil, RULE, raise, TUESDAY, viewerOf } from '../../support/office.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import { matchOf } from '../policy/build-rule.ts';

const shop = storeWithArchive();
const { stores } = shop;
const MINUTE = 60_000;
const FIRST: ContextAsk = { part: 0, from: null, until: null };
const lead = viewerOf('lead');
const head = viewerOf('head');
let office: Office;

beforeEach(() => {
  office = officeWithArchive(shop);
});

/** Raises one incident with requests at these minutes, and puts them into the archive too. */
async function incidentAt(minutes: readonly number[], parts: EventParts = {}): Promise<IncidentId> {
  const events = minutes.map((minute) => ({
    rule: RULE,
    ...parts,
    offset: minute + 10_000,
    record: {
      url: 'http://bet.example/',
      urlDomain: 'bet.example',
      ...parts.record,
      timestamp: TUESDAY + minute * MINUTE,
    },
  }));
  const ids = await raise(stores(), events, { audience: isStaff(parts.identity) ? 'staff' : 'pupils' });
  await keepRecords(
    shop,
    events.map((event, place) => ({
      minute: minutes[place] ?? 0,
      identity: parts.identity ?? pupil('pupil017'),
      audience: isStaff(parts.identity) ? 'staff' : 'pupils',
      record: event.record,
      matches: buildEvent(event).matches,
      verdict: flagged(RULE),
      eventId: buildEvent(event).id,
    })),
  );
  const [id] = ids;
  if (id === undefined) throw new Error('An incident was expected.');
  return id;
}

function isStaff(identity: Identity | undefined): boolean {
  return identity?.kind === 'person' && identity.group === 'staff';
}

function at(minute: number, account = 'pupil017', more: JudgedParts = {}): JudgedParts {
  return visit(account, `at${minute}.example`, { minute, ...more });
}

async function contextOf(id: IncidentId, ask = FIRST, viewer: Viewer = lead): Promise<IncidentContext | null> {
  return createContextAnswers(office).incidentContext(viewer, id, ask, null);
}

async function shown(id: IncidentId, ask = FIRST, viewer: Viewer = lead): Promise<ShownContext> {
  const context = await contextOf(id, ask, viewer);
  if (context?.kind !== 'shown') throw new Error(`Nothing is shown: ${JSON.stringify(context)}`);
  return context;
}

function minutesOf({ rows }: Pick<ShownContext, 'rows'>): readonly number[] {
  return rows.map(({ at: moment }) => (moment - TUESDAY) / MINUTE);
}

describe('before and after', () => {
  test('is the half hour on both sides of the same person, the own requests marked', async () => {
    const id = await incidentAt([0, 10]);
    await keepRecords(shop, [at(-31), at(-30), at(-5), at(5), at(40), at(41), at(6, 'pupil023')]);
    const context = await shown(id);
    expect(minutesOf(context)).toEqual([-30, -5, 0, 5, 10, 40]);
    expect(context.rows.map(({ flaggedIn }) => flaggedIn)).toEqual([
      null,
      null,
      { incident: 'this' },
      null,
      { incident: 'this' },
      null,
    ]);
    expect(context).toMatchObject({ source: 'log', earlier: null, later: null, onlyFrom: null, isDamaged: false });
  });

  test('of an item that was put together is that of all who are in it, and their requests are its own', async () => {
    const id = await incidentAt([0]);
    await incidentAt([20], { identity: pupil('pupil023') });
    const other = (await stores().incidents.all(9)).find((one) => one.id !== id)?.id ?? id;
    const read = async (one: IncidentId) => ({ id: one, version: (await stores().incidents.byId(one))?.version ?? 0 });
    const merging = await createMergeAnswers(office).merge(lead, await read(id), [await read(other)], 'One tablet.');
    expect(merging.kind).toBe('done');
    await keepRecords(shop, [at(-5), at(5, 'pupil023'), at(6, 'pupil031')]);
    const item = merging.kind === 'done' && merging.nextId !== null ? merging.nextId : id;
    const context = await shown(item);
    expect(minutesOf(context)).toEqual([-5, 0, 5, 20]);
    const own = { incident: 'this' };
    expect(context.rows.map(({ flaggedIn }) => flaggedIn)).toEqual([null, own, null, own]);
  });

  test('tells what pages and programs did from what people opened, and never hides what was flagged', async () => {
    const id = await incidentAt([0]);
    await keepRecords(shop, [
      at(1, 'pupil017', { initiator: 'page' }),
      at(2, 'pupil017', { initiator: 'software' }),
      at(3, 'pupil017', { initiator: 'unclear' }),
      at(4, 'pupil017', { initiator: 'page', verdict: flagged(RULE) }),
    ]);
    expect((await shown(id)).rows.map(({ isBackground }) => isBackground)).toEqual([false, true, true, false, false]);
  });

  test('names the other incident that a request belongs to, for whoever may see it', async () => {
    const id = await incidentAt([0]);
    const other = { rule: 'everyone-proxy-avoidance', offset: 777, record: { timestamp: TUESDAY + MINUTE } };
    const ids = await raise(stores(), [other]);
    await keepRecords(shop, [at(1, 'pupil017', { verdict: flagged(other.rule), eventId: buildEvent(other).id })]);
    const otherId = ids.find((one) => one !== id);
    expect((await shown(id)).rows.map(({ flaggedIn }) => flaggedIn)).toEqual([
      { incident: 'this' },
      { incident: 'another', id: otherId },
    ]);
  });

  test('of a shared account is that of the devices of the incident alone', async () => {
    const identity: Identity = { kind: 'shared', account: 'tablets', group: 'Year 5' };
    const id = await incidentAt([0], { identity, record: { clientIp: '192.0.2.17' } });
    await keepRecords(shop, [
      at(1, 'tablets', { identity, record: { clientIp: '192.0.2.17' } }),
      at(2, 'tablets', { identity, record: { clientIp: '192.0.2.18' } }),
    ]);
    const context = await shown(id);
    expect([minutesOf(context), context.onlyFrom]).toEqual([[0, 1], ['192.0.2.17']]);
  });

  test('of a shared account is not shown where the log names no device', async () => {
    const identity: Identity = { kind: 'shared', account: 'tablets', group: 'Year 5' };
    const id = await incidentAt([0], { identity, record: { clientIp: null } });
    expect(await contextOf(id)).toMatchObject({ kind: 'none', why: 'no_device' });
  });

  test('of nobody known is not shown', async () => {
    const id = await incidentAt([0], { identity: { kind: 'unknown', account: null, address: null } });
    expect(await contextOf(id)).toMatchObject({ kind: 'none', why: 'nobody' });
  });

  test('of hours is cut into parts around its requests, each around its own', async () => {
    const id = await incidentAt([0, 200]);
    await keepRecords(shop, [at(-5), at(100), at(195)]);
    expect(minutesOf(await shown(id))).toEqual([-5, 0]);
    const second = await shown(id, { ...FIRST, part: 1 });
    expect(minutesOf(second)).toEqual([195, 200]);
    expect(second.parts).toEqual([
      { from: TUESDAY - 30 * MINUTE, to: TUESDAY + 30 * MINUTE + 1 },
      { from: TUESDAY + 170 * MINUTE, to: TUESDAY + 230 * MINUTE + 1 },
    ]);
    expect((await shown(id, { ...FIRST, part: 99 })).part).toBe(1);
  });

  test('of a busy half hour is shown around the request, with what is left out a link away', async () => {
    const id = await incidentAt([0]);
    const busy = Array.from({ length: 1_200 }, (_, place) =>
      visit('pupil017', 'busy.example', { record: { timestamp: TUESDAY - (place + 1) * 1_000 } }),
    );
    await keepRecords(shop, busy);
    const context = await shown(id);
    expect(context.rows).toHaveLength(1_001);
    if (context.earlier === null) throw new Error('Something was left out.');
    const earlier = await shown(id, context.earlier);
    // The one at the edge is shown on both sides.
    expect(earlier.rows).toHaveLength(201);
    expect(earlier.earlier).toBe(null);
    if (earlier.later === null) throw new Error('Something comes after.');
    expect((await shown(id, earlier.later)).rows).toHaveLength(1_000);
  });

  test.each(['log', 'kept'] as const)(
    'leaves out where they looked for help for whoever the school has not named, in the %s too',
    async (from) => {
      const id = await incidentAt([0]);
      const about = { matches: [matchOf('help-seeking', 'domain_list', 'childline.example')] };
      await keepRecords(shop, [at(1), at(2, 'pupil017', about)]);
      const window = everything({ from: 0, to: TUESDAY * 2 });
      const options = { limit: 10, order: 'oldest_first', after: null, deadlineMs: null, signal: null } as const;
      const { records } = await office.archive.page(window, options);
      const page = async () => ({ records: [], next: null });
      if (from === 'kept')
        office = { ...office, archive: { ...office.archive, page }, keptContext: async () => records };
      expect(minutesOf(await shown(id))).toEqual([0, 1, 2]);
      office = { ...office, supportVisibleTo: ['head'] };
      expect(minutesOf(await shown(id))).toEqual([0, 1]);
      expect(minutesOf(await shown(id, FIRST, head))).toEqual([0, 1, 2]);
    },
  );

  test('is written down, and is for nobody who may not see the incident', async () => {
    const staff: Identity = { kind: 'person', personId: 'staff03', group: 'staff', via: 'log' };
    const id = await incidentAt([0], { identity: staff });
    expect(await contextOf(id, FIRST, lead)).toBe(null);
    expect(await contextOf(id, FIRST, viewerOf('technician'))).toBe(null);
    expect(minutesOf(await shown(id, FIRST, head))).toEqual([0]);
    expect(await auditOf(stores())).toEqual([`${head.staffId} view_context ${id}`]);
  });
});

describe('when the log cannot answer', () => {
  test('it is said that it is slow, that it fails, or that it no longer reaches back', async () => {
    const id = await incidentAt([0]);
    const { archive } = office;
    const failing = (error: Error) => {
      const reject = () => Promise.reject(error);
      office = { ...office, archive: { ...archive, page: reject, tally: reject, state: reject } };
    };
    failing(new KnownError('ARCHIVE_BUSY', 'Busy.'));
    expect(await contextOf(id)).toMatchObject({ kind: 'none', why: 'slow' });
    failing(new Error('broken'));
    expect(await contextOf(id)).toMatchObject({ kind: 'none', why: 'failed' });
    office = { ...office, archive };
    await archive.seal();
    await archive.dropDays('2026-11-18');
    expect(await contextOf(id)).toMatchObject({ kind: 'none', why: 'dropped' });
  });

  test('what was kept with the incident is shown instead', async () => {
    const id = await incidentAt([0]);
    await keepRecords(shop, [at(5), at(45)]);
    const window = everything({ from: TUESDAY, to: TUESDAY + 60 * MINUTE });
    const { records } = await office.archive.page(window, {
      limit: 10,
      order: 'oldest_first',
      after: null,
      deadlineMs: null,
      signal: null,
    });
    await office.archive.seal();
    await office.archive.dropDays('2026-11-18');
    office = { ...office, keptContext: async () => records };
    const context = await shown(id);
    expect([context.source, minutesOf(context)]).toEqual(['kept', [0, 5]]);
    expect(context.rows[0]?.flaggedIn).toEqual({ incident: 'this' });
  });
});

describe('the others of the group', () => {
  test('are counted in the same lesson: who was online, flagged for the same, and on the same site', async () => {
    // 10:52; lessons are from 10:45 to 12:00.
    const id = await incidentAt([10]);
    const same = { verdict: flagged(RULE), matches: buildEvent().matches };
    await keepRecords(shop, [
      visit('pupil023', 'bet.example', { minute: 3, ...same }),
      visit('pupil023', 'bet.example', { minute: 70, ...same }),
      visit('pupil031', 'bet.example', { minute: 3 }),
      visit('pupil042', 'www.example.org', { minute: 4 }),
      visit('pupil044', 'bet.example', { minute: 2, ...same }),
      visit('other', 'bet.example', {
        minute: 4,
        identity: { kind: 'person', personId: 'pupil050', group: 'Year 6', via: 'log' },
      }),
      visit('pupil043', 'bet.example', { minute: 500, ...same }),
    ]);
    expect((await shown(id)).neighbours).toMatchObject({
      group: 'Year 5',
      isStaff: false,
      window: { from: TUESDAY + 3 * MINUTE, to: TUESDAY + 78 * MINUTE },
      isLesson: true,
      others: 3,
      sameKind: 1,
      sameSites: 2,
    });
  });

  test('are not held against the site that somebody searched with', async () => {
    const [match] = buildEvent().matches;
    if (match === undefined) throw new Error('A match was expected.');
    const id = await incidentAt([0], { matches: [{ ...match, because: 'search_term', evidence: 'bets' }] });
    await keepRecords(shop, [visit('pupil023', 'bet.example', { minute: 1 })]);
    expect((await shown(id)).neighbours).toMatchObject({ others: 1, sameKind: 0, sameSites: null });
  });

  test('are counted in the half hours around, where there was no lesson', async () => {
    const id = await incidentAt([0]);
    await keepRecords(shop, [visit('pupil023', 'bet.example', { minute: -20 })]);
    expect((await shown(id)).neighbours).toMatchObject({
      window: { from: TUESDAY - 30 * MINUTE, to: TUESDAY + 30 * MINUTE },
      isLesson: false,
      others: 1,
    });
  });

  test('are not said where nobody else was there, or the group is not known', async () => {
    const id = await incidentAt([0]);
    expect((await shown(id)).neighbours).toBe(null);
  });
});

test('the clues are told from what was around, and from what a member of staff wrote down last', async () => {
  const id = await incidentAt([0, 3], { record: { url: 'http://roulette.example/', urlDomain: 'roulette.example' } });
  await keepRecords(shop, [
    visit('pupil017', 'www.google.com', { minute: -2, record: { searchTerms: 'Roulette online' } }),
    visit('pupil017', 'www.example.org', { minute: 6 }),
  ]);
  const sentences = async () => (await shown(id)).evidence?.clues.map(({ sentence }) => sentence);
  expect(await sentences()).toEqual(['2 minutes before, the name of the site stood in a search.']);
  expect((await shown(id)).evidence?.unknown.at(-1)).toContain('Whether it was reported is not in the log.');
  const { told } = createReviews(office);
  expect(await told(lead, id, 'not')).toBe(true);
  expect(await told(lead, id, 'at_once')).toBe(true);
  expect(await sentences()).toEqual([
    '2 minutes before, the name of the site stood in a search.',
    'It was reported at once, a member of staff has noted.',
  ]);
  expect((await shown(id)).evidence?.told).toBe('at_once');
  expect(await told(viewerOf('technician'), id, 'not')).toBe(false);
});
