/** One thing that the doctor looked at. `advice` says what to do; it is null where all is well. */
export interface Finding {
  readonly what: string;
  readonly verdict: 'ok' | 'warning' | 'wrong';
  readonly found: string;
  readonly advice: string | null;
}

export function well(what: string, found: string): Finding {
  return { what, verdict: 'ok', found, advice: null };
}

export function warning(what: string, found: string, advice: string): Finding {
  return { what, verdict: 'warning', found, advice };
}

export function wrong(what: string, found: string, advice: string): Finding {
  return { what, verdict: 'wrong', found, advice };
}

/** Our own errors say what to do. */
export function adviceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
