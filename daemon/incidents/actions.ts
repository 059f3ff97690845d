/**
 * What of the policy's responses is still to do. The policy names rows, and each row its actions; a person says which row fits where
 * more than one may, and of each action that it was done, or that it does not apply here.
 */
import type { IncidentState, Intent, StaffId } from './incident.ts';
import { type PossibleResponse, RESPONSE_ACTIONS, type ResponseAction, type ResponseTable } from './response-matrix.ts';

export const ACTION_STATES = ['to_do', 'done', 'not_applicable'] as const;
export type ActionState = (typeof ACTION_STATES)[number];
export const MAX_ACTION_NOTE = 1_000;

/** What somebody said of an action; the last word counts. */
export interface RecordedAction {
  readonly action: ResponseAction;
  readonly state: ActionState;
  readonly by: StaffId;
  readonly at: number;
  readonly note: string;
  /** Raised by each change, so that two people never overwrite each other; 0 is what nobody has said anything of. */
  readonly version: number;
}

/** Which rows fit, as a person said; none of them fits either. */
export interface RowChoice {
  readonly rows: readonly string[];
  readonly by: StaffId;
  readonly at: number;
  readonly note: string;
}

/** What is known when somebody asks what is to do. */
export interface ActionQuestion {
  readonly rowsFit: ResponseTable['rowsFit'];
  /** What the policy prescribes after the finding, as far as nothing rules it out. */
  readonly possible: readonly PossibleResponse[];
  readonly intent: Intent;
  /** Whether the person told the school of it themselves; null where nobody has said. */
  readonly reported: boolean | null;
  readonly choice: RowChoice | null;
}

/** What applies now: the rows by id and their actions, each once, in the policy's order. */
export interface Prescribed {
  readonly rows: readonly string[];
  readonly actions: readonly ResponseAction[];
  /** True where a person has to say first which row fits. */
  readonly mustChoose: boolean;
}

/** Which rows apply by what was found and said. One row that surely applies needs nobody to choose it. */
export function prescribedNow(asked: ActionQuestion): Prescribed {
  const { possible, choice } = asked;
  if (choice !== null) return applying(possible.filter(({ row }) => choice.rows.includes(row.id)));
  if (possible.length === 0) return applying([]);
  const isPlain =
    possible.every((one) => surelyApplies(one, asked)) && (asked.rowsFit === 'all' || possible.length === 1);
  return isPlain ? applying(possible) : { rows: [], actions: [], mustChoose: true };
}

function applying(rows: readonly PossibleResponse[]): Prescribed {
  const named = new Set(rows.flatMap(({ row }) => row.respond));
  return {
    rows: rows.map(({ row }) => row.id),
    actions: RESPONSE_ACTIONS.filter((action) => named.has(action)),
    mustChoose: false,
  };
}

function surelyApplies({ foundAs, onlyIf }: PossibleResponse, { intent, reported }: ActionQuestion): boolean {
  if (onlyIf !== null) return false;
  switch (foundAs) {
    case 'either':
      return true;
    case 'deliberate':
      return intent === 'deliberate';
    case 'accidental_unreported':
      return intent === 'accidental' && reported === false;
  }
}

/** What nobody has done or called not applicable; a choice that is to be made counts as one thing. */
export function outstandingOf({ actions }: Prescribed, recorded: readonly RecordedAction[]): readonly ResponseAction[] {
  const settled = new Set(recorded.filter(({ state }) => state !== 'to_do').map(({ action }) => action));
  return actions.filter((action) => !settled.has(action));
}

type Finding = Extract<IncidentState, { status: 'resolved' }>;

/** What is done by the review itself: whoever found it is who had to be told. */
export function toldByReview(by: string | null, actions: readonly ResponseAction[]): readonly ResponseAction[] {
  const told = TOLD_BY_ROLE.get(by ?? '');
  return told !== undefined && actions.includes(told) ? [told] : [];
}

const TOLD_BY_ROLE: ReadonlyMap<string, ResponseAction> = new Map([
  ['lead', 'online-safety-lead'],
  ['head', 'head'],
]);

/** True where a finding asks for what the policy prescribes. */
export function asksForActions(state: IncidentState): state is Finding {
  return state.status === 'resolved' && state.resolution === 'concern';
}

/** What tells somebody that it must not happen again: a warning, or a sanction, which the policy sets beside it. */
export const WARNING_ACTIONS: readonly ResponseAction[] = [
  'interview',
  'remove-access',
  'warning',
  'further-sanction',
  'disciplinary',
  'suspension-or-dismissal',
];
