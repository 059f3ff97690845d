/*
 * A body of JSON becomes one line for each object in it, in the words it was sent in: `{"id":9007199254740993}` stays
 * that number, which it would not if it were read and written again. So the text is cut, not converted: brackets tell
 * where an object ends, JSON.parse tells whether it is one, and what JSON.parse makes of it is thrown away.
 *
 *     [{"a":1}, {"a":2}]                    two lines
 *     {"records":[{"a":1}, {"a":2}]}        two lines: the wrapper is not part of the log
 *     {"a":1}                               one line
 *     {"a":1} {"a":2}                       two lines: some senders put objects behind one another
 */
import { setImmediate } from 'node:timers/promises';
import { refusal } from '../problems.ts';
import {
  endOfValue,
  isArrayAt,
  isArrayEndAt,
  isCommaAt,
  isObjectAt,
  type Member,
  membersOf,
  type Stretch,
  skipSpace,
} from './json-text.ts';
import { MAX_LINE_BYTES, type PushedLines } from './pushed-lines.ts';

/** Names under which senders wrap their records. */
export const WRAPPERS: readonly string[] = ['records', 'Records', 'events', 'logs', 'items', 'value'];

/** So much is cut at one go; in between, others are answered. */
const SLICE_BYTES = 1_048_576;
const NEWLINE = 10;
const CARRIAGE_RETURN = 13;

/** Cuts JSON text into one line for each object. Throws a refusal 400 that says at which byte it is not JSON. */
export async function cutJson(text: Buffer, into: PushedLines): Promise<void> {
  const cutter = new JsonCutter(text, into);
  const bom = text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf ? 3 : 0;
  for (let at = skipSpace(text, bom); at < text.length; at = skipSpace(text, at)) at = await cutter.cutTop(at);
}

class JsonCutter {
  readonly #text: Buffer;
  readonly #into: PushedLines;
  #restAt = SLICE_BYTES;

  constructor(text: Buffer, into: PushedLines) {
    this.#text = text;
    this.#into = into;
  }

  /** Cuts the array or object that begins at `start`; returns where it ends. */
  async cutTop(start: number): Promise<number> {
    if (isArrayAt(this.#text, start)) return this.#cutArray(start);
    const object = this.#objectAt(start);
    const wrapped = wrappedIn(this.#text, object);
    if (wrapped === null) await this.#add(object);
    else await this.#cutArray(wrapped.start);
    return object.end;
  }

  async #cutArray(start: number): Promise<number> {
    let at = skipSpace(this.#text, start + 1);
    if (isArrayEndAt(this.#text, at)) return at + 1;
    for (;;) {
      const object = this.#objectAt(at);
      await this.#add(object);
      at = skipSpace(this.#text, object.end);
      if (isArrayEndAt(this.#text, at)) return at + 1;
      if (!isCommaAt(this.#text, at)) throw notJson(at, 'neither a comma nor the end of the array');
      at = skipSpace(this.#text, at + 1);
    }
  }

  #objectAt(start: number): Stretch {
    if (!isObjectAt(this.#text, start)) throw notJson(start, 'no object');
    const end = endOfValue(this.#text, start);
    if (end === null) throw notJson(start, 'an object without its end');
    return { start, end };
  }

  async #add(object: Stretch): Promise<void> {
    if (object.end - object.start > MAX_LINE_BYTES) this.#into.addTooLong();
    else this.#into.add(onOneLine(this.#text, object));
    if (object.end < this.#restAt) return;
    this.#restAt = object.end + SLICE_BYTES;
    await setImmediate();
  }
}

/** The array that an object is wrapped around: beside it there are numbers and words alone, and it holds objects. */
function wrappedIn(text: Buffer, object: Stretch): Stretch | null {
  const nested = membersOf(text, object)?.filter(({ value }) => isNestedAt(text, value.start)) ?? [];
  const [only] = nested;
  if (only === undefined || nested.length > 1 || !isArrayAt(text, only.value.start)) return null;
  if (!WRAPPERS.includes(nameOf(text, only))) return null;
  const first = skipSpace(text, only.value.start + 1);
  return isObjectAt(text, first) || isArrayEndAt(text, first) ? only.value : null;
}

function isNestedAt(text: Buffer, at: number): boolean {
  return isObjectAt(text, at) || isArrayAt(text, at);
}

function nameOf(text: Buffer, { name }: Member): string {
  return text.toString('utf8', name.start + 1, name.end - 1);
}

/** A line break within JSON that is right stands between its parts, where a blank means the same as it and what indents. */
function onOneLine(text: Buffer, { start, end }: Stretch): Buffer {
  if (!isJson(text.toString('utf8', start, end))) throw notJson(start, 'an object with a fault in it');
  const object = text.subarray(start, end);
  if (!object.includes(NEWLINE) && !object.includes(CARRIAGE_RETURN)) return object;
  return Buffer.from(object.toString('latin1').replaceAll(/[\r\n][ \t\r\n]*/g, ' '), 'latin1');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function notJson(at: number, found: string): Error {
  const message = `The body is not JSON that can be cut into lines: at byte ${at}, counted from 0 in the unpacked body, stands ${found}. Nothing was stored. Send an array of objects, or one object on each line as application/x-ndjson.`;
  return refusal(400, 'NOT_JSON', message);
}
