/** When rounds of checks are due, and which were missed while nothing ran. */

/** '07:30' on '2026-11-30', as the moment that it is in the school's zone. */
export interface DueRound {
  /** Made from the moment, so that one moment has one round. */
  readonly id: string;
  readonly at: number;
}

export interface SchoolDays {
  isSchoolDay(date: string): boolean;
  schoolDayOf(timestamp: number): string;
}

/** Longer than any holiday without school is of no use: nobody asks what was not checked in the one before. */
const MOST_DAYS = 40;

/** The rounds that were due after `after` and until `now`, the oldest first. */
export function dueRounds(
  times: readonly string[],
  { after, now, zone }: { readonly after: number; readonly now: number; readonly zone: string },
  { isSchoolDay, schoolDayOf }: SchoolDays,
): readonly DueRound[] {
  const last = Temporal.PlainDate.from(schoolDayOf(now));
  const first = Temporal.PlainDate.from(schoolDayOf(Math.max(after, now - MOST_DAYS * DAY_MS)));
  const rounds: DueRound[] = [];
  for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    if (isSchoolDay(date.toString())) rounds.push(...roundsOn(date, times, zone));
  }
  return rounds.filter(({ at }) => at > after && at <= now);
}

const DAY_MS = 24 * 3_600_000;

function roundsOn(date: Temporal.PlainDate, times: readonly string[], zone: string): readonly DueRound[] {
  return times.toSorted().map((time) => {
    const moment = date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
    return { id: `scheduled-${date}-${time}`, at: moment.epochMilliseconds };
  });
}
