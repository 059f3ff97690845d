import { COREDNS_GUIDE } from './coredns/guide.ts';
import { dispositionOfCode } from './dns/answer.ts';
import { headerClock } from './dns/header-time.ts';
import { lookUpResult } from './dns/look-up.ts';
import { readSyslogHeader, type SyslogHeader } from './fields/syslog-header.ts';
import type { LogRecord, LogSetting, ParseLine, ParseResult, Parser } from './record.ts';

/*
 * CoreDNS with the plugin `log`, in its own form. It prints no time, so that of syslog, of journald or of a container is needed:
 *
 *   2026-01-31T09:12:44.120Z [INFO] 10.44.3.17:50122 - 4711 "A IN games.example. udp 41 false 512" NOERROR qr,rd,ra 106 0.0204s
 *                                   client             id    type    name                          code    flags
 */

/** CoreDNS, plugin `log`. */
export const coredns: Parser = {
  id: 'coredns',
  title: 'CoreDNS',
  guide: COREDNS_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => openLog(ANY_LOG)(line).kind !== 'malformed',
  open: openLog,
};

/** Whether a line can be read does not depend on zone and year. */
const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };
const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not a line of CoreDNS' };
const NO_TIME: ParseResult = { kind: 'malformed', reason: 'no readable time' };
const PROGRAM: ParseResult = { kind: 'skipped', reason: 'message of the server' };
const NOT_THE_WEB: ParseResult = { kind: 'skipped', reason: 'look-up of a service, of mail or of DNS itself' };
/** A blank in a name is written as `\032` and a quote as `\"`, so the name ends at the next blank. */
const LOOK_UP =
  /^\[INFO\] \[?([0-9A-Fa-f.:%\w]{2,60}?)\]?:\d{1,5} - \d{1,5} "([A-Z0-9]{1,10}|TYPE\d{1,5}) ([A-Z]{2,8}) (\S{1,1100}) (?:udp|tcp|https|grpc|quic|tls) \d{1,6} (?:true|false) \d{1,6}" ([A-Z]{2,12}|-) ([a-z,]{0,40}) \d{1,6} [\d.]{1,20}s$/;
const OF_A_PLUGIN =
  /^\[(?:INFO|WARNING|ERROR|DEBUG)\] (?:plugin\/[\w-]{1,40}: |Reloading|Running configuration|SIGTERM|SIGINT|CoreDNS-)/;

function openLog(log: LogSetting): ParseLine {
  const timeOf = headerClock(log);
  return (line) => {
    const header = readSyslogHeader(line);
    const text = line.slice(messageStart(line, header)).trimEnd();
    if (OF_A_PLUGIN.test(text)) return PROGRAM;
    const [all, client = '', type = '', dnsClass, name = '', code = '', flags = ''] =
      LOOK_UP.exec(text.slice(0, LONGEST)) ?? [];
    if (all === undefined) return OTHER_LINE;
    const askedAt = timeOf(header);
    if (askedAt < 0) return NO_TIME;
    if (dnsClass !== 'IN') return NOT_THE_WEB;
    return lookUpResult('coredns', { askedAt, name, type, client }, { disposition: dispositionOf(code, flags) });
  };
}

const LONGEST = 1_600;

function messageStart(line: string, header: SyslogHeader): number {
  // Behind a time the level looks like nothing that a header has.
  const level = line.indexOf('[INFO] ');
  return header.time !== null && level === header.time.length + 1 ? level : header.messageStart;
}

/** `aa`: an answer of its own data, such as a list of blocked names or the school's servers; nobody knows which. */
function dispositionOf(code: string, flags: string): LogRecord['disposition'] {
  return flags.split(',').includes('aa') ? 'unknown' : dispositionOfCode(code);
}
