import { ADGUARD_HOME_GUIDE } from './adguard-home/guide.ts';
import { outcomeOf } from './adguard-home/outcome.ts';
import { type LookUp, lookUpResult } from './dns/look-up.ts';
import { nameOrNull } from './fields/ip-address.ts';
import { type JsonObject, jsonObjectAt, objectOf, textOf } from './fields/json-object.ts';
import { messageStartOf } from './fields/syslog-header.ts';
import { isoMs } from './fields/timestamp.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { ParseResult, Parser } from './record.ts';

/*
 * AdGuard Home's querylog.json, one object per look-up with its outcome:
 *
 *   {"T":"2026-01-31T09:12:44.120455Z","QH":"games.example","QT":"A","QC":"IN","CP":"","IP":"10.44.3.17",
 *    "Result":{"IsFiltered":true,"Reason":3,"Rules":[{"Text":"||games.example^","FilterListID":2}]},"Elapsed":120455}
 */

/** AdGuard Home. */
export const adguardHome: Parser = {
  id: 'adguard-home',
  title: 'AdGuard Home, query log',
  guide: ADGUARD_HOME_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => parse(line).kind !== 'malformed',
  open: () => parse,
};

const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not an entry of the query log' };
const NO_TIME: ParseResult = { kind: 'malformed', reason: 'no readable time' };

function parse(line: string): ParseResult {
  const entry = jsonObjectAt(line, messageStartOf(line));
  const name = textOf(entry, 'QH');
  const type = textOf(entry, 'QT');
  if (entry === null || name === null || type === null || !('IP' in entry)) return OTHER_LINE;
  const askedAt = isoMs(textOf(entry, 'T') ?? '');
  if (askedAt < 0) return NO_TIME;
  const lookUp: LookUp = { askedAt, name, type, client: textOf(entry, 'IP') };
  return lookUpResult(
    'adguard-home',
    lookUp,
    outcomeOf(objectOf(entry, 'Result'), textOf(entry, 'Answer')),
    askerIn(entry),
  );
}

/** A device that uses DNS over TLS or HTTPS can carry a name of its own in the address of the server. */
function askerIn(entry: JsonObject): { readonly deviceName: string | null } {
  return { deviceName: nameOrNull(repairUtf8(textOf(entry, 'CID') ?? '')) };
}
