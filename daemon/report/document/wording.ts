import type { Compared, Share } from '../report.ts';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** Under this many, a percentage says more than is known. */
export const FEW = 20;

/** 41208 → '41,208'. */
export function figure(count: number): string {
  return whole.format(count);
}

/** A rate: 0.42 → '0.4', and what is more than none never reads as none. */
export function rate(value: number): string {
  return value > 0 && value < 0.05 ? 'under 0.1' : tenths.format(value);
}

/** (3, 'person', 'people') → '3 people'. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${figure(count)} ${count === 1 ? singular : plural}`;
}

/** '398 of 412 (97%)'; of few, '3 of 4'; of none, 'none'. */
export function shareInWords({ part, whole: all }: Pick<Share, 'part' | 'whole'>): string {
  if (all === 0) return 'none';
  const numbers = `${figure(part)} of ${figure(all)}`;
  return all < FEW ? numbers : `${numbers} (${percentage({ part, whole: all })})`;
}

/** (…, 'request') → '398 of 412 requests (97%)'. */
export function shareOf({ part, whole: all }: Pick<Share, 'part' | 'whole'>, singular: string): string {
  const numbers = `${figure(part)} of ${counted(all, singular)}`;
  return all < FEW ? numbers : `${numbers} (${percentage({ part, whole: all })})`;
}

/** 0% and 100% are kept for none and all. */
export function percentage({ part, whole: all }: Pick<Share, 'part' | 'whole'>): string {
  const rounded = all === 0 ? 0 : Math.round((part / all) * 100);
  if (rounded === 0 && part > 0) return 'under 1%';
  if (rounded === 100 && part < all) return 'over 99%';
  return `${rounded}%`;
}

/** The last two of three columns: what is not known is said, and never a nought. */
export function besides({ before, lastTerm }: Compared, words: (value: number) => string = figure): readonly string[] {
  return [before, lastTerm].map((value) => (value === null ? NOT_KNOWN : words(value)));
}

export const NOT_KNOWN = '–';

/** ['a', 'b', 'c'] → 'a, b and c'. */
export function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

export function capitalised(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
