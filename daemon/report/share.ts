import type { Share } from './report.ts';

/** The number of standard deviations within which 95 of 100 lie. */
const Z = 1.959964;

/** So many of so many, with Wilson's interval at 95 %: it stays within 0 and 1, and says of few that little is known. */
export function shareOf(part: number, whole: number): Share {
  if (whole <= 0) return { part: 0, whole: 0, interval: null };
  const share = part / whole;
  const spread = (Z * Z) / whole;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / whole + spread / (4 * whole));
  return { part, whole, interval: { low: Math.max(0, middle - half), high: Math.min(1, middle + half) } };
}

/** Of these values the one below which so large a part of them lies: the nearest that is there; null where there are none. */
export function quantileOf(values: readonly number[], part: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? null;
}

/** The middle one; of an even number, what lies half-way between the two in the middle. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
