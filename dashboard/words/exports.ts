import type { ExportList, Health, MakeTokenResult } from '../../daemon/api/contract.ts';
import { counted, figure } from '../counts.ts';

export const exportWords = {
  title: 'Lists for the filter to fetch',
  lede: 'What was authorised to be blocked or unblocked, as lists that a filter fetches by itself. A token opens them; nothing else does.',
  back: 'Back to filter requests',
  where: 'Where they are',
  whereHint:
    'Send the token as “Authorization: Bearer”, or as ?token= where the filter can do only that. ?for=Year+9 gives the list of one group.',
  formats:
    'In place of “plain”: squid (a file for an ACL of the kind dstdomain), rpz (a response policy zone), hosts, or dnsmasq. What a format cannot say, such as a part of a site, is left out and counted in the list.',
  networks: (list: string) => `Only these addresses may fetch: ${list}.`,
  tokens: 'Tokens',
  noTokens: 'There is no token yet, so nobody can fetch the lists.',
  name: 'For which filter?',
  nameHint: 'Such as “Squid in the server room”.',
  make: 'Make a token',
  made: 'Made',
  fetched: 'Fetched last',
  never: 'Never',
  fetchedFrom: (from: string, what: string) => `from ${from}: ${what}`,
  does: 'What can be done',
  rotate: 'New token',
  rotateFor: (name: string) => `Make a new token for ${name}`,
  withdraw: 'Withdraw',
  withdrawFor: (name: string) => `Withdraw the token for ${name}`,
  withdrawn: 'Withdrawn',
  once: 'This is the token. It is shown this once; copy it now.',
  own: 'Our own sites',
  ownHint: 'Sites of our own list that are to be on them, beside what was authorised.',
  categories: 'Block our own sites of these kinds',
  noCategories: 'We have no sites of our own with a kind.',
  allowed: 'Sites that we do not want flagged',
  allow: 'Allow them',
  doNotAllow: 'Leave them out',
  save: 'Save',
  mayNot: 'The head or a senior leader chooses this.',
  none: 'None of them.',
} as const;

export const exportListWords: Readonly<Record<ExportList, string>> = { blocklist: 'Blocked', allowlist: 'Allowed' };

export const exportNotices = {
  withdrawn: 'Withdrawn. It opens nothing any more.',
  saved: 'Saved.',
  gone: 'There is no such token any more.',
} as const;

export const exportErrors: Readonly<Record<Exclude<MakeTokenResult['kind'], 'made'>, string>> = {
  no_name: 'Say which filter it is for, in 100 characters or fewer',
  names: 'Leave out the name or the account of a person',
  full: 'There are too many tokens. Withdraw what is no longer used',
  gone: exportNotices.gone,
  not_yours: 'Your role does not include this',
};

export function sitesInWords(sites: number): string {
  return counted(sites, 'site');
}

export const filterHealthWords = {
  requests: 'Filter requests',
  lists: 'Lists for the filter',
  noToken: 'No filter fetches them',
  neverFetched: 'Never fetched yet',
  fetched: 'Fetched',
} as const;

/** What whoever runs the filter still has to be told, or to do. */
export function providerTodo({ notTold, notConfirmed, late }: Health['filter']): string {
  if (notTold + notConfirmed === 0) return 'All that was authorised is done';
  const parts = [
    ...(notTold === 0 ? [] : [`${figure(notTold)} not told to the provider yet`]),
    ...(notConfirmed === 0 ? [] : [`${figure(notConfirmed)} with the provider`]),
    ...(late === 0 ? [] : [`${figure(late)} late`]),
  ];
  return parts.join(', ');
}
