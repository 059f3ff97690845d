import { isNowhere } from './dns/answer.ts';
import { type LookUp, type LookUpOutcome, lookUpResult } from './dns/look-up.ts';
import { zoneClock } from './fields/time-zone.ts';
import { isoMs } from './fields/timestamp.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';
import { TECHNITIUM_GUIDE } from './technitium/guide.ts';

/*
 * The log of Technitium DNS Server, one line per look-up where “Log All Queries” is ticked:
 *
 *   [2026-01-31 09:12:44 UTC] [10.44.3.17:50122] [UDP] QNAME: games.example; QTYPE: A; QCLASS: IN; RCODE: NoError; ANSWER: [0.0.0.0]
 */

/** Technitium DNS Server. */
export const technitium: Parser = {
  id: 'technitium',
  title: 'Technitium DNS Server',
  guide: TECHNITIUM_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => line.includes('QNAME: ', 20) && openLog(ANY_LOG)(line).kind !== 'malformed',
  open: openLog,
};

/** Whether a line can be read does not depend on zone and year. */
const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };
const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not a line of Technitium' };
const TWO_READINGS: ParseResult = { kind: 'malformed', reason: 'a name or an answer imitates the rest of the line' };
const NO_ADDRESS: ParseResult = { kind: 'skipped', reason: 'no address of the kind that was asked for' };
const PROGRAM: ParseResult = { kind: 'skipped', reason: 'message of the server' };
const HEAD =
  /^\[(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (UTC|Local)\] (?:\[\[?([0-9A-Fa-f.:%\w]{2,60}?)\]?:\d{1,5}\] )?(?:\[[\w-]{2,12}\] )?/;
/** A name may hold blanks and semicolons; each of these stands in a line once, or nobody knows which is the server's. */
const MARKS = ['; QTYPE: ', '; QCLASS: ', '; RCODE: ', '; ANSWER: '];

function openLog(log: LogSetting): ParseLine {
  const clock = zoneClock(log.timeZone);
  return (line) => {
    const [head = '', day = '', time = '', zone, client = null] = HEAD.exec(line.slice(0, LONGEST_HEAD)) ?? [];
    const written = isoMs(`${day}T${time}Z`);
    if (head === '' || written < 0) return OTHER_LINE;
    const text = line.slice(head.length).trimEnd();
    if (!text.startsWith('QNAME: ') || client === null) return PROGRAM;
    const askedAt = zone === 'UTC' ? written : (clock?.toUtc(written) ?? written);
    return readQuestion(text, { askedAt, client });
  };
}

const LONGEST_HEAD = 140;

function readQuestion(text: string, asked: Pick<LookUp, 'askedAt' | 'client'>): ParseResult {
  if (MARKS.some((mark) => text.indexOf(mark) !== text.lastIndexOf(mark))) return TWO_READINGS;
  const [name = '', type = '', dnsClass = ''] = text.slice('QNAME: '.length).split(/; (?:QTYPE|QCLASS): /, 3);
  const code = /; RCODE: (\w{2,20})/.exec(text)?.[1] ?? null;
  const hasNoAnswer = text.endsWith('; NO RESPONSE FROM SERVER!');
  if (!/^\w{1,16}$/.test(type) || !dnsClass.startsWith('IN') || (code === null && !hasNoAnswer)) return OTHER_LINE;
  const answers = answersIn(text);
  if (code === 'NoError' && answers.length === 0 && type !== 'A') return NO_ADDRESS;
  return lookUpResult('technitium', { ...asked, name, type }, outcomeOf(code, answers));
}

/** `ANSWER: [192.0.2.10, 192.0.2.11]`; behind the bracket more may follow. */
function answersIn(text: string): readonly string[] {
  const start = text.indexOf('; ANSWER: [');
  const end = text.indexOf(']', start);
  const list = start < 0 || end < 0 ? '' : text.slice(start + '; ANSWER: ['.length, end);
  return list === '' ? [] : list.split(', ');
}

function outcomeOf(code: string | null, answers: readonly string[]): LookUpOutcome {
  if (answers.some(isNowhere)) return { disposition: 'blocked' };
  return { disposition: code === 'NoError' && answers.length > 0 ? 'allowed' : 'unknown' };
}
