import { readGatewayConnection, readGatewayLookUp, readGatewayRequest } from './cloudflare-gateway/datasets.ts';
import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { type JsonObject, jsonObjectAt } from './fields/json-object.ts';
import { messageStartOf } from './fields/syslog-header.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { ParseResult, Parser } from './record.ts';

/** Cloudflare Gateway: the data sets DNS, HTTP and Network of Logpush, as JSON lines. */
export const cloudflareGateway: Parser = {
  id: 'cloudflare-gateway',
  title: 'Cloudflare Gateway (Logpush: DNS, HTTP, Network)',
  guide: {
    delivery: ['push', 'file'],
    switchOn: [
      'Zero Trust > Logs > Logpush: add a job for each of the data sets Gateway DNS, Gateway HTTP and Gateway Network, as JSON, with all fields, to an HTTP destination or a bucket whose files we read.',
      'Settings > Network > Activity logging: log all requests, for DNS, HTTP and Network, not blocked ones alone, and do not exclude personal data.',
      'Enrol devices with the WARP client, so that e-mail address and device name are logged; look-ups by location have neither.',
      'Switch on TLS decryption, or the HTTP data set does not show encrypted requests.',
    ],
    cannotShow: [
      'The page and the search words, where only DNS is used.',
      'A person behind a location that sends its look-ups without the client.',
    ],
  },
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(parse(line)),
  open: () => parse,
};

const OTHER: ParseResult = { kind: 'malformed', reason: 'not a line of a Gateway data set that we know' };
const SIGN_IN: ParseResult = { kind: 'skipped', reason: 'sign-in to an application, not a request' };

function parse(line: string): ParseResult {
  if (isBlank(line)) return BLANK_LINE;
  const object = jsonObjectAt(repairUtf8(line.trimEnd()), messageStartOf(line));
  if (object === null) return OTHER;
  const has = (...names: readonly string[]): boolean => hasAll(object, names);
  if (has('QueryName', 'ResolverDecision')) return readGatewayLookUp(object);
  if (has('HTTPHost', 'Action') || has('URL', 'HTTPMethod', 'Action')) return readGatewayRequest(object);
  if (has('SNI', 'Action')) return readGatewayConnection(object);
  return has('AppDomain', 'Connection', 'RayID') ? SIGN_IN : OTHER;
}

function hasAll(object: JsonObject, names: readonly string[]): boolean {
  return names.every((name) => Object.hasOwn(object, name));
}
