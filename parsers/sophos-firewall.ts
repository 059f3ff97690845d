import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { type PairForm, readPairs } from './fields/key-value.ts';
import { type LocalStamp, openLocalStamps } from './fields/local-stamp.ts';
import { pairRules } from './fields/pair-rules.ts';
import { headerMs, readSyslogHeader } from './fields/syslog-header.ts';
import { isoMs } from './fields/timestamp.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';
import { SOPHOS_FIREWALL_GUIDE } from './sophos-firewall/guide.ts';
import { sophosResult, type Values } from './sophos-firewall/request.ts';

/*
 * Sophos Firewall (SFOS, XG, XGS) by syslog. Its older form and the "device standard format" differ in how they write the time and in
 * a few names:
 *
 *   <30>device="SFW" date=2026-01-31 time=09:12:44 timezone="GMT" device_name="XG" … log_component="HTTP" … category="Games" url="…"
 *   <30>device_name="SFW" timestamp="2026-01-31T09:12:44+0000" device_model="XGS136" … http_category="Games" … url="…"
 *
 * The user stands in front of the address in both; the client's address behind it, always, so that a second one is noticed. Texts of
 * pages stand in the line with all their quotes. Of a line with two readings what stands in front of them is taken: what a list of words
 * found must never be lost.
 */

/** Sophos Firewall (XG, SFOS). */
export const sophosFirewall: Parser = {
  id: 'sophos-firewall',
  title: 'Sophos Firewall (XG, SFOS)',
  guide: SOPHOS_FIREWALL_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(open(ANY_LOG)(line)),
  open,
};

const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };
const OTHER: ParseResult = { kind: 'malformed', reason: 'not a line of a Sophos Firewall' };

/** `site_category=Search Engines website="…"` has blanks and no quotes. */
const FORM: PairForm = { bareEndsAt: 'next_key', quotes: '"', separator: '' };
const RULES = pairRules({
  typed:
    'url user_agent http_user_agent referer http_referer domain website context_match context_prefix context_suffix sni ' +
    'activityname file_name download_file_name upload_file_name content_type contenttype',
  once: 'src_ip src_mac action domain override_token dictionary_name',
  early: 'device device_name date time timezone timestamp log_type log_component log_subtype user_name user',
});

function open(log: LogSetting): ParseLine {
  const stampMs = openLocalStamps(log);
  return (line) => {
    if (isBlank(line)) return BLANK_LINE;
    if (!line.includes('log_component=')) return OTHER;
    const header = readSyslogHeader(line);
    const message = repairUtf8(line.slice(header.messageStart).trimEnd());
    const { pairs } = readPairs(message, 0, FORM, RULES);
    if (!pairs.has('log_type') || !pairs.has('log_component') || !pairs.has('log_subtype')) return OTHER;
    const values: Values = (name) => saidOrNull(pairs.get(name));
    return sophosResult(values, () => timeOf(values, stampMs) ?? headerMs(header, log));
  };
}

function saidOrNull(text: string | undefined): string | null {
  return text === undefined || text === '' || text === 'N/A' ? null : text;
}

function timeOf(values: Values, stampMs: LocalStamp): number | null {
  const [stamp, day, time] = [values('timestamp'), values('date'), values('time')];
  if (stamp !== null) return isoMs(stamp);
  return day === null || time === null ? null : stampMs(day, time, values('timezone') ?? '');
}
