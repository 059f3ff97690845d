import type { FoundAs, ResponseAction } from '../../daemon/api/contract.ts';

/** What the policy asks for, as it stands in a sentence after a person has decided it. */
export const responseActionWords: Readonly<Record<ResponseAction, string>> = {
  'class-teacher': 'tell the class teacher',
  'online-safety-lead': 'tell the Online Safety Lead',
  head: 'tell the head',
  'authority-governors-hr': 'tell the local authority, the governors or personnel',
  police: 'tell the police',
  'internet-watch-foundation': 'report it to the Internet Watch Foundation',
  'filter-provider': 'tell whoever runs the filter',
  interview: 'an interview',
  'inform-parents': 'inform the parents',
  'remove-access': 'take away access for a time',
  warning: 'a warning',
  'further-sanction': 'a further sanction',
  disciplinary: 'disciplinary action',
  'suspension-or-dismissal': 'suspension or dismissal',
};

export const foundAsWords: Readonly<Record<FoundAs, string>> = {
  either: 'Whether it was meant or not',
  deliberate: 'If it was deliberate',
  accidental_unreported: 'If it was an accident and nobody was told of it',
};

export const responseWords = {
  heading: 'What our policy prescribes',
  suggested: 'Suggested by our policy',
  stillOpen: 'still open',
  theLast: (when: string) => `The one before was ${when}`,
  lede: 'Nothing is chosen for you: it depends on what you find.',
  none: 'For this, our policy prescribes nothing by itself.',
  welfare: 'Our policy’s responses are about conduct. Here somebody may need help first.',
  onlyIf: (condition: string) => `Only if ${condition}.`,
} as const;

const TIMES = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/** 'This is the second incident of this kind about the same person.' */
export function timeOfKind(number: number): string {
  const word = TIMES[number - 1];
  if (word === undefined) return `There were ${number - 1} incidents of this kind about the same person before.`;
  return `This is the ${word} incident of this kind about ${number === 1 ? 'this' : 'the same'} person.`;
}
