import type { ContextFacts } from '../evidence/evidence-case.ts';
import type { Bounds } from '../records/archive.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import type { Window } from '../records/question.ts';
import type { WholeEvent } from '../store/incident-evidence.ts';
import type { StoredIncident } from '../store/rows.ts';
import { keptOfAll } from './context-kept.ts';
import { windowsAround } from './context-parts.ts';
import { type Narrowed, narrowedTo, questionWithin } from './context-question.ts';
import type { EvidenceOffice } from './evidence-ports.ts';
import { isSeen, type Seen } from './seen-by.ts';

const MAX_RECORDS = 10_000;
const PER_PAGE = 1_000;

/** What the log holds of an incident's person or device around each of its requests, those requests included. */
export interface Around {
  /** In order of time. */
  readonly records: readonly ArchivedRecord[];
  readonly facts: ContextFacts;
}

export interface Subject {
  readonly incident: StoredIncident;
  /** The incident, and what was put together into it. */
  readonly whole: readonly Pick<StoredIncident, 'id' | 'subject'>[];
  readonly events: readonly WholeEvent[];
  readonly seen: Seen;
}

/** Rejects with KnownError ARCHIVE_BUSY past the deadline. */
export async function aroundOf(office: EvidenceOffice, subject: Subject, bounds: Bounds): Promise<Around> {
  const { incident, whole, events, seen } = subject;
  const times = incident.origin === 'log' ? events.map(({ at }) => at) : [incident.firstSeen];
  const windows = windowsAround(times.map((at) => ({ from: at, to: at })).toSorted((a, b) => a.from - b.from));
  const narrowed = narrowedTo(whole, events, seen);
  if (narrowed === 'nobody' || narrowed === 'no_device')
    return { records: [], facts: { windows: [], kind: 'nobody', damage: [] } };
  const { records, isCut } = await recordsWithin(office, windows, narrowed, bounds);
  const kept = records.length === 0 ? await keptOf(office, subject) : null;
  const state = await office.archive.state();
  const dayOf = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(office.zone).toPlainDate().toString();
  const isWhole = windows.every(({ from }) => state.oldestDay !== null && dayOf(from) >= state.oldestDay);
  const damage = state.damaged
    .filter(({ day }) => windows.some(({ from, to }) => day >= dayOf(from) && day <= dayOf(to)))
    .map(
      ({ day, records: lost }) =>
        `A part of the log of ${day} (${lost} requests of everybody) is damaged and could not be read.`,
    );
  const kind = isCut ? 'cut' : isWhole || kept !== null ? 'whole' : 'not_kept';
  return { records: kept ?? records, facts: { windows, kind, damage } };
}

async function recordsWithin(
  { archive }: EvidenceOffice,
  windows: readonly Window[],
  narrowed: Narrowed,
  bounds: Bounds,
): Promise<{ readonly records: readonly ArchivedRecord[]; readonly isCut: boolean }> {
  const records: ArchivedRecord[] = [];
  for (const window of windows) {
    const question = questionWithin(window, narrowed);
    const options = { ...bounds, limit: PER_PAGE, order: 'oldest_first' } as const;
    let page = await archive.page(question, { ...options, after: null });
    records.push(...page.records);
    while (page.next !== null && records.length < MAX_RECORDS) {
      page = await archive.page(question, { ...options, after: page.next });
      records.push(...page.records);
    }
    if (page.next !== null) return { records, isCut: true };
  }
  return { records, isCut: false };
}

/** What was kept belongs to the incident; of staff only the head may see it, here too. */
async function keptOf(
  { evidence }: EvidenceOffice,
  { whole, seen }: Subject,
): Promise<readonly ArchivedRecord[] | null> {
  const kept = await keptOfAll(evidence.keptContext, whole);
  const mine = kept?.filter((one) => isSeen(one, seen)) ?? null;
  return mine?.toSorted((a, b) => a.record.timestamp - b.record.timestamp) ?? null;
}
