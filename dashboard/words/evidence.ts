import type { FlaggedRequest } from '../../daemon/api/contract.ts';

type Match = FlaggedRequest['matches'][number];

/** What the evidence of a match is, to stand before it. */
export const evidenceWords: Readonly<Record<Match['because'], string>> = {
  domain_list: 'Because the site is on a list:',
  search_term: 'Because of the words:',
  filter_label: 'Because the filter calls it:',
  school_list: 'Because it is on our school’s own list:',
};
