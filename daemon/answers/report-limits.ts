const WINDOW_MS = 10 * 60_000;
/** A whole class behind one address, and then some. */
const MOST_FROM_ADDRESS = 60;
/** Every class of a large primary school at once. */
const MOST_TOGETHER = 400;
const MAX_ADDRESSES = 2_000;

/** How many reports are taken in ten minutes: a class that saw the same must get through, a script that floods must not. */
export interface ReportLimits {
  /** Seconds to wait; 0 where it is taken, and counted. */
  take(address: string): number;
}

export function createReportLimits({ now }: { readonly now: () => number }): ReportLimits {
  const from = new Map<string, readonly number[]>();
  let together: readonly number[] = [];
  return {
    take(address) {
      const at = now();
      const own = recent(from.get(address) ?? [], at);
      together = recent(together, at);
      const wait = Math.max(waitIn(own, MOST_FROM_ADDRESS, at), waitIn(together, MOST_TOGETHER, at));
      if (wait > 0) return wait;
      together = [...together, at];
      // Taken out and put in again, so that the one that was quiet longest stands first.
      from.delete(address);
      from.set(address, [...own, at]);
      if (from.size > MAX_ADDRESSES) forgetOldest(from);
      return 0;
    },
  };
}

function recent(times: readonly number[], now: number): readonly number[] {
  return times.filter((at) => now - at < WINDOW_MS);
}

function waitIn(times: readonly number[], most: number, now: number): number {
  const [oldest] = times;
  return oldest === undefined || times.length < most ? 0 : Math.ceil((oldest + WINDOW_MS - now) / 1_000);
}

function forgetOldest(from: Map<string, unknown>): void {
  for (const address of from.keys()) {
    from.delete(address);
    return;
  }
}
