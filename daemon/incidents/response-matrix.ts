/*
 * What a school's own policy prescribes for an incident. It is shown beside what a person decides and never chosen for them: most rows
 * turn on whether it was meant, and some on what no log shows.
 */
import type { Rule } from '../policy/policy.ts';
import type { Intent } from './incident.ts';
import { signsByHand } from './response-by-hand.ts';

export const RESPONSE_ACTIONS = [
  'class-teacher',
  'online-safety-lead',
  'head',
  'authority-governors-hr',
  'police',
  'internet-watch-foundation',
  'filter-provider',
  'interview',
  'inform-parents',
  'remove-access',
  'warning',
  'further-sanction',
  'disciplinary',
  'suspension-or-dismissal',
] as const;
export type ResponseAction = (typeof RESPONSE_ACTIONS)[number];

/** One row of the table of responses: an incident, and every action that is ticked for it. */
export interface ResponseRow {
  readonly id: string;
  readonly title: string;
  readonly respond: readonly ResponseAction[];
}

/** What has to be found before a row applies. */
export type FoundAs = 'deliberate' | 'accidental_unreported' | 'either';

/** That a rule's incident may be one of a row. */
export interface ResponseSign {
  readonly row: string;
  readonly foundAs: FoundAs;
  /** What besides must be so, and no log shows: 'it was to write to pupils'; null where nothing is. */
  readonly onlyIf: string | null;
}

/** One policy's responses, for pupils and staff apart. */
export interface ResponseTable {
  readonly pupils: readonly ResponseRow[];
  readonly staff: readonly ResponseRow[];
  /** The rows that an incident under this rule may be one of. */
  signsOf(audience: ResponseAudience, rule: Rule): readonly ResponseSign[];
  /** The row for what was done again after a warning; null where the policy has none. */
  readonly afterWarning: string | null;
  /** A table of incidents, of which one row fits; or sentences, which hold all at once. */
  readonly rowsFit: 'one' | 'all';
}

export type ResponseAudience = 'pupils' | 'staff';

/** What is known of an incident; null is what nobody has found out yet. */
export interface ResponseQuestion {
  readonly audience: ResponseAudience;
  readonly rule: Rule;
  readonly intent: Intent | null;
  /** Whether the person told the school of it themselves. */
  readonly reported: boolean | null;
  /** Whether it happened after a warning about the same. */
  readonly continued: boolean;
}

/** A row that may apply, and on what that still depends. */
export interface PossibleResponse {
  readonly row: ResponseRow;
  readonly foundAs: FoundAs;
  readonly onlyIf: string | null;
}

/** The rows that may apply, in the order of the policy's table, as long as nothing that is known rules them out. */
export function responsesFor(table: ResponseTable, asked: ResponseQuestion): readonly PossibleResponse[] {
  const { audience, rule } = asked;
  const byRule = signsByHand(table, audience, rule) ?? table.signsOf(audience, rule);
  const signs = [...byRule, ...signsAfterWarning(table, asked)];
  return table[asked.audience].flatMap((row) => {
    const sign = signs.find((one) => one.row === row.id && isPossible(one, asked));
    return sign === undefined ? [] : [{ row, foundAs: sign.foundAs, onlyIf: sign.onlyIf }];
  });
}

function signsAfterWarning({ afterWarning }: ResponseTable, { continued }: ResponseQuestion): readonly ResponseSign[] {
  return continued && afterWarning !== null ? [{ row: afterWarning, foundAs: 'either', onlyIf: null }] : [];
}

function isPossible({ foundAs }: ResponseSign, { intent, reported }: ResponseQuestion): boolean {
  switch (foundAs) {
    case 'either':
      return true;
    case 'deliberate':
      return intent !== 'accidental';
    case 'accidental_unreported':
      return intent !== 'deliberate' && reported !== true;
  }
}
