import { partsOf } from '../../categories/entry.ts';
import { isNeverSilenced } from '../../categories/never-silenced.ts';
import { BEHAVIOUR } from '../../categories/taxonomy/behaviour.ts';
import type { QuietenRefusal, QuietenWish, Viewer } from '../api/contract.ts';
import type { Rule } from '../policy/policy.ts';
import { mayBeQuietened, plain, type SuppressionScope } from '../policy/suppression.ts';
import { isDate, isWallTime } from '../policy/timetable-check.ts';
import type { Office } from './office.ts';
import { readSite } from './typed-site.ts';

type Refused = QuietenRefusal['kind'];

/** What a wish comes to, or why it cannot be followed. */
export type ReadWish =
  | { readonly kind: 'wish'; readonly scope: SuppressionScope; readonly until: number }
  | QuietenRefusal;

const MIN_WORDS = 3;
/** A school year. */
const MOST_DAYS = 366;

/** Holds a wish against who asks and what nobody may quieten. */
export function readWish(office: Office, viewer: Viewer, wish: QuietenWish): ReadWish {
  const rule = wish.ruleId === null ? null : office.policy.rules.find(({ id }) => id === wish.ruleId);
  if (rule === undefined) return { kind: 'no_rule' };
  const scope = scopeOf(wish, rule);
  if (typeof scope === 'string') return { kind: scope };
  const refused = refusalOf(viewer, wish, rule);
  if (refused !== null) return { kind: refused };
  const until = untilOf(office, wish.lastDay);
  return typeof until === 'string' ? { kind: until } : { kind: 'wish', scope, until };
}

function scopeOf(wish: QuietenWish, rule: Rule | null): SuppressionScope | Refused {
  const host = wish.host === null ? null : hostOf(wish.host);
  if (host !== null && host.refused !== null) return host.refused;
  const phrase = wish.phrase === null ? null : plain(wish.phrase);
  if (phrase !== null && phrase.length < MIN_WORDS) return 'no_words';
  const { lesson } = wish;
  if (lesson !== null && !isLesson(lesson)) return 'no_lesson';
  const group = wish.group?.trim() || null;
  const scope = { ruleId: rule?.id ?? null, host: host?.host ?? null, phrase, group, lesson };
  // A group or a lesson alone says nothing of what it is about.
  const isNamed = scope.ruleId !== null || scope.host !== null || phrase !== null;
  return isNamed ? scope : 'nothing_named';
}

function hostOf(typed: string): { readonly host: string; readonly refused: 'no_host' | 'whole_ending' | null } {
  const site = readSite(typed);
  return site.kind === 'entry' ? { host: partsOf(site.entry).host, refused: null } : { host: '', refused: site.kind };
}

function isLesson({ from, to }: NonNullable<SuppressionScope['lesson']>): boolean {
  return isWallTime(from) && isWallTime(to) && from < to;
}

function refusalOf({ sees }: Viewer, { includesStaff, reason }: QuietenWish, rule: Rule | null): Refused | null {
  if (rule !== null && !mayBeQuietened(rule, isNeverSilenced)) return 'never';
  const isForHead = includesStaff || (rule !== null && (rule.appliesTo === 'staff' || isOfBehaviour(rule)));
  if (isForHead && !sees.staff) return 'for_the_head';
  return reason.trim() === '' ? 'no_reason' : null;
}

function isOfBehaviour({ category }: Rule): boolean {
  return BEHAVIOUR.some(({ id }) => id === category);
}

/** The midnight after the last day. */
function untilOf({ zone, now, schoolDayOf }: Office, lastDay: string): number | Refused {
  if (!isDate(lastDay)) return 'no_date';
  const today = Temporal.PlainDate.from(schoolDayOf(now()));
  const last = Temporal.PlainDate.from(lastDay);
  const days = today.until(last, { largestUnit: 'days' }).days;
  if (days < 0) return 'past';
  return days > MOST_DAYS ? 'too_long' : last.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}

const WITHOUT_CALENDAR_DAYS = 42;

/** The last day of this term, or of the next; six weeks from now where the calendar knows no terms. */
export function usualLastDay({ timetable, now, schoolDayOf }: Office): string {
  const today = schoolDayOf(now());
  const ends = timetable.calendar.filter(({ kind, to }) => kind === 'term' && to >= today).map(({ to }) => to);
  const soon = Temporal.PlainDate.from(today).add({ days: WITHOUT_CALENDAR_DAYS }).toString();
  return ends.toSorted()[0] ?? soon;
}
