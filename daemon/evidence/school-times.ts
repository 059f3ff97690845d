const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Times in the school's zone, written so that they cannot be misread by somebody elsewhere. */
export interface SchoolTimes {
  /** 'Tuesday 17 November 2026'. */
  day(at: number): string;
  /** 'Tuesday 17 November 2026, 10:42:07 (UTC+00:00)'. */
  moment(at: number): string;
  /** '10:42:07'. */
  clock(at: number): string;
  /** '17 Nov, 10:42:07'. */
  short(at: number): string;
}

export function createSchoolTimes(zone: string): SchoolTimes {
  const local = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const clock = (at: number) => local(at).toPlainTime().toString({ smallestUnit: 'second' });
  const day = (at: number) => {
    const { dayOfWeek, day: number, month, year } = local(at);
    return `${WEEKDAYS[dayOfWeek - 1] ?? ''} ${number} ${MONTHS[month - 1] ?? ''} ${year}`;
  };
  const short = (at: number) => {
    const { day: number, month } = local(at);
    return `${number} ${(MONTHS[month - 1] ?? '').slice(0, 3)}, ${clock(at)}`;
  };
  return { day, clock, short, moment: (at) => `${day(at)}, ${clock(at)} (UTC${local(at).offset})` };
}

/** '2026-11-17 10:42:07Z'. */
export function utcTime(at: number): string {
  return new Date(at)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
}

/** ISO date '2026-09-01' as '1 September 2026'; anything else as it was written. */
export function dateInWords(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = MONTHS[Number(parts?.[2]) - 1];
  return parts === null || month === undefined ? date : `${Number(parts[3])} ${month} ${parts[1]}`;
}
