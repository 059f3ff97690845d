import type {
  ExportFormat,
  LogReach,
  LogRow,
  LogSearch,
  SearchFault,
  SearchKind,
  SearchRow,
  WhoRead,
} from '../../daemon/api/contract.ts';
import { counted, figure } from '../counts.ts';
import { dateInWords, dayAndMinute, spanInWords } from '../times.ts';

export const searchWords = {
  title: 'Search the log',
  lede: 'Every request that the filter logged, flagged or not.',
  recorded: 'Every search is kept: who searched, when, for what and why. Senior leaders can read that.',
  who: 'Who',
  whoHint: 'A name, an account, a class or a year group. Leave it empty for everybody.',
  device: 'Device or address',
  deviceHint: 'A device’s name or address, or an account as it was logged. A part of it is enough.',
  site: 'Site',
  siteHint: 'Like example.org, which covers what lies below it, or a part of the name, like games.',
  words: 'Words',
  wordsHint: 'A part of what was searched for, or of the address.',
  category: 'What it is about',
  anyCategory: 'Anything',
  disposition: 'What the filter did',
  anyDisposition: 'Anything',
  outcome: 'Flagged',
  anyOutcome: 'Flagged or not',
  from: 'From',
  fromHint: 'Leave it empty for as far back as the log reaches.',
  until: 'Until',
  untilHint: 'Leave it empty for now.',
  order: 'Order',
  purpose: 'What are you looking for it for?',
  purposeHint: 'A few words, for whoever asks later: a concern of a class teacher, a check of the filter.',
  go: 'Search',
  change: 'Change this search',
  searchedFor: 'What was searched',
  everybody: 'Everybody',
  onlySite: 'Where only a name such as example.org stands, the log does not say which page.',
  when: 'When',
  whenUntil: (until: string) => `Until ${until}`,
  why: 'Why',
  filter: 'The filter',
  what: 'What',
  verdict: 'By our policy',
  caption: 'Requests that were found',
  toIncident: 'Open the incident',
  onlyFor: 'Search only for ',
  next: 'Next page',
  first: 'First page',
  pages: 'Pages of this search',
  nothingTitle: 'Nothing found',
  nothing: 'The log was searched, and holds no such request. Try a longer time, fewer words, or a part of the name.',
  more: 'Narrow it down further',
  slowTitle: 'This takes too long',
  slow: 'The log did not answer in time. Shorten the time, or say who or which site you are looking for; then search again.',
  whoSearched: 'Who searched the log',
} as const;

export const orderWords: Readonly<Record<LogSearch['order'], string>> = {
  newest_first: 'Newest first',
  oldest_first: 'Oldest first',
};

export const outcomeWords: Readonly<Record<NonNullable<LogSearch['outcome']>, string>> = {
  flag: 'Flagged',
  pass: 'Not flagged',
};

export const exportWords = {
  heading: 'Save what was found as a file',
  lede: 'It holds personal data. Keep it only where such records are kept, and delete it when it is no longer needed. That you saved it is kept with your search.',
  tooMany: (records: number, most: number) =>
    `${counted(records, 'request')} were found, and a file holds ${figure(most)} at most. Narrow the search first.`,
  slow: 'The log did not answer in time, so there is no file. Narrow the search first.',
} as const;

export const exportFormatWords: Readonly<Record<ExportFormat, string>> = {
  csv: 'For a spreadsheet (CSV)',
  json: 'For a program (JSON lines)',
};

/** '1,204 requests found', 'Requests found' where they were not counted. */
export function foundHeading(records: number | null): string {
  return records === null ? 'Requests found' : `${counted(records, 'request')} found`;
}

/** How far the log reaches, what is missing in it, and what is kept from this reader. */
export function reachSentences(reach: LogReach): readonly string[] {
  const { oldestDay, damagedDays, withoutStaff, withoutSupport } = reach;
  return [
    oldestDay === null ? 'The log is empty so far.' : `The log reaches back to ${dateInWords(oldestDay)}.`,
    ...(damagedDays.length === 0 ? [] : [damageSentence(damagedDays)]),
    ...(withoutStaff ? ['Requests of members of staff are left out: those are for the head alone.'] : []),
    ...(withoutSupport ? ['Where pupils looked for help is left out: your school has decided who sees that.'] : []),
  ];
}

function damageSentence(days: readonly string[]): string {
  return `A part of the log cannot be read, so requests may be missing: ${days.map(dateInWords).join(', ')}. IT support finds on Health what to do.`;
}

/** Whom the typed text was taken for; null for everybody. */
export function whoWasRead(readAs: WhoRead): string | null {
  switch (readAs.kind) {
    case 'everybody':
      return null;
    case 'group':
      return `Everybody in ${readAs.group}`;
    case 'accounts':
      return accountsInWords(readAs.named, readAs.count);
    case 'text':
      return `Nobody on our roster is called “${readAs.text}”, so accounts, devices and addresses that hold it were searched.`;
  }
}

function accountsInWords(named: Extract<WhoRead, { kind: 'accounts' }>['named'], count: number): string {
  const names = named.map(({ name, account }) => (name === account ? name : `${name} (${account})`));
  if (names.length === 0)
    return count === 1 ? 'One person, whose name is hidden' : `${counted(count, 'person', 'people')} of this name`;
  const more = count - names.length;
  return more > 0 ? `${names.join(', ')} and ${figure(more)} more` : names.join(', ');
}

type PassReason = Extract<LogRow['verdict'], { outcome: 'pass' }>['reason'];

export const passedWords: Readonly<Record<PassReason, string>> = {
  no_rule: 'Not flagged',
  acceptable: 'Not flagged: acceptable',
  background: 'Not flagged: no person asked for it',
  below_attempts: 'Not flagged: stopped, and tried only a few times',
  repeated_look_up: 'Not flagged again: looked up just before',
  same_search: 'Not flagged again: the same search as just before',
  suppressed: 'Not flagged: quietened',
};

export const searchKindWords: Readonly<Record<SearchKind, string>> = {
  page: 'On the page',
  api: 'By a script',
  command: 'By a command',
  export: 'Saved as a file',
};

/** What is wrong with a search, beside the field that it is about. */
export const searchErrors: Readonly<Record<SearchFault | 'no_moment', string>> = {
  no_purpose: 'Say what you are looking for it for',
  purpose_too_long: 'Say in 300 characters or fewer what you are looking for it for',
  text_too_long: 'Shorten this to 200 characters or fewer',
  nobody: 'Nobody on our roster is called so. Leave this empty where you give a device',
  too_many_people: 'More than 300 people are called so. Write more of the name',
  not_for_you: 'What this person did is for others to look at: nobody looks up themselves, or a head',
  only_staff: 'Only members of staff are called so, and their requests are for the head alone',
  no_site: 'This is no site. Write it like example.org, or a part of its name',
  words_twice: 'Leave this empty, or give the site without a page',
  no_time: 'The beginning must be before the end',
  no_moment: 'Write a day and a time, like 30/11/2026 9:00',
};

export const notKeptSentence =
  'It cannot be written down now who searches, so nothing was searched. Health says why; try again when that is mended.';

export const searchesWords = {
  title: 'Who searched the log',
  lede: 'Each search was written down before it ran. Ask whoever searched where a reason does not explain what was looked for.',
  caption: 'Searches, newest first',
  none: 'Nobody has searched the log.',
  when: 'When',
  who: 'Who searched',
  purpose: 'Why',
  what: 'Searched for',
  how: 'How',
  found: 'Found',
  notCounted: 'Not counted',
  gone: 'Somebody whose account is gone',
  everything: 'Everything in that time',
  back: 'Search the log',
  pages: 'Pages of this list',
} as const;

/** What was searched for, without the time: 'Sam, bet.example, blocked'. */
export function searchInWords(row: Pick<SearchRow, 'search' | 'subjectName' | 'categoryTitle'>): readonly string[] {
  const { who, device, site, words, disposition, outcome } = row.search;
  const quoted = (text: string) => (text === '' ? [] : [text]);
  return [
    ...quoted(row.subjectName ?? who),
    ...quoted(device),
    ...quoted(site),
    ...(words === '' ? [] : [`“${words}”`]),
    ...(row.categoryTitle === null ? [] : [row.categoryTitle]),
    ...(disposition === null
      ? []
      : [{ allowed: 'allowed', blocked: 'blocked', unknown: 'filter not known' }[disposition]]),
    ...(outcome === null ? [] : [outcome === 'flag' ? 'flagged' : 'not flagged']),
  ];
}

/** 'Mon 9 Feb 2026, 09:45 until 10:45', or 'Until Mon 9 Feb 2026, 10:45'. */
export function timeInWords({ from, to }: Pick<LogSearch, 'from' | 'to'>, zone: string): string {
  return from > 0 ? spanInWords(from, to, zone) : searchWords.whenUntil(dayAndMinute(to, zone));
}
