import type { FlaggedRequest } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { evidenceWords, ourOwnList, unconfirmed } from '../words/evidence.ts';
import { loggedText } from './logged-text.ts';

type Match = FlaggedRequest['matches'][number];

/** "Because the site is on a list: bet.example (UT1 Toulouse (gambling), oisd)", and how far that is to be believed. */
export function matchEvidence({ because, evidence, lists, isUnconfirmed = false }: Match): Html {
  const named = because === 'domain_list' ? (lists ?? [ourOwnList]) : [];
  return html`${evidenceWords[because]} ${loggedText(evidence)}${listsNamed(named)}${isUnconfirmed ? html`. ${unconfirmed}` : null}`;
}

/** ' (UT1 Toulouse (gambling), oisd)'; nothing for a list of our own. */
export function listsNamed(lists: readonly string[]): Html | null {
  return lists.length === 0 ? null : html` (${lists.join(', ')})`;
}
