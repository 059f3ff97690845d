import type { Correctable } from '../../daemon/api/contract.ts';

type Site = Extract<Correctable, { kind: 'site' }>;

export const correctionWords = {
  heading: 'Is this wrong?',
  hint: 'If a list or a word raised this wrongly, put it right here. It counts from now on; earlier incidents stay as they are.',
  correct: 'Put this right',
  silence: 'Silence this phrase',
  never:
    'Words that may mean a child needs help, or something illegal, are never silenced. If it was a false alarm, record that below.',
  title: 'Put it right',
  back: 'Back to the incident',
  scope: 'How much of it?',
  wholeSite: 'and all that lies below it',
  say: 'What is right?',
  category: 'What is it about?',
  categoryHint: 'Only where it is about something else.',
  save: 'Save and go back to the incident',
} as const;

export const sayWords = {
  allow: 'It should not be flagged',
  other: 'It is about something else',
} as const;

export const sayHints = {
  allow:
    'No list can raise this site any more. Searches still count, and what the filter itself calls illegal or a danger to a child.',
  other: 'Our policy then judges it by what it is about.',
} as const;

export const correctionErrors = {
  scope: 'Choose how much of it',
  say: 'Choose what is right',
  category: 'Choose what it is about',
} as const;

/** What a piece of evidence claims; it stands before this. */
export function claimInWords({ because, categoryTitle }: Site): string {
  switch (because) {
    case 'domain_list':
      return `is listed under “${categoryTitle}”`;
    case 'school_list':
      return `is on our own list under “${categoryTitle}”`;
    case 'url_word':
      return `in the address counts as “${categoryTitle}”`;
    case 'address_form':
      return `is a form of address that counts as “${categoryTitle}”`;
    case 'file_type':
      return `is a kind of file that counts as “${categoryTitle}”`;
  }
}

/** The same of words that were searched for. */
export function phraseClaim(categoryTitle: string): string {
  return `in a search counts as “${categoryTitle}”`;
}
