import type { GroupName, RuleId } from './policy.ts';
import type { Weekday } from './timetable-week.ts';

/** What is quietened: every part that is not null narrows it, and one part at least is given. */
export interface SuppressionScope {
  readonly ruleId: RuleId | null;
  /** A site with everything below it. */
  readonly host: string | null;
  /** Words of a search, as they are compared. */
  readonly phrase: string | null;
  readonly group: GroupName | null;
  /** A stretch of one weekday in wall-clock time: a lesson that comes every week. */
  readonly lesson: { readonly weekday: Weekday; readonly from: string; readonly to: string } | null;
}

/** A dated, reasoned, expiring "do not flag". */
export interface Suppression {
  readonly id: string;
  readonly scope: SuppressionScope;
  readonly reason: string;
  /** Epoch milliseconds: from inclusive, until exclusive. */
  readonly from: number;
  readonly until: number;
}
