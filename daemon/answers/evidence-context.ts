import type { ContextFacts } from '../evidence/evidence-case.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import type { Bounds } from '../records/archive.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import { type ArchiveQuestion, everything, type Window } from '../records/question.ts';
import type { WholeEvent } from '../store/incident-evidence.ts';
import type { StoredIncident } from '../store/rows.ts';
import type { EvidenceOffice } from './evidence-ports.ts';

const AROUND_MS = 30 * 60_000;
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
  readonly events: readonly WholeEvent[];
  readonly withoutStaff: boolean;
}

/** Rejects with KnownError ARCHIVE_BUSY past the deadline. */
export async function aroundOf(office: EvidenceOffice, subject: Subject, bounds: Bounds): Promise<Around> {
  const windows = windowsAround(subject.events);
  const narrowed = narrowedTo(subject);
  if (narrowed === null) return { records: [], facts: { windows: [], kind: 'nobody', damage: [] } };
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

/** Half an hour before and after each request; those that touch are one. */
export function windowsAround(events: readonly Pick<WholeEvent, 'at'>[]): readonly Window[] {
  const windows: Window[] = [];
  for (const at of events.map((event) => event.at).toSorted((a, b) => a - b)) {
    const last = windows.at(-1);
    const window = { from: at - AROUND_MS, to: at + AROUND_MS + 1 };
    if (last === undefined || window.from > last.to) windows.push(window);
    else windows[windows.length - 1] = { from: last.from, to: window.to };
  }
  return windows;
}

type Narrowed = Pick<ArchiveQuestion, 'subjects' | 'clientIps' | 'withoutStaff'>;

/**
 * Behind a shared account sit many children: only the devices of the incident's own requests are meant, and where the log names
 * none, nobody's can be told from the others'.
 */
function narrowedTo({ incident: { subject }, events, withoutStaff }: Subject): Narrowed | null {
  const key = subjectKeyOf(subject);
  if (key === 'nobody') return null;
  if (subject.kind !== 'shared') return { subjects: [key], clientIps: null, withoutStaff };
  const clientIps = [...new Set(events.flatMap(({ record }) => record.clientIp ?? []))];
  return clientIps.length === 0 ? null : { subjects: [key], clientIps, withoutStaff };
}

async function recordsWithin(
  { archive }: EvidenceOffice,
  windows: readonly Window[],
  narrowed: Narrowed,
  bounds: Bounds,
): Promise<{ readonly records: readonly ArchivedRecord[]; readonly isCut: boolean }> {
  const records: ArchivedRecord[] = [];
  for (const window of windows) {
    const question = { ...everything(window), ...narrowed };
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
  { incident, withoutStaff }: Subject,
): Promise<readonly ArchivedRecord[] | null> {
  const kept = await evidence.keptContext(incident.id);
  const mine = kept?.filter(({ audience }) => !withoutStaff || audience !== 'staff') ?? null;
  return mine?.toSorted((a, b) => a.record.timestamp - b.record.timestamp) ?? null;
}
