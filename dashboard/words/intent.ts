import type { IntentEvidence } from '../../daemon/api/contract.ts';
import { counted } from '../counts.ts';

type Clue = IntentEvidence['clues'][number];
type Telling = NonNullable<IntentEvidence['told']>;

export const intentPanelWords = {
  heading: 'Deliberate, or by accident?',
  /** Where a child may need help, nobody asks for guilt. */
  careHeading: 'Was it their own search, or chance?',
  sides: { deliberate: 'Points to a deliberate act', accidental: 'Points to an accident' },
  careSides: { deliberate: 'Points to something of their own', accidental: 'Points to chance or a lesson' },
  none: 'Nothing in the log.',
  unknown: 'What the log cannot show',
  told: 'Was it reported?',
  toldHint: 'Ask whoever saw it: did they close it and tell somebody? Our policy’s responses depend on it.',
  save: 'Write it down',
  inHistory: 'whether it was reported',
} as const;

export const weightWords: Readonly<Record<Clue['weight'], string>> = { strong: 'Strong', some: 'Medium', weak: 'Weak' };

export const tellingWords: Readonly<Record<Telling, string>> = {
  at_once: 'Yes, at once',
  later: 'Yes, later',
  not: 'No',
};

/** One sentence of truth above the clues: how many there are, and that they decide nothing. */
export function clueCounts(clues: readonly Clue[], isCare: boolean): string {
  const [deliberate, accidental] = (['deliberate', 'accidental'] as const).map(
    (side) => clues.filter((clue) => clue.side === side).length,
  );
  const [one, other] = isCare ? ['something of their own', 'chance'] : ['a deliberate act', 'an accident'];
  return `${pointing(deliberate ?? 0)} to ${one}, ${accidental === 0 ? 'nothing' : accidental} to ${other}. What it was, you decide.`;
}

function pointing(count: number): string {
  return count === 0
    ? 'Nothing in the log points'
    : `${counted(count, 'thing')} in the log ${count === 1 ? 'points' : 'point'}`;
}

/** What was written down, in the history. */
export function toldInWords(detail: string | null): string {
  switch (detail) {
    case 'at_once':
      return 'it was reported at once';
    case 'later':
      return 'it was reported later';
    case 'not':
      return 'it was not reported';
    default:
      return intentPanelWords.inHistory;
  }
}
