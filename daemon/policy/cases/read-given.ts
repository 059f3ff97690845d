import { PERIODS } from '../policy.ts';
import { categoryIdOf } from '../rule-id.ts';
import { WEEKDAYS } from '../timetable-week.ts';
import { described, listed, type Path, type Reader } from './case-reader.ts';
import { CASE_PEOPLE, type CaseAsks, type CaseGiven, type CaseMoment } from './policy-case.ts';

const NAMES = ['who', 'in', 'when', 'asks', 'filter', 'attempt', 'opened', 'seen_in'];
const FILTER = ['allowed', 'blocked', 'unknown'] as const;
const OPENED = ['person', 'page', 'software', 'unclear'] as const;
const SEEN_IN = ['web', 'tls', 'dns'] as const;

/** What is not written is the usual: in lessons, let through, the first attempt, opened by a person, seen in a web log. */
export function readGiven(reader: Reader, value: unknown, path: Path): CaseGiven | null {
  const group = reader.group(value, path, NAMES);
  if (group === null) return null;
  const at = (name: string): Path => [...path, name];
  const wordOr = <Word extends string>(name: string, words: readonly Word[], usual: Word): Word | null =>
    group[name] === undefined ? usual : reader.word(group[name], at(name), words);
  const who = reader.word(group.who, at('who'), CASE_PEOPLE);
  const groups = groupsOf(reader, group.in, at('in'));
  const when = momentOf(reader, group.when ?? 'lessons', at('when'));
  const asks = asksOf(reader, group.asks, at('asks'));
  const filter = wordOr('filter', FILTER, 'allowed');
  const opened = wordOr('opened', OPENED, 'person');
  const seenIn = wordOr('seen_in', SEEN_IN, 'web');
  const attempt = reader.count(group.attempt ?? 1, at('attempt'), 'which attempt of the day it is, from 1');
  if (who === null || groups === null || when === null || asks === null) return null;
  if (filter === null || opened === null || seenIn === null || attempt === null) return null;
  return { who, groups, when, asks, filter, opened, seenIn, attempt };
}

function groupsOf(reader: Reader, value: unknown, path: Path): readonly string[] | null {
  if (value === undefined) return [];
  const list = typeof value === 'string' ? [value] : reader.list(value, path, 'a group, or a list of groups');
  const names = (list ?? []).map((one, index) => reader.text(one, [...path, index], 'the name of a group'));
  return list === null || names.includes(null) ? null : names.filter((name) => name !== null);
}

const DAY_AND_TIME = /^(?<day>[a-z]+) (?<time>(?:[01]\d|2[0-3]):[0-5]\d)$/i;

function momentOf(reader: Reader, value: unknown, path: Path): CaseMoment | null {
  const period = PERIODS.find((one) => one === value);
  if (period !== undefined) return { kind: 'period', period };
  const { day = '', time = '' } = (typeof value === 'string' && DAY_AND_TIME.exec(value)?.groups) || {};
  const weekday = WEEKDAYS.find((one) => one === day.toLowerCase());
  if (weekday !== undefined) return { kind: 'time', weekday, time };
  return reader.wrong(path, described(value), listed([...PERIODS, 'a day and a time such as monday 10:42']));
}

const ASKS = ['host', 'url', 'search', 'category', 'categories', 'behaviour'];
const SHOWN_BY = {
  list: { shownBy: 'domain_list', isUnconfirmed: false },
  'one unsure list': { shownBy: 'domain_list', isUnconfirmed: true },
  'our own list': { shownBy: 'school_list', isUnconfirmed: false },
  search: { shownBy: 'search_term', isUnconfirmed: false },
  'words in the address': { shownBy: 'url_word', isUnconfirmed: false },
  'the filter': { shownBy: 'filter_label', isUnconfirmed: false },
  'a file': { shownBy: 'file_type', isUnconfirmed: false },
} as const;
type ShownBy = keyof typeof SHOWN_BY;
const SHOWN_BY_WORDS = Object.keys(SHOWN_BY).filter((word): word is ShownBy => word in SHOWN_BY);

function asksOf(reader: Reader, value: unknown, path: Path): CaseAsks | null {
  const group = reader.group(value, path, [...ASKS, 'shown_by']);
  if (group === null) return null;
  const [name, ...more] = ASKS.filter((one) => group[one] !== undefined);
  if (name === undefined || more.length > 0) {
    return reader.wrong(path, name === undefined ? 'nothing that is asked for' : 'more than one', ASKS.join(' or '));
  }
  const asked = group[name];
  switch (name) {
    case 'host':
      return mapped(reader.text(asked, [...path, name], 'a site, such as games.example'), (host) => ({
        kind: name,
        host,
      }));
    case 'url':
      return mapped(reader.text(asked, [...path, name], 'an address'), (url) => ({ kind: name, url }));
    case 'search':
      return mapped(reader.text(asked, [...path, name], 'search words'), (search) => ({ kind: name, search }));
    case 'behaviour':
      return mapped(categoriesOf(reader, asked, [...path, name]), (categories) => ({
        kind: 'categories',
        categories,
        shownBy: 'behaviour',
        isUnconfirmed: false,
      }));
    default:
      return categoriesAsked(reader, group, name, path);
  }
}

function categoriesAsked(
  reader: Reader,
  group: Readonly<Record<string, unknown>>,
  name: string,
  path: Path,
): CaseAsks | null {
  const shown = reader.word(group.shown_by ?? 'list', [...path, 'shown_by'], SHOWN_BY_WORDS);
  const categories = categoriesOf(reader, group[name], [...path, name]);
  return shown === null || categories === null ? null : { kind: 'categories', categories, ...SHOWN_BY[shown] };
}

function categoriesOf(reader: Reader, value: unknown, path: Path) {
  const list = Array.isArray(value) ? value : [value];
  const ids = list.map((one, index) => {
    const place = Array.isArray(value) ? [...path, index] : path;
    const name = reader.text(one, place, 'the id of a category, such as gaming');
    if (name === null || reader.isCategory(name)) return name;
    return reader.wrong(place, `“${name}”`, 'the id of a category, such as gaming');
  });
  return ids.includes(null) ? null : ids.filter((id) => id !== null).map(categoryIdOf);
}

function mapped<From, To>(value: From | null, to: (value: From) => To): To | null {
  return value === null ? null : to(value);
}
