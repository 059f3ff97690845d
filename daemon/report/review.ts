import { RESOLUTIONS } from '../incidents/incident.ts';
import type { RuleId } from '../policy/policy.ts';
import { type Beside, comparedOf } from './compared.ts';
import type { QueueNow, ReviewRows } from './figure-rows.ts';
import { medianOf, quantileOf } from './share.ts';
import type { Review, RuleReview } from './watching.ts';

export interface ReviewInput {
  readonly rows: Beside<ReviewRows>;
  readonly queue: QueueNow;
  /** As people know the rule. */
  titleOfRule(ruleId: RuleId): string;
}

const NINE_OF_TEN = 0.9;
/** From so many closed on it is told of a rule that it should be looked at, where half of them were false alarms. */
export const ENOUGH_CLOSED = 5;
export const MANY_FALSE = 0.5;

export function reviewOf({ rows, queue, titleOfRule }: ReviewInput): Review {
  const { closed, urgent, lookedForHelp } = rows.now;
  const times = closed.map(({ raisedAt, closedAt }) => Math.max(0, closedAt - raisedAt));
  return {
    raised: comparedOf(rows, ({ raised }) => raised),
    urgent,
    closed: comparedOf(rows, (some) => some.closed.length),
    openNow: queue.open,
    oldestOpenSince: queue.oldestOpenSince,
    medianMs: medianOf(times),
    p90Ms: quantileOf(times, NINE_OF_TEN),
    outcomes: RESOLUTIONS.flatMap((resolution) => {
      const incidents = closed.filter((one) => one.resolution === resolution).length;
      return incidents === 0 ? [] : [{ resolution, incidents }];
    }),
    byRule: byRule(closed, titleOfRule),
    lookedForHelp,
  };
}

function byRule(closed: ReviewRows['closed'], titleOfRule: ReviewInput['titleOfRule']): readonly RuleReview[] {
  return [...Map.groupBy(closed, ({ ruleId }) => ruleId)]
    .map(([ruleId, some]) => {
      const falseAlarms = some.filter(({ resolution }) => resolution === 'false_alarm').length;
      const shouldTune = some.length >= ENOUGH_CLOSED && falseAlarms >= MANY_FALSE * some.length;
      return { ruleId, title: titleOfRule(ruleId), closed: some.length, falseAlarms, shouldTune };
    })
    .toSorted((a, b) => b.closed - a.closed || (a.ruleId < b.ruleId ? -1 : 1));
}
