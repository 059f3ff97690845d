import type { ListStatus } from '../../categories/list-status.ts';
import type { Knowledge } from '../examine/examiner-protocol.ts';
import type { Policy } from '../policy/policy.ts';
import type { Suppression } from '../policy/suppression.ts';
import type { ArchiveReading, ArchiveState } from '../records/archive.ts';
import { everything, type Window } from '../records/question.ts';
import type { Stores } from '../store/stores.ts';
import type { Look, Rooms } from './look.ts';
import { boundsOf, daysBack } from './look-back.ts';
import { understandingOf } from './understanding.ts';

/** What looking back is made from. */
export interface HindsightParts {
  readonly siteId: string;
  readonly stores: Pick<Stores, 'database' | 'hindsights' | 'settings'>;
  readonly archive: Pick<ArchiveReading, 'hosts' | 'page' | 'scan' | 'searches'> & { state(): Promise<ArchiveState> };
  readonly rooms: Rooms;
  readonly policy: Policy;
  readonly suppressions: readonly Suppression[];
  readonly log: HindsightLog;
  /** How each list stands. */
  lists(): readonly ListStatus[];
  now(): number;
  /** How long it waits for more to be learnt, in milliseconds. */
  readonly settleMs: number;
}

export interface HindsightLog {
  info(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
}

/** Who is meant, and when it is enough. */
export type LookLimits = Pick<Look, 'subjects' | 'told' | 'enough' | 'signal'>;

export const EVERYBODY: LookLimits = { subjects: null, told: null, enough: null, signal: null };

/** A look with what is known before and now, by the policy that is in force. */
export function lookOf(
  parts: Pick<HindsightParts, 'archive' | 'rooms' | 'policy' | 'suppressions'>,
  known: { readonly before: Knowledge | null; readonly now: Knowledge; readonly window: Window },
  limits: LookLimits,
): Look {
  const { archive, rooms, policy, suppressions } = parts;
  const understand = (knowledge: Knowledge) => understandingOf(knowledge, policy, suppressions);
  const before = known.before === null ? null : understand(known.before);
  return { archive, rooms, before, now: understand(known.now), window: known.window, ...limits };
}

/** Longer ago, nobody can talk about it any more; most schools keep the log for less. */
const MOST_DAYS = 30;
const DAY_MS = 24 * 3_600_000;

/** As far back from `to` as the archive reaches, in whole school days, at most so many. */
export async function windowUntil(
  { archive, rooms }: Pick<HindsightParts, 'archive' | 'rooms'>,
  to: number,
  limits: Pick<Look, 'enough' | 'signal'>,
  mostDays = MOST_DAYS,
): Promise<Window> {
  const widest = { from: rooms.startOfDay(to - mostDays * DAY_MS), to };
  const [oldest] = await daysKept({ archive, rooms }, widest, limits);
  if (oldest === undefined) return { from: to, to };
  const kept = [...daysBack({ window: widest, rooms })].filter(({ from }) => rooms.schoolDayOf(from) >= oldest);
  return { from: kept.at(-1)?.from ?? to, to };
}

/** The oldest day of which something is kept. What is damaged counts: whoever looks back is told that it could not be read. */
async function daysKept(
  { archive, rooms }: Pick<HindsightParts, 'archive' | 'rooms'>,
  window: Window,
  limits: Pick<Look, 'enough' | 'signal'>,
): Promise<readonly string[]> {
  const page = { limit: 1, order: 'oldest_first', after: null, ...boundsOf(limits) } as const;
  const oldest = await archive.page(everything(window), page);
  const { damaged } = await archive.state();
  const days = oldest.records.map(({ record }) => rooms.schoolDayOf(record.timestamp));
  return [...days, ...damaged.map(({ day }) => day)].toSorted();
}
