import { headerClock } from './dns/header-time.ts';
import { lookUpResult, withoutPort } from './dns/look-up.ts';
import { epochMs } from './fields/epoch.ts';
import { pairsIn } from './fields/key-value.ts';
import { readSyslogHeader } from './fields/syslog-header.ts';
import { POWERDNS_GUIDE } from './powerdns/guide.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';

/*
 * PowerDNS Recursor with `quiet=no`, in both its ways of writing:
 *
 *   <30>Jan 31 09:12:44 ns1 pdns_recursor[812]: 3 [7/1] question for 'games.example|A' from 10.44.3.17:50122
 *   <30>Jan 31 09:12:44 ns1 pdns-recursor[812]: msg="Question" subsystem="syncres" level="0" prio="Info" tid="3" ts="1769850764.120" …
 *        proto="udp" qname="games.example" qtype="A" remote="10.44.3.17:50122"
 *
 * The answer stands in a line that does not name the client, and says only how many records there were: what became of a look-up is
 * not known.
 */

/** PowerDNS Recursor. */
export const powerdns: Parser = {
  id: 'powerdns',
  title: 'PowerDNS Recursor',
  guide: POWERDNS_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => openLog(ANY_LOG)(line).kind !== 'malformed',
  open: openLog,
};

/** Whether a line can be read does not depend on zone and year. */
const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };
const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not a line of PowerDNS Recursor' };
const UNREADABLE: ParseResult = { kind: 'malformed', reason: 'not a question as PowerDNS writes it' };
const NO_TIME: ParseResult = { kind: 'malformed', reason: 'no readable time' };
const PROGRAM: ParseResult = { kind: 'skipped', reason: 'message of the resolver' };
/** Names are escaped (`\032` for a blank, `\039` for a quote), so none holds either. */
const QUESTION =
  /^(?:\d{1,6} )?(?:\[\d{1,10}\/\d{1,6}\] )?(?:TCP |DoT )?question for '([^'|\s]{1,1100})\|([A-Z0-9]{1,10})' from ([0-9A-Fa-f.:[\]]{2,55})(?: |$)/;
const LONGEST = 2_000;

interface Question {
  readonly name: string;
  readonly type: string;
  readonly client: string;
  /** As written, or null where the header has the time. */
  readonly epoch: string | null;
}

function openLog(log: LogSetting): ParseLine {
  const timeOf = headerClock(log);
  return (line) => {
    const header = readSyslogHeader(line);
    const text = line.slice(header.messageStart, header.messageStart + LONGEST).trimEnd();
    const isOurs = /^pdns[-_]recursor$/.test(header.appName ?? '');
    if (!isOurs && !text.startsWith('msg="Question" subsystem="syncres"')) return OTHER_LINE;
    if (!isQuestion(text)) return PROGRAM;
    const question = text.startsWith('msg=') ? structured(text) : plain(text);
    if (question === null) return UNREADABLE;
    const askedAt = question.epoch === null ? timeOf(header) : epochMs(question.epoch);
    return askedAt < 0 ? NO_TIME : lookUpResult('powerdns', { askedAt, ...question }, { disposition: 'unknown' });
  };
}

function isQuestion(text: string): boolean {
  return (
    text.startsWith('msg="Question" ') ||
    /^(?:\d{1,6} )?(?:\[\d{1,10}\/\d{1,6}\] )?(?:TCP |DoT )?question for '/.test(text)
  );
}

function plain(text: string): Question | null {
  const [all, name = '', type = '', client = ''] = QUESTION.exec(text) ?? [];
  return all === undefined ? null : { name, type, client: withoutPort(client), epoch: null };
}

function structured(text: string): Question | null {
  const pairs = pairsIn(text, 0);
  const [name, type, remote] = [pairs.get('qname'), pairs.get('qtype'), pairs.get('remote')];
  if (name === undefined || type === undefined || remote === undefined || !text.endsWith('"')) return null;
  return { name, type, client: withoutPort(remote), epoch: pairs.get('ts') ?? null };
}
