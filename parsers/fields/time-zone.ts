const HOUR_MS = 3_600_000;
/** Offsets kept per zone and clock hour; a log moves through the hours in order, so a few are enough. */
const MAX_HOURS = 64;

/** Turns local clock times of one zone into UTC. */
export interface ZoneClock {
  /** Epoch milliseconds of a local time that is written as if it were UTC; of an hour that occurs twice, the first. */
  toUtc(localMs: number): number;
}

/** Asking whether there is such a zone takes longer than reading a line; a school has one zone, a trust a few. */
const MAX_CLOCKS = 32;
const clocks = new Map<string, ZoneClock | null>();

/** The clock of an IANA zone such as 'Europe/London', or null where there is no such zone. */
export function zoneClock(timeZone: string): ZoneClock | null {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  if (clocks.size >= MAX_CLOCKS) clocks.clear();
  const clock = isTimeZone(timeZone) ? clockOf(timeZone) : null;
  clocks.set(timeZone, clock);
  return clock;
}

function clockOf(timeZone: string): ZoneClock {
  const offsets = new Map<number, number>();
  return {
    toUtc(localMs) {
      const hour = Math.floor(localMs / HOUR_MS);
      const known = offsets.get(hour);
      if (known !== undefined) return localMs - known;
      if (offsets.size >= MAX_HOURS) offsets.clear();
      const offset = offsetAt(hour * HOUR_MS, timeZone);
      offsets.set(hour, offset);
      return localMs - offset;
    },
  };
}

function offsetAt(localMs: number, timeZone: string): number {
  const local = new Date(localMs).toISOString().replace('Z', '');
  const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return localMs - zoned.epochMilliseconds;
}

/** The list of zones that the engine gives lacks many that it knows, such as Etc/GMT-2: asking is the only way. */
function isTimeZone(timeZone: string): boolean {
  try {
    return timeZone !== '' && new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    // A RangeError is how the engine says that there is no such zone.
    return false;
  }
}
