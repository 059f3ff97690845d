import { isCategoryId, TAXONOMY } from '../../categories/taxonomy.ts';
import type { SearchDesk } from '../answers/log-begin.ts';
import { nearest } from '../config/nearest.ts';
import { KnownError } from '../errors.ts';
import type { LogSearch } from '../records/log-search.ts';
import type { CommonOptions } from './settings.ts';

export interface SearchOptions extends CommonOptions {
  readonly purpose: string;
  readonly as?: string;
  readonly who?: string;
  readonly device?: string;
  readonly site?: string;
  readonly words?: string;
  readonly category?: string;
  readonly filter?: 'allowed' | 'blocked' | 'unknown';
  readonly flagged?: 'yes' | 'no';
  readonly from?: string;
  readonly until?: string;
  readonly oldest?: boolean;
  readonly limit: string;
  readonly ecs?: 'json' | 'csv';
}

const MOST_PRINTED = 100_000;

/** What the options ask for. Throws KnownError for a time, a category or a number that is none. */
export function searchOf(options: SearchOptions, { now, zone }: Pick<SearchDesk, 'now' | 'zone'>): LogSearch {
  const { who = '', device = '', site = '', words = '', filter = null, flagged } = options;
  return {
    ...{ who: who.trim(), device: device.trim(), site: site.trim(), words: words.trim() },
    category: categoryIn(options.category),
    disposition: filter,
    outcome: flagged === undefined ? null : flagged === 'yes' ? 'flag' : 'pass',
    from: options.from === undefined ? midnight(now(), zone) : momentIn('--from', options.from, zone),
    to: options.until === undefined ? now() + 1 : momentIn('--until', options.until, zone),
    order: options.oldest ? 'oldest_first' : 'newest_first',
    subject: null,
  };
}

/** How many are printed at most. */
export function limitOf({ limit }: SearchOptions): number {
  const number = /^\d{1,6}$/.test(limit) ? Number(limit) : 0;
  if (number >= 1 && number <= MOST_PRINTED) return number;
  throw new KnownError(
    'LIMIT_WRONG',
    `“${limit}” after --limit is no number from 1 to ${MOST_PRINTED}. Nothing was searched. For more, print all with --ecs.`,
  );
}

function categoryIn(id: string | undefined): LogSearch['category'] {
  if (id === undefined) return null;
  if (isCategoryId(id)) return id;
  const known = TAXONOMY.map((category) => category.id);
  const meant = nearest(id, known);
  const advice = meant === null ? `One of: ${known.join(', ')}.` : `Perhaps “${meant}” is meant.`;
  throw new KnownError('NO_SUCH_CATEGORY', `“${id}” after --category is no category. Nothing was searched. ${advice}`);
}

/** School time as it was typed; throws KnownError TIME_WRONG. */
export function momentIn(option: string, text: string, zone: string): number {
  try {
    return Temporal.PlainDateTime.from(text.trim().replace(' ', 'T')).toZonedDateTime(zone).epochMilliseconds;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new KnownError(
      'TIME_WRONG',
      `“${text}” after ${option} is no time. Nothing was searched. Write it like 2026-11-30 or "2026-11-30 09:00".`,
      { cause },
    );
  }
}

function midnight(now: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).startOfDay().epochMilliseconds;
}
