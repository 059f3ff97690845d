import type { Alarm } from '../api/contract.ts';
import { clockDifference } from '../health/clock-difference.ts';
import { type HourFigures, rhythmFaults } from '../health/rhythm.ts';
import type { Office, RunningSource } from './office.ts';

const HOUR_MS = 3_600_000;
/** Two weeks of school, or what is left of them in a half-term. */
const LOOKED_BACK_DAYS = 20;
const MOST_DAYS = 8;
/** Two lines that agree on how far their clock is off are no line that was late. */
const AGREE_MS = 2 * 60_000;
/** Between two lines that are compared. */
const APART_MS = 30_000;

type IsLessonTime = (timestamp: number) => boolean;

/** The last whole hour of a log, and the same hour of other school days. */
export interface HourBeside {
  /** When it began. */
  readonly since: number;
  readonly figures: HourFigures;
  readonly others: readonly HourFigures[];
}

/**
 * Whether each log comes as it does on other school days: looked at for the last whole hour, when all of it was lessons. Of a log that
 * has not been read to its end nothing is said.
 */
export async function rhythmAlarms(office: Office, isLessonTime: IsLessonTime): Promise<readonly Alarm[]> {
  const alarms = await Promise.all(
    office
      .sources()
      .filter(isReadToTheEnd)
      .map(async ({ id, title: sourceTitle }) => {
        const hour = await hourBeside(office, id, isLessonTime);
        if (hour === null) return [];
        const { since, figures, others } = hour;
        return rhythmFaults(figures, others).map((fault) => ({ sourceTitle, since, ...fault }));
      }),
  );
  return alarms.flat();
}

/** Null where that hour was not all lessons. */
export async function hourBeside(
  office: Office,
  sourceId: string,
  isLessonTime: IsLessonTime,
): Promise<HourBeside | null> {
  const hour = lastHour(office);
  if (!isLessons(hour, isLessonTime)) return null;
  const others = sameHours(office, hour, isLessonTime);
  const figures = await office.counts.hours(sourceId, [hour, ...others]);
  const known = others.flatMap((other) => figures.get(other) ?? []);
  return { since: hour, figures: figures.get(hour) ?? NOTHING, others: known };
}

const NOTHING: HourFigures = { records: 0, withUserName: 0 };

/** When the last hour began that is over. */
function lastHour(office: Office): number {
  return Math.floor(office.now() / HOUR_MS) * HOUR_MS - HOUR_MS;
}

function isLessons(hour: number, isLessonTime: IsLessonTime): boolean {
  return isLessonTime(hour) && isLessonTime(hour + HOUR_MS - 1);
}

/** The same hour by the school's clock, on earlier days on which it was all lessons. */
function sameHours({ zone }: Office, hour: number, isLessonTime: IsLessonTime): readonly number[] {
  const local = Temporal.Instant.fromEpochMilliseconds(hour).toZonedDateTimeISO(zone);
  return Array.from({ length: LOOKED_BACK_DAYS }, (_, days) => local.subtract({ days: days + 1 }).epochMilliseconds)
    .filter((other) => isLessons(other, isLessonTime))
    .slice(0, MOST_DAYS);
}

function isReadToTheEnd({ state }: RunningSource): boolean {
  const now = state();
  return now.kind === 'reading' && now.behindBytes === 0;
}

interface Sight {
  /** Of the newest line. */
  readonly at: number;
  readonly byMs: number;
}

/**
 * Remembers how far the clock of each log stood off when it was last looked at: one line may have been late, a second one that is off by
 * as much was not.
 */
export function createClockAlarms(office: Office): (cameAt: ReadonlyMap<string, number | null>) => readonly Alarm[] {
  const seen = new Map<string, Sight>();
  const off = new Map<string, number>();
  return (cameAt) =>
    office.sources().flatMap((source) => {
      const sight = sightOf(office, source, cameAt.get(source.id) ?? null);
      if (sight !== null) look(source.id, sight);
      const byMs = off.get(source.id);
      return byMs === undefined ? [] : [{ kind: 'clock_off', sourceTitle: source.title, byMs }];
    });

  function look(id: string, sight: Sight): void {
    const before = seen.get(id);
    if (before !== undefined && Math.abs(sight.at - before.at) < APART_MS) return;
    seen.set(id, sight);
    const isOff = sight.byMs !== 0 && before !== undefined && Math.abs(sight.byMs - before.byMs) <= AGREE_MS;
    if (isOff) off.set(id, sight.byMs);
    else off.delete(id);
  }
}

function sightOf(office: Office, source: RunningSource, cameAt: number | null): Sight | null {
  const at = Math.max(...office.latestOf(source.id).map((record) => record.at));
  if (cameAt === null || !Number.isFinite(at)) return null;
  return { at, byMs: clockDifference({ at, cameAt, isRead: isReadToTheEnd(source) }) ?? 0 };
}
