/** What a person or a device did before and after an incident. Part of the contract; import it from there. */
import type { Evidence, Telling } from '../incidents/evidence.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { Window } from '../records/question.ts';
import type { Viewer } from './contract.ts';
import type { LogRow } from './search-models.ts';

export interface ContextAnswers {
  /** Null where there is no such incident, or it is not for this viewer. Stops when the signal is aborted. */
  incidentContext(
    viewer: Viewer,
    id: IncidentId,
    ask: ContextAsk,
    signal: AbortSignal | null,
  ): Promise<IncidentContext | null>;
}

/** Which part of it is wanted. */
export interface ContextAsk {
  /** Of an incident of hours, counted from 0. */
  readonly part: number;
  /** What came from this moment on, of the same part; null for the beginning. */
  readonly from: number | null;
  /** What came before this moment; at most one of the two is given. */
  readonly until: number | null;
}

export type IncidentContext = ShownContext | NoContext;

/** Clues and what is unknown; and what somebody has written down about whether it was reported. */
export interface IntentEvidence extends Evidence {
  readonly told: Telling | null;
}

/** Nothing can be shown of what was around. */
export interface NoContext {
  readonly kind: 'none';
  readonly why: /** Neither a person nor a device is known. */
    | 'nobody'
    /** A shared account, and the log says of no request from which device it came. */
    | 'no_device'
    /** The log no longer reaches back so far. */
    | 'dropped'
    | 'slow'
    | 'failed';
  /** From the incident's own requests alone; null where it is no question whether it was deliberate. */
  readonly evidence: IntentEvidence | null;
}

export interface ShownContext {
  readonly kind: 'shown';
  /** `kept`: the log has dropped these days, and this was kept with the incident. */
  readonly source: 'log' | 'kept';
  /** The stretches of time that belong to the incident, half an hour before and after included. */
  readonly parts: readonly Window[];
  readonly part: number;
  /** The stretch that is shown: less than the part where it holds too many requests. */
  readonly shown: Window;
  /** What to ask for next; null where nothing is left out. */
  readonly earlier: ContextAsk | null;
  readonly later: ContextAsk | null;
  /** For a shared account: the addresses of the incident's own requests, which alone are shown. */
  readonly onlyFrom: readonly string[] | null;
  /** A part of these days cannot be read, so requests may be missing. */
  readonly isDamaged: boolean;
  /** Oldest first. */
  readonly rows: readonly ContextRow[];
  readonly neighbours: Neighbours | null;
  /** What the log says for each side of whether it was deliberate; null where that is no question. */
  readonly evidence: IntentEvidence | null;
}

export interface ContextRow extends LogRow {
  /** Whether it is one of the incident's own requests, or of another incident. */
  readonly flaggedIn: { readonly incident: 'this' } | { readonly incident: 'another'; readonly id: IncidentId } | null;
  /** True for what pages and programs ask for by themselves. */
  readonly isBackground: boolean;
}

/** What the others of the same group did at the same time: numbers, no names. */
export interface Neighbours {
  readonly group: string;
  readonly isStaff: boolean;
  /** The lesson, or the half hours around where there was none. */
  readonly window: Window;
  readonly isLesson: boolean;
  /** How many others of the group were online. */
  readonly others: number;
  /** Of these, how many had a request flagged for the same kind of content. */
  readonly sameKind: number;
  /** Of these, how many were on one of the same sites; null where the incident is about what was typed, not about a site. */
  readonly sameSites: number | null;
}
