import { openTimes } from './columns/written-time.ts';
import { type LookUp, lookUpResult } from './dns/look-up.ts';
import { repeatedQuestions } from './dns/repeated-questions.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';
import { WINDOWS_DNS_GUIDE } from './windows-dns/guide.ts';
import { loggedName } from './windows-dns/labelled-name.ts';

/*
 * The debug log of the DNS Server role of Windows Server, one line per packet:
 *
 *   31/01/2026 09:12:44 0E64 PACKET  000001A2B3C4D5E6 UDP Rcv 10.44.3.17      b4c2   Q [0001   D   NOERROR] A      (5)games(7)example(0)
 *   date, time          thread       packet           |   |   other side      id   | |  flags      code      type   name
 *                                                     |   received or sent         | Q query, U update, N notify
 *                                                     UDP or TCP                   R response, blank for a question
 *
 * A look-up is the packet in which a client asks, or, where somebody logs what is sent alone, the one in which it is answered. That says
 * only whether a name was found: this server blocks nothing that the log would show, and what a filter further up answered is not in it.
 * So nobody knows what became of a look-up.
 */

/** The DNS debug log of Windows Server. */
export const windowsDns: Parser = {
  id: 'windows-dns',
  title: 'Windows Server DNS, debug log',
  guide: WINDOWS_DNS_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises(line) {
    const timed = TIME.exec(line.slice(0, LONGEST_HEAD))?.[0] ?? '';
    const isOurs = TITLE.test(line) || PACKET.test(line.slice(timed.length, LONGEST_HEAD));
    return isOurs && openLog(ANY_LOG)(line).kind !== 'malformed';
  },
  open: openLog,
};

/** Whether a line can be read does not depend on zone and year. */
const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };
const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not a line of the DNS debug log' };
const NO_TIME: ParseResult = { kind: 'malformed', reason: 'no readable time' };
const NO_NAME: ParseResult = { kind: 'malformed', reason: 'no readable name' };
const HEADER: ParseResult = { kind: 'skipped', reason: 'title and legend of the log' };
const DETAIL: ParseResult = { kind: 'skipped', reason: 'detail of a packet' };
const EVENT: ParseResult = { kind: 'skipped', reason: 'message of the server' };
const ANSWER: ParseResult = { kind: 'skipped', reason: 'answer; its question is counted' };
const UPSTREAM: ParseResult = { kind: 'skipped', reason: 'question to another server, or its answer' };
const NO_QUERY: ParseResult = { kind: 'skipped', reason: 'update or notification' };
const REPEATED: ParseResult = { kind: 'skipped', reason: 'question that was asked again' };

/** What stands in front of the name; nothing in it is written by strangers. */
const LONGEST_HEAD = 220;
const TIME = /^((?:\d{8}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}) \d{1,2}[:.]\d\d[:.]\d\d(?: [AaPp][Mm])?) +[0-9A-Fa-f]{3,5} +/;
const PACKET =
  /^PACKET +[0-9A-Fa-f]{8,16} (?:UDP|TCP) (Rcv|Snd) ([0-9A-Fa-f.:%]{2,60}) +([0-9a-f]{4}) ([R ]) ([QNU?]) \[[0-9a-f]{4} +[A-Z ]{0,8} +[A-Z]{2,12}\] ([A-Z0-9]{1,12}) +/;
const TITLE =
  /^(?:\ufeff|\u00ef\u00bb\u00bf)?(?:DNS Server log file creation at |Message logging key \(for packets|Log file wrap at )/;
/** The legend is indented, and so are the details of a packet but for their first lines. */
const DETAILS = /^(?:\s|(?:UDP|TCP) (?:question|response) info at |\.+\s*$|$)/;

function openLog(log: LogSetting): ParseLine {
  const readTime = openTimes(log);
  const isRepeated = repeatedQuestions();
  let hasQuestions = false;
  return (line) => {
    const [timed = '', time = ''] = TIME.exec(line.slice(0, LONGEST_HEAD)) ?? [];
    const packet = PACKET.exec(line.slice(timed.length, LONGEST_HEAD));
    if (timed === '' || packet === null) return resultOfOther(line, timed.length);
    const [head, direction, client = '', id, response, opcode, type = ''] = packet;
    if (opcode !== 'Q') return NO_QUERY;
    if ((direction === 'Snd') !== (response === 'R')) return UPSTREAM;
    if (response === 'R' && hasQuestions) return ANSWER;
    hasQuestions ||= response !== 'R';
    const written = readTime(plainTime(time), false);
    if (written.kind === 'doubtful') return { kind: 'malformed', reason: written.reason };
    if (written.kind === 'none') return NO_TIME;
    const name = loggedName(line.slice(timed.length + head.length).trimEnd());
    if (name === null) return NO_NAME;
    const lookUp: LookUp = { askedAt: written.ms, name, type, client };
    return isRepeated(`${client} ${id} ${type} ${name}`, written.ms) ? REPEATED : resultOf(lookUp);
  };
}

/** Some countries write the time of day with points, and some the date without anything between its numbers. */
function plainTime(time: string): string {
  const blank = time.indexOf(' ');
  const date = time.slice(0, blank).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return date + time.slice(blank).replaceAll('.', ':');
}

function resultOf(lookUp: LookUp): ParseResult {
  return lookUpResult('windows-dns', lookUp, { disposition: 'unknown' });
}

function resultOfOther(line: string, timeEnd: number): ParseResult {
  if (TITLE.test(line)) return HEADER;
  if (timeEnd === 0) return DETAILS.test(line) ? DETAIL : OTHER_LINE;
  return /^(?!PACKET)[A-Z]{2,10}\b/.test(line.slice(timeEnd, timeEnd + LONGEST_HEAD)) ? EVENT : OTHER_LINE;
}
