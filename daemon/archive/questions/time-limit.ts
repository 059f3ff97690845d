/** A signal that is aborted after so many milliseconds, or when another is. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** To be called when the work is done. */
  end(): void;
}

/** Aborts with what `refusal` makes when the time is over, and with the other signal's own reason when that is aborted. */
export function limitTime(withinMs: number | null, other: AbortSignal | null, refusal: () => Error): TimeLimit {
  const late = new AbortController();
  const timer = withinMs === null ? undefined : setTimeout(() => late.abort(refusal()), withinMs);
  return {
    signal: other === null ? late.signal : AbortSignal.any([other, late.signal]),
    end: () => clearTimeout(timer),
  };
}
