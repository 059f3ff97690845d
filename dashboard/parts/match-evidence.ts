import type { FlaggedRequest } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { doubtInWords, evidenceWords, listsInWords, ourOwnList } from '../words/evidence.ts';
import { loggedText } from './logged-text.ts';

type Match = FlaggedRequest['matches'][number];

/** "Because the site is on a list: bet.example, in UT1 Toulouse (gambling) and oisd", and how far that is to be believed. */
export function matchEvidence({ because, evidence, lists, isUnconfirmed = false }: Match): Html {
  const named = because === 'domain_list' ? `, in ${listsInWords(lists ?? [ourOwnList])}` : '';
  return html`${evidenceWords[because]} ${loggedText(evidence)}${named}${isUnconfirmed ? html`. ${doubtInWords(because)}` : null}`;
}
