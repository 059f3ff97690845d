import type { RosterProblem, RosterRow } from './roster-rows.ts';

/** What parents may refuse for their child. */
export const REFUSALS = ['internet', 'mail'] as const;
export type Refusal = (typeof REFUSALS)[number];

const WORDS: Readonly<Record<string, readonly Refusal[]>> = {
  internet: ['internet'],
  web: ['internet'],
  mail: ['mail'],
  email: ['mail'],
  'e-mail': ['mail'],
  both: ['internet', 'mail'],
  all: ['internet', 'mail'],
};
const NOTHING: readonly string[] = ['', '-', 'no', 'none', 'nothing'];

/** What a cell such as 'internet', 'mail', 'both' or 'internet; mail' refuses; words that are none of ours refuse nothing. */
export function readRefusals(cell: string): readonly Refusal[] {
  const refused = new Set(wordsIn(cell).flatMap((word) => (Object.hasOwn(WORDS, word) ? (WORDS[word] ?? []) : [])));
  return Object.freeze(REFUSALS.filter((refusal) => refused.has(refusal)));
}

/** True where every word of the cell is one of ours. */
export function isRefusals(cell: string): boolean {
  return wordsIn(cell).every((word) => Object.hasOwn(WORDS, word) || NOTHING.includes(word));
}

/** A refusal that nobody can read would be no refusal. */
export function refusalGaps({ refused = '' }: RosterRow, row: number): readonly RosterProblem[] {
  if (isRefusals(refused)) return [];
  return [{ row, found: 'a refusal that is none of our words', writeInstead: 'internet, mail, both, or nothing' }];
}

function wordsIn(cell: string): readonly string[] {
  return cell
    .toLowerCase()
    .split(/[,;/+&|]|\band\b/)
    .map((word) => word.trim());
}
