import type { CategoryId, Theme } from '../../categories/category.ts';
import type { ListStatus } from '../../categories/list-status.ts';
import type { CategoryChoice, Lists, SaidIn } from '../../daemon/api/contract.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import { DAY, MINUTE, NOW } from './dashboard-models.ts';

const HOUR = 60 * MINUTE;

export function buildListStatus(given: Partial<ListStatus> = {}): ListStatus {
  return {
    id: 'ut1',
    title: 'UT1 Toulouse',
    kind: 'public',
    licence: 'CC BY-SA 4.0',
    attribution: 'Université Toulouse Capitole',
    origin: 'https://lists.example.org/blacklists.tar.gz',
    entries: 4_981_204,
    bytes: 31_457_280,
    parts: [
      { part: 'adult', category: 'pornography' as CategoryId, entries: 4_600_370 },
      { part: 'astrology', category: null, entries: 28 },
    ],
    skipped: [{ reason: 'a whole ending', lines: 3 }],
    version: '2026-02-07-1f0c9a3b',
    fetchedAt: NOW - 2 * DAY,
    checkedAt: NOW - 3 * HOUR,
    change: { at: NOW - 2 * DAY, added: 214, removed: 12 },
    state: { kind: 'in_use' },
    nextAt: NOW + 9 * HOUR,
    ...given,
  };
}

export const shippedList = buildListStatus({
  id: 'filterwatch',
  title: 'Filterwatch’s own list',
  kind: 'shipped',
  licence: 'MIT',
  attribution: null,
  origin: 'Comes with Filterwatch',
  entries: 4_210,
  bytes: 0,
  parts: [],
  skipped: [],
  fetchedAt: null,
  checkedAt: null,
  change: null,
  nextAt: null,
});
export const oldList = buildListStatus({ fetchedAt: NOW - 40 * DAY, change: null });
export const refusedList = buildListStatus({
  id: 'county',
  title: 'County list',
  kind: 'own',
  licence: null,
  attribution: null,
  state: {
    kind: 'refused',
    at: NOW - 2 * HOUR,
    reason: 'It holds google.com, which no list of harm should hold. Ask whoever keeps the list.',
  },
});
export const failedList = buildListStatus({
  id: 'oisd',
  title: 'oisd',
  licence: 'GPL-3.0',
  entries: 0,
  bytes: 0,
  parts: [],
  skipped: [],
  version: null,
  fetchedAt: null,
  change: null,
  nextAt: null,
  state: { kind: 'failed', at: NOW - HOUR, message: 'lists.example.org does not answer. Check the connection.' },
});
export const waitingList = buildListStatus({
  id: 'new',
  title: 'A new list',
  entries: 0,
  fetchedAt: null,
  checkedAt: null,
  nextAt: NOW - MINUTE,
  state: { kind: 'waiting' },
});

export function buildSaid(given: Partial<Extract<SaidIn, { kind: 'page' }>> = {}): SaidIn {
  return { kind: 'page', id: 'say-1', at: NOW - DAY, byName: 'Ms Okafor', incidentId: null, removed: null, ...given };
}

export const choices: readonly CategoryChoice[] = [
  choice('gambling', 'Gambling', 'commerce'),
  choice('gaming', 'Games', 'conduct'),
  choice('pornography', 'Pornography', 'content'),
  choice('education', 'Education', 'good'),
];

function choice(id: string, title: string, theme: Theme): CategoryChoice {
  return { id: id as CategoryId, title, theme };
}

const removed = { at: NOW - MINUTE, byName: 'Dr Sample', reason: 'The topic is over.' };

export function buildLists(given: Partial<Lists> = {}): Lists {
  return {
    version: '2026-02-07-1f0c9a3b',
    builtAt: NOW - 2 * DAY,
    entries: 4_985_414,
    lists: [shippedList, buildListStatus()],
    schoolEntries: [
      {
        entry: 'probability.example',
        as: 'allow',
        reason: 'Year 6 use it for probability.',
        said: buildSaid({ incidentId: 'incident-1' as IncidentId }),
      },
      {
        entry: 'old.example/topic',
        as: 'gaming' as CategoryId,
        reason: 'A topic in autumn.',
        said: buildSaid({ id: 'say-0', removed }),
      },
      {
        entry: 'bet.example',
        as: 'gambling' as CategoryId,
        reason: 'Decided in 2025.',
        said: { kind: 'file', isInForce: true },
      },
    ],
    schoolWords: [
      {
        phrase: 'the den',
        as: 'gaming' as CategoryId,
        excludes: ['dragons', 'lion'],
        reason: 'What our pupils call the games site.',
        said: buildSaid({ id: 'word-1', byName: null }),
      },
      {
        phrase: 'grand national',
        as: 'silence',
        excludes: [],
        reason: 'A topic.',
        said: { kind: 'file', isInForce: false },
      },
    ],
    categories: choices,
    ...given,
  };
}
