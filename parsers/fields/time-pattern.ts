import { type ZoneClock, zoneClock } from './time-zone.ts';

/*
 * A strftime format such as `%d/%b/%Y:%H:%M:%S %z`, turned into a list of steps. Each step reads one piece of the line into a
 * set of parts and says where it ended; -1 means that the line is not of this form.
 */

/** Reads times of one written form. */
export interface TimePattern {
  /** False when the form names no full date and time, so that only its place in the line is of use. */
  readonly isComplete: boolean;
  /** Where the time that begins at `at` ends, or -1 where there is none. */
  read(line: string, at: number): number;
  /** Epoch milliseconds of the time read last. */
  timestamp(): number;
}

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  afternoon: number;
  offsetMinutes: number;
  epochSeconds: number;
}
type Step = (line: string, at: number, parts: Parts) => number;

const NONE = -1;
const UNKNOWN_OFFSET = 10_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Only names that mean one thing: IST, for one, is India, Ireland and Israel. */
const ZONES = new Map([
  ['GMT', 0],
  ['UTC', 0],
  ['Z', 0],
  ['WET', 0],
  ['BST', 60],
  ['WEST', 60],
  ['CET', 60],
  ['CEST', 120],
]);
const SHORTHANDS = new Map([
  ['F', '%Y-%m-%d'],
  ['T', '%H:%M:%S'],
  ['R', '%H:%M'],
  ['D', '%m/%d/%y'],
  ['r', '%I:%M:%S %p'],
  ['c', '%a %b %e %H:%M:%S %Y'],
]);

/** Compiles a strftime format; times without an offset are read on the clock of `timeZone`. Null where a code is unknown. */
export function compileTimePattern(format: string, timeZone: string): TimePattern | null {
  const clock = zoneClock(timeZone);
  const spelled = spellOut(format);
  const steps = stepsOf(spelled);
  if (clock === null || steps === null) return null;
  let known = '';
  let timestamp = NONE;
  return {
    isComplete: isCompleteTime(spelled),
    read(line, start) {
      // Busy logs have many lines a second, so the time is mostly the one that was read last.
      if (known !== '' && line.startsWith(known, start) && !isDigit(line, start + known.length))
        return start + known.length;
      const parts = { ...BLANK_PARTS };
      const end = follow(steps, line, start, parts);
      timestamp = end < 0 ? NONE : timestampOf(parts, clock);
      known = timestamp < 0 ? '' : line.slice(start, end);
      return timestamp < 0 ? NONE : end;
    },
    timestamp: () => timestamp,
  };
}

function follow(steps: readonly Step[], line: string, start: number, parts: Parts): number {
  let at = start;
  for (const step of steps) {
    at = step(line, at, parts);
    if (at < 0) return NONE;
  }
  return at;
}

function isDigit(line: string, at: number): boolean {
  return line.charCodeAt(at) >= 48 && line.charCodeAt(at) <= 57;
}

const BLANK_PARTS: Readonly<Parts> = {
  year: 1970,
  month: 1,
  day: 1,
  hour: 0,
  minute: 0,
  second: 0,
  afternoon: NONE,
  offsetMinutes: UNKNOWN_OFFSET,
  epochSeconds: NONE,
};

function spellOut(format: string): string {
  return format.replace(/%([FTRDrc])/g, (code, letter: string) => SHORTHANDS.get(letter) ?? code);
}

function isCompleteTime(format: string): boolean {
  if (format.includes('%s')) return true;
  return [/%[Yy]/, /%[mbBh]/, /%[de]/, /%[HkIl]/, /%M/].every((code) => code.test(format));
}

function stepsOf(format: string): readonly Step[] | null {
  const steps: Step[] = [];
  for (let at = 0; at < format.length; at++) {
    const isCode = format[at] === '%' && at + 1 < format.length;
    const step = isCode ? STEPS.get(format.charAt(at + 1)) : literal(format.charCodeAt(at));
    if (step === undefined) return null;
    steps.push(step);
    if (isCode) at++;
  }
  return steps;
}

function timestampOf(parts: Parts, clock: ZoneClock): number {
  if (parts.epochSeconds >= 0) return parts.epochSeconds * 1000;
  const hour = parts.afternoon < 0 ? parts.hour : (parts.hour % 12) + parts.afternoon * 12;
  if (parts.month < 1 || parts.month > 12 || hour > 23 || parts.minute > 59 || parts.second > 60) return NONE;
  const local = Date.UTC(parts.year, parts.month - 1, parts.day, hour, parts.minute, parts.second);
  if (new Date(local).getUTCDate() !== parts.day && parts.second < 60) return NONE;
  return parts.offsetMinutes === UNKNOWN_OFFSET ? clock.toUtc(local) : local - parts.offsetMinutes * 60_000;
}

const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['Y', digits(4, (parts, value) => (parts.year = value))],
  ['y', digits(2, (parts, value) => (parts.year = value + (value < 70 ? 2000 : 1900)))],
  ['m', digits(2, (parts, value) => (parts.month = value))],
  ['d', digits(2, (parts, value) => (parts.day = value))],
  ['e', digits(2, (parts, value) => (parts.day = value))],
  ['H', digits(2, (parts, value) => (parts.hour = value))],
  ['k', digits(2, (parts, value) => (parts.hour = value))],
  ['I', digits(2, (parts, value) => (parts.hour = value))],
  ['l', digits(2, (parts, value) => (parts.hour = value))],
  ['M', digits(2, (parts, value) => (parts.minute = value))],
  ['S', digits(2, (parts, value) => (parts.second = value))],
  ['s', digits(11, (parts, value) => (parts.epochSeconds = value))],
  ['j', digits(3, () => 0)],
  ['u', digits(1, () => 0)],
  ['w', digits(1, () => 0)],
  ['b', monthName],
  ['h', monthName],
  ['B', monthName],
  ['a', anyWord],
  ['A', anyWord],
  ['p', halfOfDay],
  ['P', halfOfDay],
  ['z', numericOffset],
  ['Z', zoneName],
  ['%', literal(37)],
  ['n', literal(10)],
  ['t', literal(9)],
]);

function literal(code: number): Step {
  return (line, at) => (line.charCodeAt(at) === code ? at + 1 : NONE);
}

/** Up to `most` digits; strftime pads days and hours of one digit with a blank in some codes. */
function digits(most: number, keep: (parts: Parts, value: number) => number): Step {
  return (line, start, parts) => {
    let at = start;
    while (at - start < most - 1 && line.charCodeAt(at) === 32) at++;
    const first = at;
    let value = 0;
    for (; at - start < most; at++) {
      const digit = line.charCodeAt(at) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
    }
    if (at === first) return NONE;
    keep(parts, value);
    return at;
  };
}

function wordEnd(line: string, start: number): number {
  let at = start;
  while (((line.charCodeAt(at) | 32) >= 97 && (line.charCodeAt(at) | 32) <= 122) || line.charCodeAt(at) > 127) at++;
  return at;
}

function anyWord(line: string, at: number): number {
  const end = wordEnd(line, at);
  return end > at ? end : NONE;
}

function monthName(line: string, at: number, parts: Parts): number {
  const end = wordEnd(line, at);
  const month = MONTHS.indexOf(line.slice(at, Math.min(end, at + 3)).toLowerCase());
  parts.month = month + 1;
  return month < 0 ? NONE : end;
}

function halfOfDay(line: string, at: number, parts: Parts): number {
  const half = line.slice(at, at + 2).toLowerCase();
  if (half !== 'am' && half !== 'pm') return NONE;
  parts.afternoon = half === 'pm' ? 1 : 0;
  return at + 2;
}

function numericOffset(line: string, at: number, parts: Parts): number {
  const sign = line.charCodeAt(at);
  if (sign !== 43 && sign !== 45) return NONE;
  let value = 0;
  for (let next = at + 1; next < at + 5; next++) {
    const digit = line.charCodeAt(next) - 48;
    if (!(digit >= 0 && digit <= 9)) return NONE;
    value = value * 10 + digit;
  }
  const minutes = Math.floor(value / 100) * 60 + (value % 100);
  parts.offsetMinutes = sign === 45 ? -minutes : minutes;
  return at + 5;
}

function zoneName(line: string, at: number, parts: Parts): number {
  const end = wordEnd(line, at);
  const offset = ZONES.get(line.slice(at, end));
  parts.offsetMinutes = offset ?? UNKNOWN_OFFSET;
  return offset === undefined ? NONE : end;
}
