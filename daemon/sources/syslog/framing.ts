/*
 * Where one message ends and the next begins. A datagram is a message, but Squid packs several lines into one. On a
 * connection a sender either writes how long each message is (RFC 6587, octet counting: `57 <134>…`) or ends it with a
 * newline or a NUL; some do now this and now that, so it is found out for each message.
 */
import { MAX_LINE_BYTES } from '../lines.ts';

/** A message as it came, header included, without what ended it; inner newlines are blanks. */
export interface Message {
  readonly bytes: Buffer;
  /** It was longer than a line may be; its end is missing. */
  readonly wasCut: boolean;
}

/** The messages of a datagram; none if it holds nothing but line ends. */
export function messagesOfDatagram(datagram: Buffer): readonly Message[] {
  if (!datagram.subarray(0, datagram.length - 1).includes(NEWLINE)) return present(messageOf(datagram));
  const lines = splitLines(datagram);
  // Without a priority each line is a message; with one, only what begins with a priority of its own.
  if (!hasPriority(datagram)) return lines.flatMap((line) => present(messageOf(line)));
  const starts = lines.filter((line, index) => index === 0 || hasPriority(line)).map((line) => line.byteOffset);
  return starts.flatMap((start, index) => {
    const first = start - datagram.byteOffset;
    const next = starts[index + 1];
    const end = next === undefined ? datagram.length : next - datagram.byteOffset;
    return present(messageOf(datagram.subarray(first, end)));
  });
}

/** Splits what comes over a connection; it holds back at most one message. */
export interface StreamSplitter {
  feed(chunk: Buffer): readonly Message[];
  /** The connection has ended: what came of the last message. */
  end(): readonly Message[];
}

export function createStreamSplitter(): StreamSplitter {
  let rest: Buffer = Buffer.alloc(0);
  let skipping: Skipping = { kind: 'nothing' };

  function feed(chunk: Buffer): readonly Message[] {
    const messages: Message[] = [];
    let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const step = skipping.kind === 'nothing' ? next(bytes) : skip(bytes, skipping);
      if (step.message !== null) messages.push(...present(step.message));
      bytes = bytes.subarray(step.taken);
      skipping = step.skipping;
      if (step.isWaiting) break;
    }
    // A copy: a few bytes must not keep the whole chunk in memory.
    rest = Buffer.from(bytes);
    return messages;
  }

  return {
    feed,
    end() {
      const counted = countAt(rest);
      const start = typeof counted === 'object' ? counted.start : 0;
      const last = skipping.kind === 'nothing' ? messageOf(rest.subarray(start)) : null;
      rest = Buffer.alloc(0);
      return last === null ? [] : present(last);
    },
  };
}

const NEWLINE = 10;
const NUL = 0;
const CARRIAGE_RETURN = 13;
const BLANK = 32;

/** What is left of a message that was too long. */
type Skipping =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'bytes'; readonly count: number }
  | { readonly kind: 'to_line_end' };

interface Step {
  readonly message: Message | null;
  readonly taken: number;
  readonly skipping: Skipping;
  /** More bytes are needed. */
  readonly isWaiting: boolean;
}

const NOTHING: Skipping = { kind: 'nothing' };

function next(bytes: Buffer): Step {
  const start = lineEndsAt(bytes);
  if (start > 0) return { message: null, taken: start, skipping: NOTHING, isWaiting: false };
  const counted = countAt(bytes);
  if (counted === 'unknown' || bytes.length === 0) return waiting(NOTHING);
  return counted === 'not_counted' ? nextLine(bytes) : nextCounted(bytes, counted);
}

function nextCounted(bytes: Buffer, { start, length }: Counted): Step {
  const kept = Math.min(length, MAX_LINE_BYTES);
  if (bytes.length < start + kept) return waiting(NOTHING);
  const message = messageOf(bytes.subarray(start, start + kept), length > kept);
  const skipping: Skipping = length > kept ? { kind: 'bytes', count: length - kept } : NOTHING;
  return { message, taken: start + kept, skipping, isWaiting: false };
}

function nextLine(bytes: Buffer): Step {
  const end = lineEnd(bytes);
  if (end >= 0 && end <= MAX_LINE_BYTES) {
    return { message: messageOf(bytes.subarray(0, end)), taken: end + 1, skipping: NOTHING, isWaiting: false };
  }
  if (bytes.length <= MAX_LINE_BYTES) return waiting(NOTHING);
  const message = messageOf(bytes.subarray(0, MAX_LINE_BYTES), true);
  return { message, taken: MAX_LINE_BYTES, skipping: { kind: 'to_line_end' }, isWaiting: false };
}

function skip(bytes: Buffer, skipping: Exclude<Skipping, { kind: 'nothing' }>): Step {
  if (skipping.kind === 'bytes') {
    const taken = Math.min(skipping.count, bytes.length);
    const count = skipping.count - taken;
    if (count === 0) return { message: null, taken, skipping: NOTHING, isWaiting: false };
    return { message: null, taken, skipping: { kind: 'bytes', count }, isWaiting: true };
  }
  const end = lineEnd(bytes);
  if (end < 0) return { message: null, taken: bytes.length, skipping, isWaiting: true };
  return { message: null, taken: end + 1, skipping: NOTHING, isWaiting: false };
}

function waiting(skipping: Skipping): Step {
  return { message: null, taken: 0, skipping, isWaiting: true };
}

interface Counted {
  /** Where the message begins behind its count. */
  readonly start: number;
  readonly length: number;
}

// A count is digits, a blank and a message that begins with its priority. No message is as long as eight digits say.
function countAt(bytes: Buffer): Counted | 'not_counted' | 'unknown' {
  const text = bytes.toString('latin1', 0, 9);
  const match = /^([1-9]\d{0,6}) </.exec(text);
  if (match !== null) return { start: match[0].length - 1, length: Number(match[1]) };
  return /^[1-9]\d{0,6} ?$/.test(text) ? 'unknown' : 'not_counted';
}

function hasPriority(bytes: Buffer): boolean {
  return /^<\d{1,3}>/.test(bytes.toString('latin1', 0, 5));
}

function lineEndsAt(bytes: Buffer): number {
  let at = 0;
  for (let code = bytes[at]; code === NEWLINE || code === NUL || code === CARRIAGE_RETURN; code = bytes[at]) at++;
  return at;
}

function lineEnd(bytes: Buffer): number {
  const newline = bytes.indexOf(NEWLINE);
  const nul = (newline < 0 ? bytes : bytes.subarray(0, newline)).indexOf(NUL);
  return nul < 0 ? newline : nul;
}

function splitLines(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

/** Null if nothing is left of it. */
function messageOf(bytes: Buffer, wasCut = false): Message | null {
  const start = lineEndsAt(bytes);
  let end = Math.min(bytes.length, start + MAX_LINE_BYTES);
  const isTooLong = end < bytes.length;
  while (end > start && isTrailing(bytes[end - 1])) end--;
  if (end === start) return null;
  return { bytes: withoutNewlines(bytes.subarray(start, end)), wasCut: wasCut || isTooLong };
}

function isTrailing(code: number | undefined): boolean {
  return code === NEWLINE || code === NUL || code === CARRIAGE_RETURN || code === BLANK;
}

function withoutNewlines(bytes: Buffer): Buffer {
  if (!bytes.includes(NEWLINE)) return bytes;
  return Buffer.from(bytes.map((code) => (code === NEWLINE ? BLANK : code)));
}

function present(message: Message | null): readonly Message[] {
  return message === null ? [] : [message];
}
