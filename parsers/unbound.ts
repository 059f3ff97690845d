import { headerClock } from './dns/header-time.ts';
import { epochMs } from './fields/epoch.ts';
import { readSyslogHeader, type SyslogHeader } from './fields/syslog-header.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';
import { createConversation, takeMessage, takeRest } from './unbound/conversation.ts';
import { UNBOUND_GUIDE } from './unbound/guide.ts';
import { readMessage } from './unbound/message.ts';

/*
 * Unbound, alone or in pfSense and OPNsense. Its own file, with the time in three ways, and syslog:
 *
 *   [1769850764] unbound[812:0] info: 10.44.3.17 games.example. A IN
 *   Jan 31 09:12:44 unbound[812:0] query: …
 *   2026-01-31T09:12:44.120+00:00 unbound[812:0] reply: …
 *   <30>Jan 31 09:12:44 hall-fw unbound[812]: [812:0] info: …
 */

/** Unbound. */
export const unbound: Parser = {
  id: 'unbound',
  title: 'Unbound (pfSense, OPNsense, stand-alone)',
  guide: UNBOUND_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => openLog(ANY_LOG)(line).kind !== 'malformed',
  open: openLog,
};

/** Whether a line can be read does not depend on zone and year. */
const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };
const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not a line of Unbound' };
const NO_TIME: ParseResult = { kind: 'malformed', reason: 'no readable time' };
/** The process is in front of the level; the name is another where `log-identity` is set, and then `unbound` is not in the line. */
const LINE =
  /^(?:\[(\d{9,10})\] )?(?:([\w.-]{1,64})\[(\d{1,10}):[\da-f]{1,4}\]|\[(\d{1,10}):[\da-f]{1,4}\]) (info|query|reply|notice|warning|error|debug|fatal error): /;
const LONGEST_HEAD = 120;

function openLog(log: LogSetting): ParseLine {
  const told = createConversation();
  const timeOf = headerClock(log);
  const parse = (line: string): ParseResult => {
    const header = readSyslogHeader(line);
    const read = readLine(line, header);
    if (read === null) return OTHER_LINE;
    const at = read.epoch === null ? timeOf(header) : epochMs(read.epoch);
    if (at < 0) return NO_TIME;
    const message = read.level === 'other' ? { kind: 'other' as const } : readMessage(read.text);
    return takeMessage(told, message, header.host ?? '', at);
  };
  return Object.assign(parse, { rest: () => takeRest(told) });
}

interface ReadLine {
  readonly epoch: string | null;
  /** `look-up` for the levels that look-ups are written with. */
  readonly level: 'look-up' | 'other';
  readonly text: string;
}

function readLine(line: string, header: SyslogHeader): ReadLine | null {
  const start = header.messageStart;
  const [head = '', epoch = null, name = null, , , level = ''] =
    LINE.exec(line.slice(start, start + LONGEST_HEAD)) ?? [];
  const isOurs = name === null ? header.appName !== null : epoch !== null || header.time !== null;
  if (head === '' || !isOurs) return null;
  const text = line.slice(start + head.length).trimEnd();
  return { epoch, level: /^(?:info|query|reply)$/.test(level) ? 'look-up' : 'other', text };
}
