import type { TimePattern } from '../fields/time-pattern.ts';
import { spanEnd } from './alphabet.ts';

/*
 * Finds the values of a compiled logformat in a line.
 *
 * Most values end where a character stands that they cannot hold, or at a closing quote: there is one way to read them. The rest
 * (a raw user name before a blank, say) may end wherever the text that follows them in the format occurs, and every such place is
 * tried. If the rest of the line fits for only one of them, that is the reading. If it fits for several, the values on which the
 * readings differ are not known: somebody may have typed text that looks like our columns, and must not be believed.
 *
 * The number of tries per line is bounded, and so is the work: it grows with the length of the line and with nothing else.
 */

/** How the end of a value is found: at a character it cannot hold (mostly a blank), before a path that follows without a gap, … */
export type Ending = 'blank' | 'outside' | 'before_path' | 'quote' | 'shell' | 'number' | 'time' | 'anywhere';

/** A value's place in the format, and the text that follows it. */
export interface Slot {
  readonly ending: Ending;
  /** The characters a value can hold, as in squid-alphabet. */
  readonly characters: number;
  /** How many characters of `after` the value could hold too: it ends that much before the one it cannot. */
  readonly overlap: number;
  readonly after: string;
  readonly minWidth: number;
  readonly isLeftAligned: boolean;
  readonly maxLength: number;
  readonly time: TimePattern | null;
  /** A line whose readings differ here is not understood; elsewhere only the value is lost. */
  readonly isEssential: boolean;
}

/** Finds values. */
export interface Matcher {
  /** Where the values of the line matched last begin, -1 for one that is not known, and end. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  run(line: string, start: number, end: number): 'matched' | 'no_match' | 'ambiguous';
}

const MAX_TRIES = 128;

interface Search {
  readonly slots: readonly Slot[];
  /** The reading being tried. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The reading that is kept. */
  readonly keptStarts: Int32Array;
  readonly keptEnds: Int32Array;
  line: string;
  end: number;
  readings: number;
  tries: number;
  isAmbiguous: boolean;
}

/** A matcher for lines that begin with `prefix` and go on with the slots, one after the other, to their end. */
export function matcherOf(prefix: string, slots: readonly Slot[]): Matcher {
  const search = newSearch(slots);
  return {
    starts: search.keptStarts,
    ends: search.keptEnds,
    run(line, start, end) {
      if (!line.startsWith(prefix, start)) return 'no_match';
      search.line = line;
      search.end = end;
      search.readings = 0;
      search.tries = 0;
      search.isAmbiguous = false;
      readFrom(search, 0, start + prefix.length);
      if (search.isAmbiguous) return 'ambiguous';
      return search.readings === 0 ? 'no_match' : 'matched';
    },
  };
}

function newSearch(slots: readonly Slot[]): Search {
  const places = () => new Int32Array(slots.length);
  const search = { slots, starts: places(), ends: places(), keptStarts: places(), keptEnds: places() };
  return { ...search, line: '', end: 0, readings: 0, tries: 0, isAmbiguous: false };
}

function readFrom(search: Search, first: number, start: number): void {
  let at = start;
  for (let index = first; index < search.slots.length; index++) {
    const slot = search.slots[index];
    if (slot === undefined) return;
    at = valueStart(search, slot, at);
    search.starts[index] = at;
    if (slot.ending === 'anywhere') {
      tryEveryEnd(search, slot, index, at);
      return;
    }
    const valueEnd = endOf(search, slot, at);
    if (valueEnd < at) return;
    search.ends[index] = valueEnd;
    at = slot.isLeftAligned ? paddingEnd(search, slot, at, valueEnd) : valueEnd;
    if (!search.line.startsWith(slot.after, at)) return;
    at += slot.after.length;
  }
  if (at === search.end) keepReading(search);
}

function tryEveryEnd(search: Search, slot: Slot, index: number, at: number): void {
  if (slot.after === '') {
    tryEnd(search, index, search.end, search.end);
    return;
  }
  const next = search.slots[index + 1];
  let stop = search.line.indexOf(slot.after, at);
  while (stop >= 0 && stop < search.end && stop - at <= slot.maxLength && !search.isAmbiguous) {
    const behind = stop + slot.after.length;
    if (next === undefined || mayBeginAt(search, next, behind)) tryEnd(search, index, stop, behind);
    stop = search.line.indexOf(slot.after, stop + 1);
  }
}

/** Most places are ruled out by the first character: a code in capitals cannot begin with a small letter. */
function mayBeginAt(search: Search, next: Slot, at: number): boolean {
  if (next.minWidth > 0 || (next.ending !== 'outside' && next.ending !== 'number')) return true;
  return search.line.charCodeAt(at) === 45 || spanEnd(search.line, at, at + 1, next.characters) > at;
}

function tryEnd(search: Search, index: number, valueEnd: number, next: number): void {
  search.tries++;
  if (search.tries > MAX_TRIES) search.isAmbiguous = true;
  search.ends[index] = withoutPadding(search, index, valueEnd);
  readFrom(search, index + 1, next);
}

/** Blanks at a value's end may be padding, its own or that of the next value: without them, both are one reading. */
function withoutPadding(search: Search, index: number, valueEnd: number): number {
  const start = search.starts[index] ?? 0;
  let at = valueEnd;
  while (at > start && search.line.charCodeAt(at - 1) === 32) at--;
  return at;
}

function keepReading(search: Search): void {
  search.readings++;
  const { starts, ends, keptStarts, keptEnds } = search;
  for (let index = 0; index < starts.length; index++) {
    if (search.readings === 1) {
      keptStarts[index] = starts[index] ?? -1;
      keptEnds[index] = ends[index] ?? -1;
    } else if (keptStarts[index] !== starts[index] || keptEnds[index] !== ends[index]) {
      keptStarts[index] = -1;
      if (search.slots[index]?.isEssential === true) search.isAmbiguous = true;
    }
  }
}

/** Squid fills up to the width with blanks in front, but not in front of a `-`. */
function valueStart(search: Search, slot: Slot, start: number): number {
  if (slot.minWidth === 0 || slot.isLeftAligned) return start;
  let at = start;
  while (at < start + slot.minWidth - 1 && search.line.charCodeAt(at) === 32) at++;
  return at;
}

function paddingEnd(search: Search, slot: Slot, start: number, valueEnd: number): number {
  if (valueEnd === start + 1 && search.line.charCodeAt(start) === 45) return valueEnd;
  let at = valueEnd;
  while (at < start + slot.minWidth && search.line.charCodeAt(at) === 32) at++;
  return at;
}

function endOf(search: Search, slot: Slot, at: number): number {
  const { line, end } = search;
  switch (slot.ending) {
    case 'blank':
      return line.indexOf(' ', at);
    case 'outside':
      return spanEnd(line, at, end, slot.characters) - slot.overlap;
    case 'before_path':
      return hostEnd(line, at, spanEnd(line, at, end, slot.characters));
    case 'quote':
      return quoteEnd(line, at, end) - slot.overlap;
    case 'shell':
      return line.charCodeAt(at) === 34 ? quoteEnd(line, at + 1, end) + 1 : spanEnd(line, at, end, slot.characters);
    case 'number':
      return numberEnd(line, at, Math.min(end, at + slot.maxLength), slot.characters);
    case 'time':
      return slot.time === null ? -1 : slot.time.read(line, at);
    case 'anywhere':
      return -1;
  }
}

/** The place of the first quote that no backslash protects; where there is none, a place that fits no line. */
function quoteEnd(line: string, start: number, end: number): number {
  let quote = line.indexOf('"', start);
  while (quote >= 0 && isProtected(line, start, quote)) quote = line.indexOf('"', quote + 1);
  return quote < end ? quote : -1;
}

/** An odd number of backslashes stands before it. */
function isProtected(line: string, start: number, quote: number): boolean {
  let at = quote;
  while (at > start && line.charCodeAt(at - 1) === 92) at--;
  return (quote - at) % 2 === 1;
}

function numberEnd(line: string, start: number, end: number, characters: number): number {
  const digits = line.charCodeAt(start) === 45 ? start + 1 : start;
  const numbersEnd = spanEnd(line, digits, end, characters);
  return numbersEnd === start ? -1 : numbersEnd;
}

/** A CONNECT has no path: Squid writes `-` for it, straight behind the host. */
function hostEnd(line: string, start: number, end: number): number {
  const hasPath = line.charCodeAt(end) === 47;
  return !hasPath && end > start && line.charCodeAt(end - 1) === 45 ? end - 1 : end;
}
