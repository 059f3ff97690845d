import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { type JsonObject, jsonObjectAt, textOf } from './fields/json-object.ts';
import { messageStartOf } from './fields/syslog-header.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { ParseResult, Parser } from './record.ts';
import { readLookUp } from './suricata/look-up.ts';
import { readHello, readRequest } from './suricata/request.ts';

/*
 * Suricata's eve.json, one object of JSON per event. It is a sensor: it sees what passes and stops nothing, so no event says that
 * something was allowed or blocked. Of a look-up the question is taken, because only there `src_ip` is the device; the answers
 * follow in events of their own. Alerts, flows, files and statistics are no requests: what they are about is logged as http or tls.
 */

/** Suricata, eve.json. */
export const suricata: Parser = {
  id: 'suricata',
  title: 'Suricata, eve.json',
  guide: {
    delivery: ['file', 'syslog'],
    switchOn: [
      'In suricata.yaml under outputs > eve-log > types, switch on http with “extended: yes”, tls and dns.',
      'Let eve-log write to a file of its own (filetype: regular) and rotate it with logrotate and a HUP signal.',
      'Place the sensor in front of the address translation, so that the addresses are those of devices.',
    ],
    cannotShow: [
      'Whether anything was blocked: a sensor only watches.',
      'Names of people: tie devices to people with leases and the roster.',
      'The path and the search words of encrypted pages.',
    ],
  },
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(parse(line)),
  open: () => parse,
};

const OTHER: ParseResult = { kind: 'malformed', reason: 'not an event of Suricata' };
const NO_REQUEST: ParseResult = { kind: 'skipped', reason: 'event of the sensor, not a request' };

function parse(line: string): ParseResult {
  if (isBlank(line)) return BLANK_LINE;
  const event = jsonObjectAt(repairUtf8(line.trimEnd()), messageStartOf(line));
  if (event === null || textOf(event, 'timestamp') === null) return OTHER;
  return readEvent(event, textOf(event, 'event_type'));
}

function readEvent(event: JsonObject, type: string | null): ParseResult {
  switch (type) {
    case null:
      return OTHER;
    case 'http':
      return readRequest(event);
    case 'tls':
      return readHello(event);
    case 'dns':
      return readLookUp(event);
    default:
      return NO_REQUEST;
  }
}
