import type { FlaggedRequest } from '../../daemon/api/contract.ts';

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
};
