import { headerClock } from './dns/header-time.ts';
import { createConversation, passLine, takeAnswer, takeQuestion, takeRest } from './dnsmasq/conversation.ts';
import { DNSMASQ_GUIDE } from './dnsmasq/guide.ts';
import { createLeases } from './dnsmasq/leases.ts';
import { type Message, readMessage } from './dnsmasq/message.ts';
import { readSyslogHeader, type SyslogHeader } from './fields/syslog-header.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';

/*
 * dnsmasq, alone or as the core of Pi-hole, with `log-queries` or `log-queries=extra`, in its own file or by syslog. `message.ts` reads
 * what a line says, `conversation.ts` brings questions and answers together.
 */

/** dnsmasq and Pi-hole. */
export const dnsmasq: Parser = {
  id: 'dnsmasq',
  title: 'dnsmasq and Pi-hole',
  guide: DNSMASQ_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => openLog(ANY_LOG)(line).kind !== 'malformed',
  open: openLog,
};

/** Whether a line can be read does not depend on zone and year. */
const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };
const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not a line of dnsmasq' };
const UNREADABLE: ParseResult = { kind: 'malformed', reason: 'line of dnsmasq in words that are not known' };
const NO_TIME: ParseResult = { kind: 'malformed', reason: 'no readable time' };
const LEASE: ParseResult = { kind: 'skipped', reason: 'message of the DHCP or boot server' };

function openLog(log: LogSetting): ParseLine {
  const told = createConversation();
  const leases = createLeases();
  const timeOf = headerClock(log);
  const parse = (line: string): ParseResult => {
    const header = readSyslogHeader(line);
    const at = timeOf(header);
    const isOther = isOtherPart(header);
    const { message, serial } = isOther ? NO_LOOK_UP : readLine(line, header);
    if (message.kind === 'unreadable') return header.appName === PROGRAM ? UNREADABLE : OTHER_LINE;
    if (at < 0) return NO_TIME;
    const origin = { process: `${header.host ?? ''}[${header.processId ?? ''}]`, serial, at };
    if (message.kind === 'answer') return takeAnswer(told, origin, message);
    if (message.kind === 'question')
      return takeQuestion(told, origin, { ...message, askedAt: at }, leases.holderOf(message.client));
    if (isOther) leases.take(line.slice(header.messageStart).trimEnd());
    return passLine(told, origin, isOther ? LEASE : { kind: 'skipped', reason: message.reason });
  };
  return Object.assign(parse, { rest: () => takeRest(told) });
}

const PROGRAM = 'dnsmasq';
/** `17 10.44.3.17/50122 `, `UDP 17 `: which question a line is about. */
const SERIAL = /^(?:(?:UDP|TCP) )?(\d{1,10}) (?:[0-9A-Fa-f.:%\w]{2,64}\/\d{1,5} )?/;

interface ReadLine {
  readonly message: Message;
  readonly serial: string | null;
}

const NO_LOOK_UP: ReadLine = { message: { kind: 'other', reason: '' }, serial: null };
const NOT_OURS: ReadLine = { message: { kind: 'unreadable' }, serial: null };

function readLine(line: string, header: SyslogHeader): ReadLine {
  if (header.appName !== PROGRAM) return NOT_OURS;
  const text = line.slice(header.messageStart).trimEnd();
  const [start = '', serial = null] = SERIAL.exec(text) ?? [];
  return { message: readMessage(text.slice(start.length)), serial };
}

/** dnsmasq is a DHCP and a TFTP server too, and names itself after the part that speaks. */
function isOtherPart({ appName }: SyslogHeader): boolean {
  return appName === 'dnsmasq-dhcp' || appName === 'dnsmasq-tftp' || appName === 'dnsmasq-script';
}
