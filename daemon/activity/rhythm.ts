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

/** Of each pair: the keys of device and host, the time of the last request, and in four bytes each the mean, the deviation and how many times were learnt. */
const PAIR_BYTES = 32;
const SINGLES = PAIR_BYTES / 4;
const DOUBLES = PAIR_BYTES / 8;
const HOST = 1;
/** The second of eight bytes, behind both keys. */
const LAST = 1;
const MEAN = 4;
const DEVIATION = 5;
const INTERVALS = 6;

/** `sets` must be a power of two. */
export function createRhythm(sets: number): Rhythm {
  const size = sets * WAYS;
  // All that is known of a pair stands side by side, and so do the pairs of a set: looking for one touches two lines of the cache.
  const memory = new ArrayBuffer(size * PAIR_BYTES);
  const whole = new Int32Array(memory);
  const single = new Float32Array(memory);
  const double = new Float64Array(memory);
  for (let at = 0; at < size; at++) double[at * DOUBLES + LAST] = Number.NEGATIVE_INFINITY;

  const lastOf = (at: number) => double[at * DOUBLES + LAST] ?? 0;
  const meanOf = (at: number) => single[at * SINGLES + MEAN] ?? 0;
  const deviationOf = (at: number) => single[at * SINGLES + DEVIATION] ?? 1;
  const intervalsOf = (at: number) => whole[at * SINGLES + INTERVALS] ?? 0;

  function placeOf(deviceKey: number, hostKey: number): number {
    const mixed = Math.imul(deviceKey ^ Math.imul(hostKey, 0x9e3779b1), 0x85ebca6b);
    const start = ((mixed ^ (mixed >>> 15)) & (sets - 1)) * WAYS;
    let oldest = start;
    for (let at = start; at < start + WAYS; at++) {
      if (whole[at * SINGLES] === deviceKey && whole[at * SINGLES + HOST] === hostKey) return at;
      if (lastOf(at) < lastOf(oldest)) oldest = at;
    }
    whole[oldest * SINGLES] = deviceKey;
    whole[oldest * SINGLES + HOST] = hostKey;
    double[oldest * DOUBLES + LAST] = Number.NEGATIVE_INFINITY;
    return oldest;
  }

  function begin(at: number, timestamp: number): void {
    double[at * DOUBLES + LAST] = timestamp;
    single[at * SINGLES + MEAN] = 0;
    single[at * SINGLES + DEVIATION] = 0;
    whole[at * SINGLES + INTERVALS] = 0;
  }

  /** The device slept, or somebody closed the page: what comes after is weighed by itself. */
  function isPause(at: number, interval: number): boolean {
    return intervalsOf(at) >= 3 && interval > PAUSE * meanOf(at);
  }

  function learn(at: number, interval: number): void {
    const count = Math.min(intervalsOf(at) + 1, MOST_WEIGHT);
    whole[at * SINGLES + INTERVALS] = count;
    const before = meanOf(at);
    const now = before + (interval - before) / count;
    single[at * SINGLES + MEAN] = now;
    if (count === 1) return;
    const off = Math.abs(interval - before) / now;
    const spread = deviationOf(at);
    single[at * SINGLES + DEVIATION] = spread + (off - spread) / (count - 1);
  }

  function everyMs(at: number): number {
    const isRegular = intervalsOf(at) >= LEAST_INTERVALS && deviationOf(at) <= MOST_DEVIATION;
    return isRegular ? meanOf(at) : 0;
  }

  return {
    beat(deviceKey, hostKey, timestamp) {
      const at = placeOf(deviceKey, hostKey);
      const interval = timestamp - lastOf(at);
      if (interval > FORGOTTEN_MS || isPause(at, interval)) begin(at, timestamp);
      else if (interval >= SIDE_BY_SIDE_MS) {
        double[at * DOUBLES + LAST] = timestamp;
        learn(at, interval);
      }
      return everyMs(at);
    },
  };
}
