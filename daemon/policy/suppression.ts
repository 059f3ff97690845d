/**
 * What a school has quietened: a dated, reasoned, expiring "do not flag". It takes away the one breach that it covers and no other, so
 * a request that goes against two rules is flagged for the second. It never reaches what may be against the law or where somebody may
 * need help, whatever it names.
 */
import type { CategoryId, CategoryMatch } from '../../categories/category.ts';
import { isPressing } from './breach.ts';
import type { JudgeInput } from './judge.ts';
import type { GroupName, Rule, RuleId } from './policy.ts';
import type { Weekday } from './timetable-week.ts';

/** What is quietened: every part that is not null narrows it, and one part at least is given. */
export interface SuppressionScope {
  readonly ruleId: RuleId | null;
  /** A site with everything below it. What is typed in a search box is not of the site. */
  readonly host: string | null;
  /** Words of a search: covered is a search that holds them all in a row, and was found by these words or a part of them. */
  readonly phrase: string | null;
  readonly group: GroupName | null;
  /** A stretch of one weekday in wall-clock time: a lesson that comes every week. */
  readonly lesson: { readonly weekday: Weekday; readonly from: string; readonly to: string } | null;
}

export interface Suppression {
  readonly id: string;
  readonly scope: SuppressionScope;
  readonly reason: string;
  /** True where it covers what was judged by the rules for staff too: that is the head's to say. */
  readonly includesStaff: boolean;
  /** Epoch milliseconds of the request: from inclusive, until exclusive. */
  readonly from: number;
  readonly until: number;
}

/** What is asked of the world around: both are handed in. */
export interface QuietenedBy {
  /** 'Tuesday 10:42' in school time. */
  dayAndTime(timestamp: number): string;
  /** True where no school may stop listening, whatever its policy says. */
  isNeverSilenced(category: CategoryId): boolean;
}

type About = Pick<JudgeInput, 'record' | 'audience' | 'groups'>;

/** Whether a breach of a rule by these matches of a request is quietened. Asked only where there is a breach. */
export type IsQuietened = (rule: Rule, matches: readonly CategoryMatch[], about: About) => boolean;

/** Makes suppressions ready to be asked. They are judged by the time of the request, so that one ends without anybody's doing. */
export function createIsQuietened(suppressions: readonly Suppression[], around: QuietenedBy): IsQuietened {
  if (suppressions.length === 0) return () => false;
  const covers = suppressions.map((suppression) => createCovers(suppression, around));
  return (rule, matches, about) =>
    mayBeQuietened(rule, around.isNeverSilenced) && covers.some((isCovered) => isCovered(rule, matches, about));
}

/** False where somebody may need help or protection, or where it may be against the law. */
export function mayBeQuietened(rule: Rule, isNeverSilenced: (category: CategoryId) => boolean): boolean {
  return !isPressing(rule) && rule.lane !== 'support' && !isNeverSilenced(rule.category);
}

/** Whether one suppression alone covers a breach; that the rule may be quietened at all is asked elsewhere. */
export function createCovers(suppression: Suppression, { dayAndTime }: QuietenedBy): IsQuietened {
  const { from, until, includesStaff } = suppression;
  const { ruleId, host, phrase, group, lesson } = suppression.scope;
  const words = phrase === null ? null : plain(phrase);
  const isInGroup = groupQuestion(group);
  return (rule, matches, { record, audience, groups }) => {
    if (record.timestamp < from || record.timestamp >= until) return false;
    if (audience === 'staff' && !includesStaff) return false;
    if (ruleId === null ? matches.some(isOfBehaviour) : ruleId !== rule.id) return false;
    if (host !== null && !isAtSite(record.urlDomain, host, matches)) return false;
    if (words !== null && !isOfSearch(record.searchTerms, words, matches)) return false;
    return isInGroup(groups) && (lesson === null || isWithin(lesson, dayAndTime(record.timestamp)));
  };
}

/** What adds up from many requests is nobody's site or word: it is quietened by its rule alone. */
function isOfBehaviour({ because }: CategoryMatch): boolean {
  return because === 'behaviour' || because === 'transfer';
}

function isAtSite(urlDomain: string, host: string, matches: readonly CategoryMatch[]): boolean {
  const isThere = urlDomain === host || urlDomain.endsWith(`.${host}`);
  return isThere && !matches.some((match) => match.because === 'search_term' || isOfBehaviour(match));
}

function isOfSearch(searchTerms: string | null, words: string, matches: readonly CategoryMatch[]): boolean {
  if (searchTerms === null || !holds(plain(searchTerms), words)) return false;
  return matches.every(({ because, evidence }) => because === 'search_term' && holds(words, plain(evidence)));
}

function groupQuestion(group: GroupName | null): (groups: readonly GroupName[]) => boolean {
  if (group === null) return () => true;
  // People write 'year 5' and 'Year 5' for one group.
  const wanted = group.toLowerCase();
  return (groups) => groups.some((one) => one.toLowerCase() === wanted);
}

function isWithin({ weekday, from, to }: NonNullable<SuppressionScope['lesson']>, moment: string): boolean {
  const [day = '', time = ''] = moment.toLowerCase().split(' ');
  return day === weekday && from <= time && time < to;
}

function holds(text: string, words: string): boolean {
  return words !== '' && ` ${text} `.includes(` ${words} `);
}

/** Words with single blanks between them, in small letters. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The groups in which everybody is. */
const WHOLE_SCHOOL: ReadonlySet<string> = new Set(['pupils', 'staff']);

/**
 * True where one person alone may not quieten it: for the whole school, or for whatever goes against a rule, or happens, in a group or in
 * a lesson.
 */
export function needsSecond({ ruleId, host, phrase, group, lesson }: SuppressionScope): boolean {
  const isOfGroup = group !== null && !WHOLE_SCHOOL.has(group.toLowerCase());
  if (!isOfGroup && lesson === null) return true;
  const isNarrow = host !== null || phrase !== null;
  return !isNarrow && (ruleId === null || !isOfGroup || lesson === null);
}
