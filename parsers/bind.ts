import { BIND_GUIDE } from './bind/guide.ts';
import { lineTimes } from './bind/line-times.ts';
import { isInfobloxRule, readClientLine } from './bind/message.ts';
import { createRewrites, passLine, takeClientLine, takeRest } from './bind/rewrites.ts';
import { readSyslogHeader } from './fields/syslog-header.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';

/*
 * BIND 9 and Infoblox. A question is one line; a response policy zone (RPZ) that says something of it writes a second one:
 *
 *   31-Jan-2026 09:12:44.120 queries: info: client @0x7f00 10.44.3.17#50122 (bet.example): query: bet.example IN A +E(0)K (10.44.0.2)
 *   31-Jan-2026 09:12:44.120 rpz: info: client @0x7f00 10.44.3.17#50122 (bet.example): rpz QNAME NXDOMAIN rewrite bet.example/A/IN via …
 *
 * Category and severity are there where the channel was told to print them, and so is the time, in three ways; by syslog it is in the
 * header. `rewrites.ts` brings the two lines together.
 */

/** BIND 9 and Infoblox. */
export const bind: Parser = {
  id: 'bind',
  title: 'BIND 9 and Infoblox',
  guide: BIND_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => openLog(ANY_LOG)(line).kind !== 'malformed',
  open: openLog,
};

/** Whether a line can be read does not depend on zone and year. */
const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };
const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not a line of BIND' };
const NO_TIME: ParseResult = { kind: 'malformed', reason: 'no readable time' };
const UNREADABLE: ParseResult = { kind: 'malformed', reason: 'not a look-up as BIND writes it' };
const LONGEST_HEAD = 400;
const LEVEL = '(?:info|notice|warning|error|critical|debug(?: \\d{1,2})?)';
/** What the channel prints in front of the message, behind the time. */
const PREFIX = new RegExp(`^(?:[a-z][a-z-]{1,30}: )?(?:${LEVEL}: )?`);
const OWN_TIME = /^\d\d-[A-Z][a-z]{2}-\d{4} \d\d:\d\d:\d\d\.\d{3} /;
const CHANNEL = new RegExp(`^(?:[a-z][a-z-]{1,30}: )?${LEVEL}: `);
const CLIENT = /^client (?:@0x[0-9a-f]{1,16} )?[0-9A-Fa-f.:%\w]{2,60}#\d{1,5}/;

function openLog(log: LogSetting): ParseLine {
  const told = createRewrites();
  const timeOf = lineTimes(log);
  const parse = (line: string): ParseResult => {
    const header = readSyslogHeader(line);
    const { at, messageStart } = timeOf(line, header);
    const text = line.slice(messageStart).trimEnd();
    if (!isClientLine(text))
      return at >= 0 && isServerMessage(line, text, header.appName) ? passLine(told, at) : OTHER_LINE;
    const message = withoutPrefix(text);
    const said = readClientLine(message);
    if (said.kind === 'unreadable') return UNREADABLE;
    return at < 0 ? NO_TIME : takeClientLine(told, said, header.host ?? '', at);
  };
  return Object.assign(parse, { rest: () => takeRest(told) });
}

function isClientLine(text: string): boolean {
  const message = withoutPrefix(text.slice(0, LONGEST_HEAD));
  return CLIENT.test(message) || isInfobloxRule(message);
}

function withoutPrefix(text: string): string {
  return text.slice(PREFIX.exec(text)?.[0].length ?? 0);
}

/** Lines of other kinds are ours where they come from `named` or begin as a channel of it writes them. */
function isServerMessage(line: string, text: string, appName: string | null): boolean {
  return appName === 'named' || (OWN_TIME.test(line) && CHANNEL.test(text));
}
