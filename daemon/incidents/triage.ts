/**
 * What a person may do with an incident, as steps from one state to the next. Nothing here saves anything: the store
 * writes the new state only where the old one still stands, so two people never overwrite each other.
 */
import type { Severity } from '../policy/policy.ts';
import type { IncidentState, Intent, Resolution, StaffId } from './incident.ts';

/** How long a finding can be taken back, instead of asking "are you sure?" each time. */
export const UNDO_WITHIN_MS = 10 * 60_000;
export const MAX_NOTE_LENGTH = 2_000;
export const MAX_CASE_REFERENCE_LENGTH = 100;
/** What an incident waits for, and why it is opened again. */
export const MAX_REASON_LENGTH = 500;
/** Longer than half a term: whoever waits for longer has forgotten. */
export const WAIT_AT_MOST_MS = 92 * 86_400_000;

/** What a person found; the note and the reference are as typed. */
export interface Finding {
  readonly resolution: Resolution;
  readonly intent: Intent;
  readonly note: string;
  readonly caseReference: string | null;
}

/** What it waits for, as typed, and when it comes back to the queue. */
export interface Wait {
  readonly waitingFor: string;
  readonly until: number;
}

/**
 * closed: there is a finding already; taken: a colleague is looking at it; free: nobody is; open: there is no finding;
 * not_yours: only who recorded a finding takes it back; late: the time for that is over; too_long: note, reason or reference;
 * no_reason: nothing was written where something must be; past, too_far: when it is to come back.
 */
export type Refusal =
  | ('closed' | 'taken' | 'free' | 'open' | 'not_yours' | 'late')
  | ('too_long' | 'no_reason' | 'past' | 'too_far');

export type TriageResult =
  | { readonly kind: 'done'; readonly state: IncidentState }
  | { readonly kind: 'refused'; readonly reason: Refusal };

/** "I'm looking at this." Claiming twice changes nothing; what a colleague holds must be released first, or come back by itself. */
export function claim(state: IncidentState, by: StaffId, at: number): TriageResult {
  switch (state.status) {
    case 'new':
      return done({ status: 'in_review', assignee: by, since: at });
    case 'in_review':
      return state.assignee === by ? done(state) : refused('taken');
    case 'on_hold':
      return isForAnybody(state, by, at) ? done({ status: 'in_review', assignee: by, since: at }) : refused('taken');
    case 'resolved':
      return refused('closed');
  }
}

/** Puts it back into the queue. Anybody who may review can: the colleague who holds it may be away. */
export function release(state: IncidentState): TriageResult {
  switch (state.status) {
    case 'new':
      return refused('free');
    case 'in_review':
    case 'on_hold':
      return done({ status: 'new' });
    case 'resolved':
      return refused('closed');
  }
}

/** Lets it wait for an answer. When the time is over it comes back to the queue by itself, for everybody. */
export function hold(state: IncidentState, wait: Wait, by: StaffId, at: number): TriageResult {
  if (state.status === 'resolved') return refused('closed');
  if (state.status !== 'new' && !isForAnybody(state, by, at)) return refused('taken');
  const waitingFor = wait.waitingFor.trim();
  if (waitingFor === '') return refused('no_reason');
  if (waitingFor.length > MAX_REASON_LENGTH) return refused('too_long');
  if (wait.until <= at) return refused('past');
  if (wait.until > at + WAIT_AT_MOST_MS) return refused('too_far');
  return done({ status: 'on_hold', assignee: by, until: wait.until, waitingFor });
}

/** Records a finding, claimed or not: what somebody knows matters more than who began to look. */
export function resolve(state: IncidentState, finding: Finding, by: StaffId, at: number): TriageResult {
  if (state.status === 'resolved') return refused('closed');
  const note = finding.note.trim();
  const caseReference = finding.caseReference?.trim() || null;
  if (note.length > MAX_NOTE_LENGTH) return refused('too_long');
  if (caseReference !== null && caseReference.length > MAX_CASE_REFERENCE_LENGTH) return refused('too_long');
  const { resolution, intent } = finding;
  return done({ status: 'resolved', resolution, intent, by, at, note, caseReference });
}

/** Takes a finding back, and the state from before it returns. */
export function undo(state: IncidentState, previous: IncidentState, by: StaffId, at: number): TriageResult {
  if (state.status !== 'resolved') return refused('open');
  if (state.by !== by) return refused('not_yours');
  if (at - state.at > UNDO_WITHIN_MS) return refused('late');
  return previous.status === 'resolved' ? refused('closed') : done(previous);
}

/** Opens a closed incident again, whoever closed it and however long ago. The earlier finding stays in its history. */
export function reopen(state: IncidentState, reason: string): TriageResult {
  if (state.status !== 'resolved') return refused('open');
  const fault = faultOf(reason, MAX_REASON_LENGTH);
  return fault === null ? done({ status: 'new' }) : refused(fault);
}

/** What several incidents can be found to be at once: whatever somebody must act on is looked at by itself. */
export const TOGETHER_RESOLUTIONS = ['no_concern', 'false_alarm', 'test'] as const satisfies readonly Resolution[];
export type TogetherResolution = (typeof TOGETHER_RESOLUTIONS)[number];

/** Whether an incident may be closed together with others: never where a child may need help, nor what is urgent or against the law. */
export function mayCloseTogether(incident: {
  readonly state: Pick<IncidentState, 'status'>;
  readonly severity: Severity;
  readonly welfare: boolean;
  readonly isIllegal: boolean;
  readonly isWholeClass: boolean;
}): boolean {
  const { state, severity, welfare, isIllegal, isWholeClass } = incident;
  return state.status !== 'resolved' && severity !== 'critical' && !welfare && !isIllegal && !isWholeClass;
}

/** What is wrong with a text that must be written; null where nothing is. */
export function faultOf(text: string, maximum: number): Extract<Refusal, 'no_reason' | 'too_long'> | null {
  const length = text.trim().length;
  if (length === 0) return 'no_reason';
  return length > maximum ? 'too_long' : null;
}

/** It is one's own, or has come back from waiting. */
function isForAnybody(
  state: Extract<IncidentState, { status: 'in_review' | 'on_hold' }>,
  by: StaffId,
  at: number,
): boolean {
  return state.assignee === by || (state.status === 'on_hold' && state.until <= at);
}

function done(state: IncidentState): TriageResult {
  return { kind: 'done', state };
}

function refused(reason: Refusal): TriageResult {
  return { kind: 'refused', reason };
}
