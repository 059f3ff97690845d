/**
 * What comes back like a clock: an app that looks for messages, a page left open that asks for news. The time from one request of a
 * device for a host to its next is averaged, and so is how far single times are from that average. From the seventh request on whose
 * times differ by less than an eighth, nobody is pressing a key.
 *
 * Pairs of device and host live in sets of four; that of a set which was asked for longest ago makes room. Nothing grows.
 */
export interface Rhythm {
  /** Takes one request, of which parallel ones count once; the milliseconds from one to the next where they come like a clock, else 0. */
  beat(deviceKey: number, hostKey: number, timestamp: number): number;
}

const WAYS = 4;
const LEAST_INTERVALS = 6;
const MOST_WEIGHT = 8;
const MOST_DEVIATION = 0.125;
/** Connections that are opened side by side, and what a page asks for again at once, are one. */
const SIDE_BY_SIDE_MS = 2_000;
/** How many times longer than the others a time must be to be a pause. */
const PAUSE = 4;
/** Longer than apps wait. */
const FORGOTTEN_MS = 2 * 3_600_000;

/** `sets` must be a power of two. */
export function createRhythm(sets: number): Rhythm {
  const size = sets * WAYS;
  const keys = new Int32Array(size * 2);
  const last = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const mean = new Float32Array(size);
  const deviation = new Float32Array(size);
  const intervals = new Uint8Array(size);

  function placeOf(deviceKey: number, hostKey: number): number {
    const mixed = Math.imul(deviceKey ^ Math.imul(hostKey, 0x9e3779b1), 0x85ebca6b);
    const start = ((mixed ^ (mixed >>> 15)) & (sets - 1)) * WAYS;
    let oldest = start;
    for (let at = start; at < start + WAYS; at++) {
      if (keys[2 * at] === deviceKey && keys[2 * at + 1] === hostKey) return at;
      if ((last[at] ?? 0) < (last[oldest] ?? 0)) oldest = at;
    }
    keys[2 * oldest] = deviceKey;
    keys[2 * oldest + 1] = hostKey;
    last[oldest] = Number.NEGATIVE_INFINITY;
    return oldest;
  }

  function begin(at: number, timestamp: number): void {
    last[at] = timestamp;
    mean[at] = 0;
    deviation[at] = 0;
    intervals[at] = 0;
  }

  /** The device slept, or somebody closed the page: what comes after is weighed by itself. */
  function isPause(at: number, interval: number): boolean {
    return (intervals[at] ?? 0) >= 3 && interval > PAUSE * (mean[at] ?? 0);
  }

  function learn(at: number, interval: number): void {
    const count = Math.min((intervals[at] ?? 0) + 1, MOST_WEIGHT);
    intervals[at] = count;
    const before = mean[at] ?? 0;
    const now = before + (interval - before) / count;
    mean[at] = now;
    if (count === 1) return;
    const off = Math.abs(interval - before) / now;
    deviation[at] = (deviation[at] ?? 0) + (off - (deviation[at] ?? 0)) / (count - 1);
  }

  function everyMs(at: number): number {
    const isRegular = (intervals[at] ?? 0) >= LEAST_INTERVALS && (deviation[at] ?? 1) <= MOST_DEVIATION;
    return isRegular ? (mean[at] ?? 0) : 0;
  }

  return {
    beat(deviceKey, hostKey, timestamp) {
      const at = placeOf(deviceKey, hostKey);
      const interval = timestamp - (last[at] ?? 0);
      if (interval > FORGOTTEN_MS || isPause(at, interval)) begin(at, timestamp);
      else if (interval >= SIDE_BY_SIDE_MS) {
        last[at] = timestamp;
        learn(at, interval);
      }
      return everyMs(at);
    },
  };
}
