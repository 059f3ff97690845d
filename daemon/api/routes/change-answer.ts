import { z } from 'zod';
import type { IncidentId } from '../../incidents/incident.ts';
import { MAX_NOTE_LENGTH, MAX_REASON_LENGTH } from '../../incidents/triage.ts';
import type { ChangeResult, HistoryEntry, TypedFault } from '../contract.ts';
import { refusal } from '../problems.ts';
import { changeRefusals } from '../schemas/problem.ts';
import { incidentParams, noSuchIncident } from './incidents.ts';

const done = z.object({ nextId: z.string().nullable() });

/** What every change of an incident has in common. */
export function changeOf(summary: string) {
  return { summary, params: incidentParams, response: { 200: done, ...changeRefusals } };
}

/** The answer to a change, or the refusal of it. */
export function answer(result: ChangeResult): { nextId: IncidentId | null } {
  switch (result.kind) {
    case 'done':
      return { nextId: result.nextId };
    case 'changed':
      throw changedMeanwhile(result.by);
    case 'wrong':
      throw wrongly(result.fault);
    case 'late':
      throw refusal(410, 'LATE', 'It is too late to undo this.');
    case 'gone':
      throw noSuchIncident();
  }
}

/** Says what the colleague did who was quicker. */
export function changedMeanwhile(by: HistoryEntry | null): Error {
  const what = by === null ? '' : ` Last: ${by.kind}${by.byName === null ? '' : ` by ${by.byName}`}.`;
  return refusal(409, 'CHANGED', `Somebody else has changed this incident.${what} Read it again.`);
}

/** Says what is wrong with what was sent. */
export function wrongly(fault: TypedFault): Error {
  return refusal(422, fault.toUpperCase(), FAULTS[fault]);
}

const FAULTS: Readonly<Record<TypedFault, string>> = {
  no_reason: 'Write the text: whoever reads this in a year must understand it.',
  too_long: `Shorten the text: a note has at most ${MAX_NOTE_LENGTH} characters, a reason ${MAX_REASON_LENGTH}.`,
  no_others: 'Name at least one other incident.',
  not_alike: 'Only open incidents about the same kind of people can be one; what a class did stays by itself.',
  no_requests: 'Name at least one request.',
  none_left: 'At least one request must stay in the incident.',
  no_date: 'Give the date as 2026-11-20.',
  past: 'Give a date that is not over yet.',
  too_far: 'Give a date within three months.',
};
