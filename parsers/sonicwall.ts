import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { cefExtension, cefHeaderAt } from './fields/cef.ts';
import { epochMs } from './fields/epoch.ts';
import { type PairForm, type PairReading, readPairs } from './fields/key-value.ts';
import { type LocalStamp, openLocalStamps } from './fields/local-stamp.ts';
import { pairRules } from './fields/pair-rules.ts';
import { headerMs, readSyslogHeader } from './fields/syslog-header.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';
import { SONICWALL_GUIDE } from './sonicwall/guide.ts';
import { sonicwallResult, type Values } from './sonicwall/request.ts';

/*
 * SonicWall firewalls by syslog: the default format, the enhanced one (the same pairs, more of them) and ArcSight's CEF:
 *
 *   <134>  id=firewall sn=18B1… time="2026-01-31 09:12:44 UTC" fw=203.0.113.2 pri=6 c=1024 m=97 msg="Web site hit" src=10.44.3.17:50122:X0 … dstname=games.example arg=/play
 *   <134>CEF:0|SonicWall|NSA 2700|7.0.1|97|Syslog Website Accessed|4|src=10.44.3.17 … request=games.example/play
 */

/** SonicWall. */
export const sonicwall: Parser = {
  id: 'sonicwall',
  title: 'SonicWall',
  guide: SONICWALL_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(open(ANY_LOG)(line)),
  open,
};

const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };
const OTHER: ParseResult = { kind: 'malformed', reason: 'not a line of a SonicWall' };
const TWO_READINGS: ParseResult = { kind: 'malformed', reason: 'line with two readings' };

const FORM: PairForm = { bareEndsAt: 'blank', quotes: '"\'', separator: '' };
const BEGINNING = /^id=[\w.-]{1,64} +sn=[0-9A-Fa-f]{6,32} /;
const RULES = pairRules({
  typed: 'dstname arg request requestClientApplication dhost',
  once: 'fw_action result code Category dstname',
  early: 'id sn time fw m src srcV6 srcMac usr user suser rt',
});

function open(log: LogSetting): ParseLine {
  const stampMs = openLocalStamps(log);
  return (line) => {
    if (isBlank(line)) return BLANK_LINE;
    const header = readSyslogHeader(line);
    const message = repairUtf8(line.slice(header.messageStart).trimEnd());
    const read = readingOf(message);
    if (read === 'other') return OTHER;
    if (read === null) return TWO_READINGS;
    const { pairs, isDoubtful } = read;
    const values: Values = (name) => saidOrNull(pairs.get(name));
    return values('m') === null
      ? OTHER
      : sonicwallResult(values, isDoubtful, () => timeOf(values, stampMs) ?? headerMs(header, log));
  };
}

function readingOf(message: string): PairReading | null | 'other' {
  const cef = cefHeaderAt(message, 0);
  if (cef !== null) {
    if (!/^sonicwall/i.test(cef.vendor)) return 'other';
    const pairs = cefExtension(message, cef.extensionStart, RULES);
    return pairs === null ? null : { pairs: new Map([...pairs, ['m', cef.eventClass]]), isDoubtful: false };
  }
  if (!BEGINNING.test(message)) return 'other';
  return readPairs(message, 0, FORM, RULES);
}

function saidOrNull(text: string | undefined): string | null {
  return text === undefined || text === '' || text === 'NA' ? null : text;
}

/** `2026-01-31 09:12:44 UTC`, or the clock of the box without the last word; CEF has `rt` or only the header's time. */
function timeOf(values: Values, stampMs: LocalStamp): number | null {
  const text = values('time') ?? values('rt');
  if (text === null) return null;
  const since = epochMs(text);
  const [day = '', time = '', zone = ''] = text.split(' ', 3);
  return since >= 0 ? since : stampMs(day, time, zone);
}
