import type { Correctable } from '../../daemon/api/contract.ts';
import { listsInWords, ourOwnList } from './evidence.ts';

type Site = Extract<Correctable, { kind: 'site' }>;

export const correctionWords = {
  heading: 'Is this wrong?',
  hint: 'If a list or a word raised this wrongly, put it right here. What you say counts from now on; earlier incidents stay as they are.',
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
    'No list can raise this site any more. Searches still count, other sites that are shown through it, and what the filter itself calls illegal or a danger to a child.',
  other: 'Our policy then judges it by what it is about.',
} as const;

export const correctionErrors = {
  scope: 'Choose how much of it',
  say: 'Choose what is right',
  category: 'Choose what it is about',
} as const;

/** What a piece of evidence claims: the evidence stands between the two. */
export function claimInWords({ because, categoryTitle, lists }: Site): readonly [before: string, after: string] {
  switch (because) {
    case 'domain_list': {
      const names = listsInWords(lists.length === 0 ? [ourOwnList] : lists);
      return ['', ` is listed under “${categoryTitle}” in ${names}.`];
    }
    case 'school_list':
      return ['', ` is on our own list under “${categoryTitle}”.`];
    case 'url_word':
      return ['The address holds the words ', `, which count as “${categoryTitle}”.`];
    case 'address_form':
      return [`Such an address counts as “${categoryTitle}”: `, '.'];
    case 'file_type':
      return [`Such a file counts as “${categoryTitle}”: `, '.'];
  }
}

/** The same of words that were searched for. */
export function phraseClaim(categoryTitle: string): string {
  return `in a search counts as “${categoryTitle}”`;
}
