import { Readable } from 'node:stream';
import type { CheckCell, CheckForm, CheckHealth, CheckPage, CheckRow, DaemonApi } from '../../daemon/api/contract.ts';
import { DAY, MINUTE, NOW } from './dashboard-models.ts';

export function buildCheckRow(given: Partial<CheckRow> = {}): CheckRow {
  return {
    ...{ id: 'check-1', at: NOW - 30 * MINUTE, how: 'scheduled', byName: null, byRole: null },
    ...{ profileId: 'pupils', profileName: 'Pupils', title: 'Test page for gambling' },
    ...{ address: 'http://www.casino.example/test', category: 'gambling', expected: 'blocked', outcome: 'blocked' },
    ...{ because: 'block_status', verdict: 'passed', place: 'filterwatch, eth1', note: null, tookMs: 41 },
    evidence: { status: 403, leadsTo: null, issuer: null, addresses: [], words: 'Access denied' },
    seen: { at: NOW - 30 * MINUTE, as: 'blocked' },
    ...given,
  };
}

export function buildCheckCell(given: Partial<CheckCell> = {}): CheckCell {
  const { last = buildCheckRow() } = given;
  return {
    ...{ profileId: 'pupils', profileName: 'Pupils', last, failedSince: null, unableSince: null },
    clear: { outcome: 'blocked', since: NOW - 20 * DAY },
    ...given,
  };
}

const failed = buildCheckRow({
  ...{ id: 'check-2', outcome: 'allowed', because: 'page_came', verdict: 'failed', seen: null },
  evidence: { status: 200, leadsTo: null, issuer: 'Example Authority', addresses: [], words: 'Welcome <b> to "us"' },
});
const notMade = buildCheckRow({
  ...{ id: 'check-3', outcome: 'could_not_ask', because: 'no_filter', verdict: 'not_made', seen: null },
  evidence: { status: null, leadsTo: null, issuer: null, addresses: [], words: null },
});
const handMade = buildCheckRow({
  ...{ id: 'check-4', how: 'by_hand', byName: 'Mx Cable', byRole: 'technician', title: 'games.example' },
  ...{ address: 'http://games.example', because: 'said_by_hand', place: 'Class iPad 4, Room 12', seen: null },
  note: 'Tried twice.',
});
const asked = buildCheckRow({
  ...{
    id: 'check-5',
    how: 'asked',
    byName: null,
    profileId: 'guests',
    profileName: 'Guest Wi-Fi',
    because: 'block_address',
  },
  evidence: { status: null, leadsTo: 'block.example', issuer: null, addresses: ['0.0.0.0'], words: null },
  seen: { at: NOW, as: 'unknown' },
});

export function buildCheckPage(given: Partial<CheckPage> = {}): CheckPage {
  return {
    profiles: [
      { id: 'pupils', name: 'Pupils', group: 'pupils', way: 'proxy' },
      { id: 'guests', name: 'Guest Wi-Fi', group: 'guests', way: 'dns' },
    ],
    rows: [
      {
        ...{ title: 'Test page for gambling', address: 'http://www.casino.example/test', category: 'Gambling' },
        expected: 'blocked',
        cells: [
          buildCheckCell({
            last: failed,
            failedSince: NOW - 2 * DAY,
            clear: { outcome: 'allowed', since: NOW - 2 * DAY },
          }),
          buildCheckCell({ last: asked }),
        ],
      },
      {
        ...{ title: "The school's own website", address: 'https://www.school.example/', category: null },
        expected: 'allowed',
        cells: [
          buildCheckCell({ last: notMade, failedSince: NOW - DAY, unableSince: NOW - DAY }),
          buildCheckCell({ last: null, clear: null }),
        ],
      },
      { title: 'Another', address: null, category: null, expected: 'blocked', cells: [null, buildCheckCell()] },
    ],
    byHand: [buildCheckCell({ last: handMade })],
    counts: { passed: 3, failed: 1, not_clear: 0, not_made: 1, never: 1 },
    ...{ failures: 2, lastRoundAt: NOW - 30 * MINUTE, isUnderWay: true, nextAt: NOW + DAY },
    history: { rows: [failed, notMade, handMade, asked], total: 104, page: 2, pages: 3 },
    may: { run: true, record: true },
    ...given,
  };
}

export function buildCheckForm(given: Partial<CheckForm> = {}): CheckForm {
  return {
    profiles: [
      { id: 'pupils', name: 'Pupils' },
      { id: 'guests', name: 'Guest Wi-Fi' },
    ],
    addresses: [{ key: 'abc123', title: 'Test page for gambling', expected: 'blocked' }],
    ...given,
  };
}

export function buildCheckHealth(given: Partial<CheckHealth> = {}): CheckHealth {
  return { planned: 6, failures: 2, unable: 1, lastAt: NOW - 30 * MINUTE, nextAt: NOW + DAY, ...given };
}

/** Checks of each kind, and what was called. */
export function fakeChecks(calls: string[]) {
  return {
    filterChecks: async (_viewer, { profileId, page }) => {
      calls.push(`checks ${profileId ?? 'all'} ${page}`);
      return buildCheckPage();
    },
    checkForm: async () => buildCheckForm(),
    async runFilterChecks(_viewer, profileId) {
      calls.push(`run checks ${profileId ?? 'all'}`);
      return { kind: 'queued', roundId: 'asked-1' };
    },
    async recordCheck(_viewer, wish) {
      calls.push(`record check ${JSON.stringify(wish)}`);
      return wish.place.includes('pupil') ? { kind: 'names' } : { kind: 'done', id: 'check-9' };
    },
    async exportChecks(_viewer, profileId, format) {
      calls.push(`export checks ${profileId ?? 'all'} ${format}`);
      return { fileName: `filter-checks.${format}`, text: Readable.from(['one\r\n', 'two\r\n']) };
    },
  } satisfies Partial<DaemonApi>;
}
