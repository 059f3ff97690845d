import type { FlaggedRequest, TryAnswer } from '../../daemon/api/contract.ts';

type Match = FlaggedRequest['matches'][number];

/** What the evidence of a match is, to stand before it. */
export const evidenceWords: Readonly<Record<Match['because'], string>> = {
  domain_list: 'Because the site is on a list:',
  search_term: 'Because of the words:',
  filter_label: 'Because the filter calls it:',
  school_list: 'Because it is on our school’s own list:',
  url_word: 'Because of words in the address:',
  address_form: 'Because of how the address is made:',
  file_type: 'Because of the kind of file:',
  transfer: 'Because of how much was transferred:',
  behaviour: 'Because of what shows over time:',
};

/** The list that comes with the product. */
export const ourOwnList = 'Filterwatch’s own list';

/** 'UT1 Toulouse (gambling), oisd and County list'. */
export function listsInWords(lists: readonly string[]): string {
  const last = lists.at(-1) ?? '';
  return lists.length < 2 ? last : `${lists.slice(0, -1).join(', ')} and ${last}`;
}

/** Beside a match that may well be wrong: that of a single list, or of an address that harmless services use too. */
export function doubtInWords(because: Match['because']): string {
  return because === 'address_form'
    ? 'Harmless services use such addresses too.'
    : 'Only this list says so, and it has been wrong before.';
}

export const changeWords = {
  before: 'What would change it:',
  by: {
    domain_list: 'an entry of our own on Lists, or a correction by whoever keeps the list.',
    school_list: 'taking our own entry off on Lists, or, if it is written in filterwatch.yaml, changing it there.',
    filter_label: 'only the filter: ask its provider to correct what it calls this site.',
    url_word: 'an entry of our own for this site, on Lists.',
    address_form: 'an entry of our own for this site, on Lists.',
    file_type: 'an entry of our own for this site, on Lists.',
    transfer: 'only our policy: what counts here is how much was transferred, not from where.',
    behaviour: 'only our policy, the roster or the list of devices: no single site is the reason.',
  },
  phrase: 'silencing this phrase under “Our own words” on Lists.',
  never: 'nothing: words of this kind are always listened for, because a child may need help or it may be illegal.',
} as const;

/** What would change what a match says, for whoever finds it wrong. */
export function whatWouldChange({ match, maySilence }: TryAnswer['matches'][number]): string {
  if (match.because !== 'search_term') return changeWords.by[match.because];
  return maySilence ? changeWords.phrase : changeWords.never;
}
