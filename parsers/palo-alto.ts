import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { messageStartOf } from './fields/syslog-header.ts';
import { compileTimePattern } from './fields/time-pattern.ts';
import { isoMs } from './fields/timestamp.ts';
import { repairUtf8 } from './fields/utf8.ts';
import { recordFromPaloAlto } from './palo-alto/request.ts';
import { strataLineIn } from './palo-alto/strata-line.ts';
import { wholeCellsOf } from './palo-alto/whole-cells.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';

/** Palo Alto Networks: URL filtering logs of PAN-OS as CSV by syslog, and of Strata Logging Service as JSON. */
export const paloAlto: Parser = {
  id: 'palo-alto',
  title: 'Palo Alto Networks, URL filtering',
  guide: {
    delivery: ['syslog', 'push'],
    switchOn: [
      'Device > Server Profiles > Syslog: a profile with the default (CSV) log format, facility LOG_USER; no custom format for Threat.',
      'Objects > Log Forwarding: a profile that sends the log type “url” (or threat, with the filter for url) to it; use that profile in the security rules of pupils and staff.',
      'Objects > Security Profiles > URL Filtering: set categories that are open to “alert” instead of “allow”, for what is set to “allow” is not logged.',
      'In the same profile, HTTP Header Logging: User-Agent and Referer. Under URL Filtering Settings leave “Log container page only” off where every request is wanted.',
      'User-ID on the zones of pupils and staff, so that the source user is filled.',
      'Decrypt TLS, or an encrypted request shows no more than its site.',
    ],
    cannotShow: [
      'Requests of categories whose action is “allow”.',
      'The path and the search words of encrypted pages that are not decrypted.',
    ],
  },
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(parseAny(line)),
  open,
};

const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => 0 };
const OTHER: ParseResult = { kind: 'malformed', reason: 'not a line of a PAN-OS log' };
const OTHER_LOG: ParseResult = { kind: 'skipped', reason: 'log of another type' };
const CUT_OFF: ParseResult = {
  kind: 'malformed',
  reason: 'cut off in front of the category, or columns moved by an address',
};

const RECEIVED = 1;
const TYPE = 3;
const SUBTYPE = 4;
const GENERATED = 6;
const THREAT_ID = 32;
const SEVERITY = 34;
/** With its zone, from PAN-OS 10 on; no column behind the header fields of HTTP is filled by those who ask for pages. */
const EXACT_TIME = 107;
const TIME = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d$/;
const TYPES = new Set(
  'TRAFFIC THREAT SYSTEM CONFIG USERID HIPMATCH HIP-MATCH GLOBALPROTECT CORRELATION DECRYPTION AUTHENTICATION TUNNEL SCTP IPTAG GTP AUDIT'.split(
    ' ',
  ),
);

function open(log: LogSetting): ParseLine {
  const localTime = compileTimePattern('%Y/%m/%d %H:%M:%S', log.timeZone);
  const timeOf = (cells: readonly string[]): number => {
    const exact = isoMs(cells[EXACT_TIME] ?? '');
    if (exact >= 0) return exact;
    const written = cells[GENERATED] ?? '';
    return localTime !== null && localTime.read(written, 0) === written.length ? localTime.timestamp() : -1;
  };
  return (line) => {
    if (isBlank(line)) return BLANK_LINE;
    const message = repairUtf8(line.slice(messageStartOf(line)).trimEnd());
    if (message.startsWith('{')) return strataLineIn(message) ?? OTHER;
    const cells =
      message.includes(',THREAT,') || TIME.test(message.split(',', 2)[RECEIVED] ?? '') ? wholeCellsOf(message) : [];
    if (!TIME.test(cells[RECEIVED] ?? '') || !TYPES.has(cells[TYPE] ?? '')) return OTHER;
    if (cells[TYPE] !== 'THREAT' || cells[SUBTYPE] !== 'url') return OTHER_LOG;
    return isInPlace(cells) ? recordFromPaloAlto((place) => cells[place] ?? '', timeOf(cells)) : CUT_OFF;
  };
}

/** The columns around the category: an address with commas that nobody put into quotes would have moved them. */
function isInPlace(cells: readonly string[]): boolean {
  const isSeverity = /^(?:informational|low|medium|high|critical)$/.test(cells[SEVERITY] ?? '');
  return isSeverity && /^[^()]*\(\d+\)$/.test(cells[THREAT_ID] ?? '');
}

const parseAny = open(ANY_LOG);
