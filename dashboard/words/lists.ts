import type { SaidIn } from '../../daemon/api/contract.ts';
import { counted, figure } from '../counts.ts';
import type { ListStatus, Theme } from '../models.ts';

export const listsWords = {
  title: 'Lists',
  lede: 'What Filterwatch goes by when it says what a site or a search is about.',
  inUse: (entries: number, since: string, version: string) =>
    `${counted(entries, 'entry', 'entries')} in use since ${since}, version ${version}.`,
  lists: 'Lists in use',
  caption: 'Where the lists come from and how old they are',
  noLists: 'No list is in use. Filterwatch then knows only what the words of a search and the filter itself say.',
  onlyShipped:
    'There are public lists that know many more sites. “filterwatch lists”, on the server, tells IT support which, and what to write to use them.',
  list: 'List',
  state: 'State',
  entries: 'Entries',
  fetched: 'Fetched',
  asked: (ago: string) => `Last asked ${ago}.`,
  next: 'Next fetch',
  byHand: 'Only by hand',
  noLicence: 'Licence not known',
  fetchNow: (title: string) => `Fetch ${title} now`,
  fetchAll: 'Fetch every list now',
  more: (title: string) => `More about ${title}`,
  origin: 'Comes from',
  version: 'Version',
  thanks: 'Thanks to',
  size: 'Size',
  change: 'Last change',
  parts: (title: string) => `What ${title} holds`,
  part: 'Part',
  wholeList: 'The whole list',
  about: 'Counts as',
  notUsed: 'Not used',
  notThere: 'None: it is not there',
  skipped: (title: string) => `Lines of ${title} that were left out`,
  reason: 'Reason',
  lines: 'Lines',
} as const;

/** '214 more, 12 fewer'. */
export function changeInWords({ added, removed }: NonNullable<ListStatus['change']>): string {
  return `${figure(added)} added, ${figure(removed)} taken away`;
}

export const ownWords = {
  sites: 'Our own sites',
  sitesLede:
    'What our school says of a site counts before every list. It never hides a search, or what the filter itself calls illegal or a danger to a child.',
  noSites:
    'We have said nothing about any site. If a site is listed wrongly, or no list has it, say here what it is about.',
  sitesCaption: 'What we say of sites',
  site: 'Site',
  words: 'Our own words',
  wordsLede: 'Phrases that our school listens for in searches, and phrases that it has silenced.',
  noWords:
    'We have no words of our own. A phrase that matters at our school can be added; one that is always a false alarm can be silenced.',
  wordsCaption: 'What we say of words',
  phrase: 'Phrase',
  is: 'It is',
  allowed: 'Not to be flagged',
  silenced: 'Silenced',
  unless: (words: string) => `Unless beside: ${words}`,
  why: 'Why',
  who: 'Said by',
  change: 'Change',
  takeOff: 'Take off',
  takeOffNamed: (what: string) => ` ${what}`,
  fromIncident: 'From an incident',
  inFile: 'Written in filterwatch.yaml. IT support can change it there.',
  overruled: 'Does not count: we say something newer about it above.',
  unknown: 'Somebody whose account is gone',
  removed: (count: number) => `What was taken off (${figure(count)})`,
  removedCaption: 'What was taken off, newest first',
  until: 'Taken off by',
  whyRemoved: 'Why it was taken off',
  addSite: 'Add a site',
  addWord: 'Listen for a phrase',
  silence: 'Silence a phrase',
  onlyReviewers: 'The Online Safety Lead and the head can change these.',
} as const;

/** Who said it; the day stands beside it. */
export function saidBy({ byName }: Pick<Extract<SaidIn, { kind: 'page' }>, 'byName'>): string {
  return byName ?? ownWords.unknown;
}

export const themeWords: Readonly<Record<Theme, string>> = {
  content: 'What is shown',
  contact: 'Contact with others',
  conduct: 'How people behave',
  commerce: 'Buying and selling',
  infrastructure: 'Technical',
  good: 'Helpful or harmless',
};
