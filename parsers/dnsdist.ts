import { headerClock } from './dns/header-time.ts';
import { type LookUp, lookUpResult } from './dns/look-up.ts';
import { repeatedQuestions } from './dns/repeated-questions.ts';
import { DNSDIST_GUIDE } from './dnsdist/guide.ts';
import { epochMs } from './fields/epoch.ts';
import { readSyslogHeader } from './fields/syslog-header.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';

/*
 * dnsdist with LogAction, to its own file or to syslog, and with LogResponseAction, which writes a second line:
 *
 *   [1769850764.120455891] Packet from 10.44.3.17:50122 for games.example. A with id 4711
 *   [1769850764.140455891] Answer to 10.44.3.17:50122 for games.example. A (No Error) with id 4711
 *
 * A look-up is the question. The answer says only whether a name was found, and a rule that blocks answers before it is logged.
 */

/** dnsdist, LogAction and LogResponseAction. */
export const dnsdist: Parser = {
  id: 'dnsdist',
  title: 'dnsdist',
  guide: DNSDIST_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => openLog(ANY_LOG)(line).kind !== 'malformed',
  open: openLog,
};

/** Whether a line can be read does not depend on zone and year. */
const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };
const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not a line of dnsdist' };
const NO_TIME: ParseResult = { kind: 'malformed', reason: 'no readable time' };
const ANSWER: ParseResult = { kind: 'skipped', reason: 'answer; its question is counted' };
const REPEATED: ParseResult = { kind: 'skipped', reason: 'question that was asked again' };
const PROGRAM: ParseResult = { kind: 'skipped', reason: 'message of the server' };
const OWN_TIME = /^\[(\d{9,10}\.\d{9})\] /;
/** Names are escaped (`\032` for a blank), so none holds one. */
const SAID =
  /^(Packet from|Answer to) \[?([0-9A-Fa-f.:]{2,45}?)\]?:\d{1,5} for (\S{1,1100}) ([A-Z0-9]{1,10}) (?:\([\w -]{1,40}\) )?with id (\d{1,5})$/;
const LONGEST = 1_400;

function openLog(log: LogSetting): ParseLine {
  const timeOf = headerClock(log);
  const isRepeated = repeatedQuestions();
  return (line) => {
    const header = readSyslogHeader(line);
    const [own = '', epoch = null] =
      OWN_TIME.exec(line.slice(header.messageStart, header.messageStart + LONGEST)) ?? [];
    const text = line.slice(header.messageStart + own.length).trimEnd();
    const [, verb, client = '', name = '', type = '', id] = SAID.exec(text.slice(0, LONGEST)) ?? [];
    if (verb === undefined)
      return header.appName === 'dnsdist' && !/^(?:Packet|Answer) /.test(text) ? PROGRAM : OTHER_LINE;
    if (verb === 'Answer to') return ANSWER;
    const askedAt = epoch === null ? timeOf(header) : epochMs(epoch);
    if (askedAt < 0) return NO_TIME;
    const lookUp: LookUp = { askedAt, name, type, client };
    if (isRepeated(`${client} ${id} ${type} ${name}`, askedAt)) return REPEATED;
    return lookUpResult('dnsdist', lookUp, { disposition: 'unknown' });
  };
}
