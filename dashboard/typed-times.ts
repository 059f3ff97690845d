/*
 * A moment as somebody types or picks it, in school time. Browsers that know the field send '2026-11-30T09:00'; in others it is
 * typed, and then as people here write it.
 */

/** '2026-11-30T09:00', '2026-11-30', '30/11/2026 9:00' or '30/11/2026'; null for anything else. A day alone is its beginning. */
export function typedMoment(text: string, zone: string): number | null {
  const day = ISO_DAY.exec(text) ?? BRITISH_DAY.exec(text);
  const { year, month, date, hour = '0', minute = '0' } = day?.groups ?? {};
  if (year === undefined || month === undefined || date === undefined) return null;
  try {
    const fields = { year: Number(year), month: Number(month), day: Number(date), hour: Number(hour) };
    const moment = Temporal.PlainDateTime.from({ ...fields, minute: Number(minute) }, { overflow: 'reject' });
    return moment.toZonedDateTime(zone).epochMilliseconds;
  } catch (error) {
    // 31/11 is no day, and 25:00 no time.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const TIME = String.raw`(?:[T ]+(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2}(?:\.\d+)?)?)?`;
const ISO_DAY = new RegExp(String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})${TIME}$`);
const BRITISH_DAY = new RegExp(String.raw`^(?<date>\d{1,2})[/.](?<month>\d{1,2})[/.](?<year>\d{4})${TIME}$`);

/** A day as a program reads it, '2026-11-30'; as it was typed where it is none. */
export function typedDay(text: string): string {
  const { year = '', month = '', date = '' } = BRITISH_DAY.exec(text)?.groups ?? {};
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** What a field for a day holds for a moment. */
export function dayToType(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** What such a field holds for a moment; '' for the beginning of all time. */
export function momentToType(at: number, zone: string): string {
  if (at <= 0) return '';
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return moment.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** When the day of a moment began. */
export function startOfDay(at: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).startOfDay().epochMilliseconds;
}
