import { openTimes } from './columns/written-time.ts';
import { isNowhere } from './dns/answer.ts';
import { type LookUp, lookUpResult } from './dns/look-up.ts';
import { textOrNull } from './fields/absent.ts';
import { isIpAddress } from './fields/ip-address.ts';
import { messageStartOf } from './fields/syslog-header.ts';
import { yearlessMs } from './fields/yearless-time.ts';
import { PFBLOCKERNG_GUIDE } from './pfblockerng/guide.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';

/*
 * pfBlockerNG of pfSense: dnsbl.log, where every line is a blocked look-up, dns_reply.log with those that were answered, and unified.log
 * with both and with blocked addresses:
 *
 *   DNSBL-python,Jan 31 09:12:44,games.example,10.44.3.17,Python,DNSBL,DNSBL_Games,games.example,games_feed,+,A
 *   kind         time            asked for     client     mode   how   group       entry         feed
 *   DNS-reply,Jan 31 09:12:44,reply,A,A,300,www.example.org,10.44.3.17,192.0.2.10,GB
 */

/** pfBlockerNG's logs of look-ups. */
export const pfblockerng: Parser = {
  id: 'pfblockerng',
  title: 'pfBlockerNG (pfSense): DNSBL, DNS reply and unified log',
  guide: PFBLOCKERNG_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => openLog(ANY_LOG)(line).kind !== 'malformed',
  open: openLog,
};

/** Whether a line can be read does not depend on zone and year. */
const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };
const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not a line of pfBlockerNG' };
const NO_TIME: ParseResult = { kind: 'malformed', reason: 'no readable time' };
const ADDRESS: ParseResult = { kind: 'skipped', reason: 'blocked address, not a look-up' };
const BLOCK_REPLY: ParseResult = { kind: 'skipped', reason: 'reply to a blocked look-up, which is counted' };
const NO_ADDRESS: ParseResult = { kind: 'skipped', reason: 'no address of the kind that was asked for' };
const MOST_CELLS = 40;

function openLog(log: LogSetting): ParseLine {
  const readTime = openTimes(log);
  const timeOf = (text: string): number => {
    const yearless = yearlessMs(text, log);
    if (yearless >= 0) return yearless;
    const written = readTime(text, false);
    return written.kind === 'time' ? written.ms : -1;
  };
  return (line) => {
    const cells = line.slice(messageStartOf(line)).trimEnd().split(',', MOST_CELLS);
    const [kind = '', time = ''] = cells;
    if (/^(?:Block|Permit|Match)$/.test(kind) && cells.length >= 18 && timeOf(time) >= 0) return ADDRESS;
    const isBlock = /^DNSBL-(?:python|Full|1x1|HTTPS|Unknown)$/.test(kind);
    if (!isBlock && kind !== 'DNS-reply') return OTHER_LINE;
    const askedAt = timeOf(time);
    if (askedAt < 0) return NO_TIME;
    return isBlock ? blocked(cells, askedAt) : answered(cells, askedAt);
  };
}

/** No cell is quoted, so a comma too many makes it doubtful which cell is which. The type came with newer versions. */
function blocked(cells: readonly string[], askedAt: number): ParseResult {
  const [, , name = '', client = '', , , group, entry, feed] = cells;
  if ((cells.length !== 10 && cells.length !== 11) || !/^[+-]$/.test(cells[9] ?? '') || !isIpAddress(client))
    return OTHER_LINE;
  const lookUp: LookUp = { askedAt, name, type: textOrNull(cells[10]), client };
  const filterRule = [textOrNull(feed), textOrNull(entry)].filter((text) => text !== null).join(': ');
  return lookUpResult('pfblockerng', lookUp, {
    disposition: 'blocked',
    filterCategory: textOrNull(group),
    filterRule: textOrNull(filterRule),
  });
}

function answered(cells: readonly string[], askedAt: number): ParseResult {
  const [, , , type = '', , , name = '', client = '', answer = ''] = cells;
  if (cells.length !== 10 || !isIpAddress(client)) return OTHER_LINE;
  if (isNowhere(answer)) return BLOCK_REPLY;
  if (/^(?:NODATA|SOA)$/i.test(answer) && type !== 'A') return NO_ADDRESS;
  return lookUpResult(
    'pfblockerng',
    { askedAt, name, type, client },
    { disposition: isIpAddress(answer) ? 'allowed' : 'unknown' },
  );
}
