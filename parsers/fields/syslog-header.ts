import type { LogSetting } from '../record.ts';
import { zoneClock } from './time-zone.ts';
import { isoMs } from './timestamp.ts';
import { yearlessMs } from './yearless-time.ts';

/*
 * What stands in front of a message: nothing (a line of a file), `<134>` alone (FortiGate, SonicWall, Sophos), a header of RFC 3164
 * in one of its many dialects, one of RFC 5424, or one of these behind that of a relay. A header is only believed as far as it goes;
 * what cannot be part of one begins the message. So a Meraki line, `<134>1 1769850764.120455001 MX_Hall urls …`, which only looks
 * like RFC 5424, has the message `1 1769850764.120455001 MX_Hall urls …`.
 *
 *   <30>Jan 31 09:12:44 hall-fw dnsmasq[812]: query[A] games.example from 10.44.3.17
 *   |   |               |       |       |     message
 *   |   time            host    tag     process id
 *   facility and severity
 */

export interface SyslogHeader {
  /** Where the message begins in the line; 0 where there is no header. */
  readonly messageStart: number;
  /** As written: 'Jan 31 09:12:44' or RFC 3339; null where there is none. */
  readonly time: string | null;
  readonly host: string | null;
  /** The program: 'dnsmasq'. */
  readonly appName: string | null;
  readonly processId: string | null;
  /** 0 to 23 and 0 to 7 as in RFC 5424; null where the line has no `<PRI>`. */
  readonly facility: number | null;
  readonly syslogSeverity: number | null;
  /** RFC 5424 only: what kind of message it is. */
  readonly messageId: string | null;
  /** RFC 5424 only: the structured data as written, brackets included. */
  readonly structuredData: string | null;
}

/** Reads the header of a line, that of a relay in front of it passed over. Never throws; a line without one has its message at 0. */
export function readSyslogHeader(line: string): SyslogHeader {
  const outer = headerAt(line, 0);
  // A relay puts its own header in front of the one that came; a message may not go on like this for ever.
  if (outer.messageStart === 0) return kiwiHeader(line) ?? outer;
  if (!mayBeginInner(line, outer.messageStart)) return outer;
  const inner = headerAt(line, outer.messageStart);
  if (inner.facility === null && inner.time === null) return outer;
  const { facility, syslogSeverity } = inner.facility === null ? outer : inner;
  return { ...inner, facility, syslogSeverity, time: inner.time ?? outer.time, host: inner.host ?? outer.host };
}

/** `<188>…`, or what a relay leaves of RFC 5424 when it eats the `<188>`: the version and a whole date, which no message begins with. */
function mayBeginInner(line: string, at: number): boolean {
  return line.charCodeAt(at) === LESS || INNER_5424.test(line.slice(at, at + 13));
}

/** Kiwi Syslog Server parts its columns with tabs: `2026-01-31 09:12:44⇥Local7.Warning⇥10.44.0.1⇥message`. */
function kiwiHeader(line: string): SyslogHeader | null {
  if (line.charCodeAt(19) !== TAB) return null;
  const columns = KIWI.exec(line.slice(0, MAX_HEADER));
  if (columns === null) return null;
  const [all, day = '', time = '', host = ''] = columns;
  return { ...NO_HEADER, time: `${day}T${time}`, host, messageStart: all.length };
}

/** Where the message of a line begins. */
export function messageStartOf(line: string): number {
  const code = line.charCodeAt(0);
  // Most lines of files begin with a digit of an epoch, a quote or a brace, and have no header.
  if (code === BRACE || code === QUOTE || (isDigit(code) && line.charCodeAt(4) !== HYPHEN)) return 0;
  return readSyslogHeader(line).messageStart;
}

/** The time of the header as epoch milliseconds, or -1. Only for messages that hold no time themselves. */
export function headerMs(header: Pick<SyslogHeader, 'time'>, log: LogSetting): number {
  if (header.time === null) return -1;
  return isDigit(header.time.charCodeAt(0)) ? isoHeaderMs(header.time, log) : yearlessMs(header.time, log);
}

/** Some print the form of RFC 3339 and leave out its zone: then it is the clock of the log's zone. */
function isoHeaderMs(time: string, log: LogSetting): number {
  const at = isoMs(time);
  const local = at < 0 ? isoMs(`${time}Z`) : -1;
  return local < 0 ? at : (zoneClock(log.timeZone)?.toUtc(local) ?? -1);
}

const INNER_5424 = /^1 \d{4}-\d\d-\d\dT/;
const KIWI =
  /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)\t[A-Z][A-Za-z]{1,11}\d?\.[A-Z][a-z]{2,11}\t([A-Za-z0-9][\w.:-]{0,254})\t/;
const TAB = 9;
const LESS = 60;
const BRACE = 123;
const QUOTE = 34;
const HYPHEN = 45;
const BLANK = 32;

const NO_HEADER: SyslogHeader = {
  messageStart: 0,
  time: null,
  host: null,
  appName: null,
  processId: null,
  facility: null,
  syslogSeverity: null,
  messageId: null,
  structuredData: null,
};

/** No part of a header is longer; what is looked at by an expression is cut to this. */
const MAX_HEADER = 512;
const PRIORITY = /^<(\d{1,3})>/;
const RFC_5424 = /^1 (-|\d{4}-\d\d-\d\dT\S{8,30}) (\S{1,255}) (\S{1,48}) (\S{1,128}) (\S{1,32}) /;
/** `Jan 31 09:12:44`, `Jan  1 2026 09:12:44.120`, `Jan 31 09:12:44 2026`, `2026-01-31T09:12:44.120455+00:00`; a zone or a `*` may stand beside it. */
const TIME =
  /^(?:\d{1,10}: )?[*.]?([A-Z][a-z]{2} [ \d]\d (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d{1,9})?(?: \d{4}(?= ))?|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)(?: (?:UTC|GMT|BST))?(?:: ?| )/;
const TAG = /^([A-Za-z_(][\w./()-]{0,47})(?:\[([^\]\s]{0,32})\])?: ?/;
const HOST = /^([A-Za-z0-9][\w.:-]{0,254}) +/;

function headerAt(line: string, start: number): SyslogHeader {
  const text = line.slice(start, start + MAX_HEADER);
  const priority = PRIORITY.exec(text);
  const afterPriority = priority?.[0].length ?? 0;
  const number = priority === null ? Number.NaN : Number(priority[1]);
  if (number > 191) return NO_HEADER;
  const known = priority === null ? NO_HEADER : withPriority(number);
  const rest = text.slice(afterPriority);
  const header = RFC_5424.test(rest) ? newHeader(line, start + afterPriority) : oldHeader(rest, priority !== null);
  if (header === null) return { ...known, messageStart: blanksEnd(line, start + afterPriority) };
  const messageStart = blanksEnd(line, start + afterPriority + header.messageStart);
  return { ...header, facility: known.facility, syslogSeverity: known.syslogSeverity, messageStart };
}

function withPriority(number: number): SyslogHeader {
  return { ...NO_HEADER, facility: number >> 3, syslogSeverity: number & 7 };
}

/** RFC 5424; its structured data may be far longer than a header, so the line itself is read. `messageStart` counts from `start`. */
function newHeader(line: string, start: number): SyslogHeader | null {
  const parts = RFC_5424.exec(line.slice(start, start + MAX_HEADER));
  if (parts === null) return null;
  const [all, time, host, appName, processId, messageId] = parts;
  const dataStart = start + all.length;
  const dataEnd = structuredDataEnd(line, dataStart);
  const bomEnd = skipByteOrderMark(line, blanksEnd(line, dataEnd));
  return {
    ...NO_HEADER,
    time: writtenOrNull(time),
    host: writtenOrNull(host),
    appName: writtenOrNull(appName),
    processId: writtenOrNull(processId),
    messageId: writtenOrNull(messageId),
    structuredData: line.charCodeAt(dataStart) === OPENING ? line.slice(dataStart, dataEnd) : null,
    messageStart: bomEnd - start,
  };
}

const OPENING = 91;
const CLOSING = 93;

/** `-`, or `[id name="value"][…]`: within quotes a backslash takes the meaning from the next character. */
function structuredDataEnd(line: string, start: number): number {
  if (line.charCodeAt(start) !== OPENING) return line.charCodeAt(start) === HYPHEN ? start + 1 : start;
  let isQuoted = false;
  for (let at = start; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (isQuoted && code === 92) at++;
    else if (code === QUOTE) isQuoted = !isQuoted;
    else if (code === CLOSING && !isQuoted && line.charCodeAt(at + 1) !== OPENING) return at + 1;
  }
  return line.length;
}

/** As one character, or as the three bytes of a line that was not decoded. */
function skipByteOrderMark(line: string, at: number): number {
  if (line.charCodeAt(at) === 0xfeff) return at + 1;
  return line.startsWith('\u00ef\u00bb\u00bf', at) ? at + 3 : at;
}

/** RFC 3164 and the headers of files: a time, mostly a host, mostly a tag. Null where there is no time and no tag either. */
function oldHeader(text: string, hasPriority: boolean): SyslogHeader | null {
  const time = TIME.exec(text);
  if (time === null) return hasPriority ? tagAlone(text) : null;
  const timeEnd = blanksEnd(text, time[0].length);
  const rest = text.slice(timeEnd);
  const own = TAG.exec(rest);
  if (own !== null) return tagged(time[1], null, own, timeEnd);
  const host = HOST.exec(rest);
  if (host === null) return { ...NO_HEADER, time: writtenOrNull(time[1]), messageStart: timeEnd };
  const hostEnd = timeEnd + host[0].length;
  const colon = /^: /.exec(text.slice(hostEnd));
  const tagStart = colon === null ? hostEnd : hostEnd + colon[0].length;
  const tag = TAG.exec(text.slice(tagStart));
  if (tag !== null) return tagged(time[1], writtenOrNull(host[1]), tag, tagStart);
  return { ...NO_HEADER, time: writtenOrNull(time[1]), host: writtenOrNull(host[1]), messageStart: tagStart };
}

/** `<30>squid[812]: …`: some senders leave out both time and host. */
function tagAlone(text: string): SyslogHeader | null {
  const tag = TAG.exec(text);
  return tag === null ? null : tagged(undefined, null, tag, 0);
}

function tagged(time: string | undefined, host: string | null, tag: RegExpExecArray, start: number): SyslogHeader {
  return {
    ...NO_HEADER,
    time: writtenOrNull(time),
    host,
    appName: writtenOrNull(tag[1]),
    processId: writtenOrNull(tag[2]),
    messageStart: start + tag[0].length,
  };
}

function writtenOrNull(text: string | undefined): string | null {
  return text === undefined || text === '' || text === '-' ? null : text;
}

function blanksEnd(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === BLANK) at++;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
