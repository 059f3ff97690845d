import type { Meaning } from './meaning.ts';

/** The values of one row that say this, the best first, without those that say nothing. */
export type Values = (meaning: Meaning) => readonly string[];

/** The texts at these places of a row, without those that say nothing. */
export function saidIn(places: readonly number[], cells: readonly string[]): readonly string[] {
  const said: string[] = [];
  for (const place of places) {
    const text = cells[place]?.trim() ?? '';
    if (text.length > 11 || !NOTHING.has(text.toLowerCase())) said.push(text);
  }
  return said;
}

/** What exports write where they know nothing. */
const NOTHING = new Set(['', '-', '--', 'n/a', 'na', 'null', 'none', '(none)', '(empty)', '(null)', 'undefined']);
