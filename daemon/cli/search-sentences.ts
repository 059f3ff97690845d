import type { Fault } from '../answers/log-question.ts';
import type { LogRow, SearchFault, Who } from '../api/contract.ts';
import type { LogSearch } from '../records/log-search.ts';

const FAULTS: Readonly<Record<SearchFault, string>> = {
  no_purpose: 'Say after --purpose what it is searched for.',
  purpose_too_long: 'The purpose is longer than 300 characters. Shorten it.',
  text_too_long: 'This text is longer than 200 characters. Shorten it.',
  nobody: 'Nobody on the roster is called so. Leave --who away where you give --device.',
  too_many_people: 'More than 300 people are called so. Write more of the name.',
  not_for_you: 'What this person did is not for this account to know. It is for whoever is named for that.',
  only_staff: 'Only members of staff are called so, and their requests are for the head alone. Name a head after --as.',
  no_site: 'This is no site. Write it like example.org, or a part of its name.',
  words_twice: 'The site is given with a page, which are words of the address already. Leave one of the two away.',
  no_time: 'The beginning must be before the end.',
};

export function faultSentence({ field, fault }: Fault): string {
  return `--${field}: ${FAULTS[fault]}`;
}

/** One request on one line: when, who, where from, what the filter did, what was asked for, and what the policy said. */
export function rowSentence(row: LogRow, zone: string): string {
  const at = Temporal.Instant.fromEpochMilliseconds(row.at).toZonedDateTimeISO(zone).toPlainDateTime();
  const about = row.categories.length === 0 ? '' : ` (${row.categories.map(({ title }) => title).join(', ')})`;
  const words = row.searchTerms === null ? '' : `“${row.searchTerms}” `;
  const parts = [
    at.toString({ smallestUnit: 'second' }).replace('T', ' '),
    accountOf(row.who),
    row.deviceName ?? row.clientIp ?? '-',
    row.disposition,
    `${words}${row.address ?? 'address withheld'}${about}`,
    row.verdict.outcome === 'flag' ? `flagged: ${row.verdict.ruleTitle}` : 'not flagged',
  ];
  return oneLine(parts.join('  '));
}

export function foundSentence(
  records: number,
  printed: number,
  { order, from, to }: Pick<LogSearch, 'order' | 'from' | 'to'>,
  zone: string,
): string {
  if (records === 0) return `Nothing was found from ${minute(from, zone)} until ${minute(to, zone)}.`;
  const found = `${records.toLocaleString('en-GB')} request${records === 1 ? '' : 's'} found`;
  if (printed >= records) return `${found}.`;
  return `${found}; the ${order === 'newest_first' ? 'newest' : 'oldest'} ${printed.toLocaleString('en-GB')} are printed.`;
}

function minute(at: number, zone: string): string {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
  return time.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

function accountOf(who: Who): string {
  switch (who.kind) {
    case 'unnamed':
      return who.group;
    case 'person':
    case 'shared':
      return who.account;
    case 'device':
      return who.deviceName;
    case 'unknown':
      return who.account ?? who.address ?? 'nobody known';
  }
}

/** A log may hold what moves the cursor of a terminal or turns the text around. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '�');
}
