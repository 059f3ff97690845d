/** Digits in front of the point by unit; the next century needs no more than these. */
const UNITS: ReadonlyMap<number, (digits: string, fraction: string) => number> = new Map([
  [9, secondsToMs],
  [10, secondsToMs],
  [13, (digits) => Number(digits)],
  [16, (digits) => Number(digits.slice(0, 13))],
  [19, (digits) => Number(digits.slice(0, 13))],
]);

/**
 * Time since 1970 as epoch milliseconds, cut and not rounded. Its unit is told by its length: seconds (9 or 10 digits, with or
 * without decimals), milliseconds (13), microseconds (16), nanoseconds (19). -1 for anything else.
 */
export function epochMs(text: string): number {
  const point = text.indexOf('.');
  const digits = point < 0 ? text : text.slice(0, point);
  const fraction = point < 0 ? '' : text.slice(point + 1);
  if (!isDigits(digits) || (point >= 0 && !isDigits(fraction))) return -1;
  return UNITS.get(digits.length)?.(digits, fraction) ?? -1;
}

function secondsToMs(digits: string, fraction: string): number {
  return Number(digits) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
}

function isDigits(text: string): boolean {
  if (text === '' || text.length > 19) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
