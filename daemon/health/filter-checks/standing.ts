/** What stands after a check: an answer that is not as expected stands until a later one is. */
import type { CheckExpectation, CheckOutcome } from './filter-check.ts';

/** Of one address with one profile. */
export interface CheckStanding {
  /** Since when the filter did not do what it must; null while it does, and before anybody knows. */
  readonly failedSince: number | null;
  /** What was found at the last check that told; null before the first. */
  readonly lastClear: { readonly at: number; readonly outcome: CheckExpectation } | null;
  /** Since when `lastClear` is as it is. */
  readonly clearSince: number | null;
  /** How often running the filter could not be asked, and since when. */
  readonly unableTimes: number;
  readonly unableSince: number | null;
}

export const NO_STANDING: CheckStanding = {
  failedSince: null,
  lastClear: null,
  clearSince: null,
  unableTimes: 0,
  unableSince: null,
};

/** What a check told, and what was expected when it was made. */
export interface CheckTold {
  readonly at: number;
  readonly outcome: CheckOutcome;
  readonly expected: CheckExpectation;
}

/** A check that does not tell clears nothing: what failed goes on standing. */
export function standingAfter(before: CheckStanding, { at, outcome, expected }: CheckTold): CheckStanding {
  switch (outcome) {
    case 'could_not_ask':
      return { ...before, unableTimes: before.unableTimes + 1, unableSince: before.unableSince ?? at };
    case 'not_clear':
      return { ...before, ...ABLE };
    case 'blocked':
    case 'allowed': {
      const isSame = before.lastClear?.outcome === outcome;
      return {
        ...ABLE,
        failedSince: outcome === expected ? null : (before.failedSince ?? at),
        lastClear: { at, outcome },
        clearSince: isSame ? before.clearSince : at,
      };
    }
  }
}

const ABLE = { unableTimes: 0, unableSince: null } as const;

/** Once may be a proxy that was being started; twice running is not. */
const UNABLE_AFTER = 2;

export function isUnable({ unableTimes }: Pick<CheckStanding, 'unableTimes'>): boolean {
  return unableTimes >= UNABLE_AFTER;
}

/** Whether a check went as it must; not_clear and not_made say neither. */
export type CheckVerdict = 'passed' | 'failed' | 'not_clear' | 'not_made';

export function verdictOf(outcome: CheckOutcome, expected: CheckExpectation): CheckVerdict {
  if (outcome === 'could_not_ask') return 'not_made';
  if (outcome === 'not_clear') return 'not_clear';
  return outcome === expected ? 'passed' : 'failed';
}
