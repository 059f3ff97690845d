import type { Archive } from '../records/archive.ts';
import { everything, type Window } from '../records/question.ts';
import type { PersonSample } from '../store/person-rows.ts';
import type { StoredIncident } from '../store/rows.ts';
import type { StoredSearch } from '../store/searches.ts';
import { type StayingIncident, sortIncidents, stayingWindows } from './erasure-plan.ts';
import { samplesNaming } from './own-lines.ts';
import { allTime, dayIn, type PersonOffice } from './person-office.ts';
import { searchesNaming } from './searches-naming.ts';
import type { Subject } from './subjects.ts';

/** What an erasure would take, and what it would leave, at one moment. */
export interface Erasable {
  readonly incidents: readonly StoredIncident[];
  readonly flaggedRequests: number;
  /** Requests in the log. */
  readonly records: number;
  /** School days with a count of attempts that the filter stopped; today's goes with the others at night. */
  readonly attempts: number;
  readonly samples: readonly PersonSample[];
  /** What looking back found and somebody has decided. */
  readonly findings: number;
  /** Searches of the log that name the person: they stay, without the name. */
  readonly searches: readonly StoredSearch[];
  readonly stays: readonly StayingIncident[];
  /** What looking back found and nobody has decided yet. */
  readonly findingsThatStay: number;
  /** Requests in the log that stay because they are evidence for what stays. */
  readonly recordsThatStay: number;
  readonly windows: readonly Window[];
}

/** Looks, and changes nothing. */
export async function planErasure(office: PersonOffice, subject: Subject): Promise<Erasable> {
  const { personRows, personTraces } = office;
  const { keys } = subject;
  const [incidents, held, attempts, samples, findings, searches] = await Promise.all([
    personRows.incidents(keys),
    office.legalHolds.holdsOf(keys),
    personRows.attempts(keys),
    personRows.samples(),
    personTraces.findings(keys),
    personTraces.searches(),
  ]);
  const { goes, stays } = sortIncidents(incidents, new Set(held.map(({ incidentId }) => incidentId)), office.now());
  const undecided = findings.filter(({ decision }) => decision === null);
  const open = undecided.map(({ first, last }) => ({ from: first, to: last + 1 }));
  const windows = stayingWindows(stays, [...held.map(({ window }) => window), ...open]);
  const [all, ...staying] = await Promise.all(
    [allTime(office.now()), ...windows].map((window) => countIn(office.archive, keys, window)),
  );
  const recordsThatStay = staying.reduce((sum, records) => sum + records, 0);
  const today = dayIn(office.zone, office.now());
  return {
    incidents: goes,
    flaggedRequests: goes.reduce((sum, { eventCount }) => sum + eventCount, 0),
    records: (all ?? 0) - recordsThatStay,
    attempts: attempts.filter(({ schoolDay }) => schoolDay < today).length,
    samples: samplesNaming(subject, samples),
    findings: findings.length - undecided.length,
    searches: searchesNaming(subject, searches),
    stays,
    findingsThatStay: undecided.length,
    recordsThatStay,
    windows,
  };
}

async function countIn(archive: Archive, subjects: readonly string[], window: Window): Promise<number> {
  const bounds = { deadlineMs: null, signal: null };
  return (await archive.count({ ...everything(window), subjects }, bounds)).records;
}
