/** Incidents that no log shows, as members of staff write them down. Part of the contract; import it from there. */
import type { CameToLight } from '../incidents/hand-entry.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { RuleId, Severity } from '../policy/policy.ts';

export type { CameToLight };

/** A row of the policy under which something can be written down. */
export interface EntryChoice {
  readonly ruleId: RuleId;
  readonly title: string;
  readonly appliesTo: 'pupils' | 'staff' | 'everyone';
  readonly severity: Severity;
}

/** help: somebody may need it; people: no log shows it; others: what else the policy does not allow. */
export interface EntryGroup {
  readonly kind: 'help' | 'people' | 'others';
  readonly choices: readonly EntryChoice[];
}

export interface EntryForm {
  readonly groups: readonly EntryGroup[];
  /** Years and classes. */
  readonly schoolGroups: readonly string[];
}

/** Whom it is about; `text` is a name or an account of the school's list. */
export type EntryWho =
  | { readonly kind: 'person'; readonly text: string }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'unknown_pupil' }
  | { readonly kind: 'unknown_staff' };

export interface NewEntry {
  readonly ruleId: string;
  readonly who: EntryWho;
  readonly at: number;
  readonly whatHappened: string;
  readonly cameToLight: CameToLight;
  /** Null where it is as serious as the rule says. */
  readonly severity: Severity | null;
  readonly severityReason: string;
}

/**
 * no_rule: no such row; rule_for_others: the row is about pupils, and they are staff, or the other way round; no_person, several_people,
 * no_group: the school's list does not say who; not_yet: the time is still to come; reason: another severity needs one.
 */
export type EntryFault =
  | 'no_rule'
  | 'rule_for_others'
  | 'no_person'
  | 'several_people'
  | 'no_group'
  | 'not_yet'
  | 'nothing_said'
  | 'too_long'
  | 'reason'
  | 'reason_too_long';

/** passed_on: it is kept, and whoever reviews incidents about that person sees it; this viewer does not. */
export type EnterResult =
  | { readonly kind: 'entered'; readonly id: IncidentId }
  | { readonly kind: 'passed_on' }
  | { readonly kind: 'fault'; readonly fault: EntryFault };

/** late: the ten minutes are over, or somebody else wrote it; changed: somebody was quicker. */
export type ChangeEntryResult = EnterResult | { readonly kind: 'late' | 'changed' | 'gone' };

/** What was written of an incident that no log shows. */
export interface IncidentAccount {
  readonly whatHappened: string;
  readonly cameToLight: CameToLight;
  readonly severityReason: string | null;
  readonly enteredByName: string | null;
  readonly enteredAt: number;
  readonly changedAt: number | null;
  /** Until when this viewer may change it; null where they may not. */
  readonly changeUntil: number | null;
}

/** What was entered, to be changed. */
export interface EnteredNow {
  readonly version: number;
  readonly entry: NewEntry;
}

export interface EntryAnswers<Viewer> {
  entryForm(viewer: Viewer): Promise<EntryForm>;
  enterIncident(viewer: Viewer, entry: NewEntry): Promise<EnterResult>;
  /** Null where this viewer may not change it, or not any more. */
  enteredNow(viewer: Viewer, id: IncidentId): Promise<EnteredNow | null>;
  changeEntry(viewer: Viewer, id: IncidentId, version: number, entry: NewEntry): Promise<ChangeEntryResult>;
}
