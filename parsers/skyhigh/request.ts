import { countOrNull, statusOrNull } from '../fields/absent.ts';
import { type DraftRecord, draftRecord, resultOf, takeBareUrl, takeHost } from '../fields/draft-record.ts';
import { nameOrNull } from '../fields/ip-address.ts';
import type { LogRecord, ParseResult } from '../record.ts';
import type { Values } from './forms.ts';

const SIGN_IN: ParseResult = { kind: 'skipped', reason: 'proxy sign-in challenge' };
const CHECK: ParseResult = { kind: 'skipped', reason: 'step of inspecting a connection; the requests within follow' };

/** The record of a line, or why there is none. The time is asked for only where it is needed. */
export function skyhighResult(values: Values, timeMs: () => number): ParseResult {
  const [status, block] = verdictOf(values);
  // 81: the block page that asks to sign in.
  if (status === '407' || block === '81') return SIGN_IN;
  const method = values('method') ?? values('first_line')?.split(' ', 1)[0] ?? null;
  // Skyhigh's own name for the look at a certificate between CONNECT and what is asked for within.
  if (method === 'CERTVERIFY') return CHECK;
  const draft = draftRecord('skyhigh', timeMs());
  draft.disposition = dispositionOf(values('result'), block);
  draft.clientIp = values('client_ip') ?? values('src_ip') ?? values('source_ip');
  draft.userName = nameOrNull(values('auth_user'));
  draft.userAgent = values('user_agent') ?? values('user_agent_product');
  draft.method = method;
  draft.statusCode = statusOrNull(status);
  takeAddress(draft, values);
  draft.referrer = values('referer');
  draft.contentType = values('media_type');
  draft.bytesDown = countOrNull(values('bytes_to_client'));
  draft.bytesUp = countOrNull(values('bytes_from_client'));
  draft.filterCategory = values('categories');
  draft.filterRule = values('block_reason') ?? values('rule');
  return resultOf(draft);
}

/** Status and number of the block page; the short form writes both in one: `403/10`. */
function verdictOf(values: Values): readonly [string | null, string | null] {
  const [status = null, block = null] = values('status_and_block')?.split('/', 2) ?? [];
  return [status ?? values('status_code'), block ?? values('block_res')];
}

/** Block page 0 is none. The cloud says `OBSERVED` of what it let through. */
function dispositionOf(result: string | null, block: string | null): LogRecord['disposition'] {
  if (result !== null) return result === 'DENIED' ? 'blocked' : result === 'OBSERVED' ? 'allowed' : 'unknown';
  if (block === null || !/^\d{1,6}$/.test(block)) return 'unknown';
  return Number(block) === 0 ? 'allowed' : 'blocked';
}

function takeAddress(draft: DraftRecord, values: Values): void {
  const host = values('requested_host');
  const url = values('url') ?? addressOf(values('first_line'));
  if (draft.method === 'CONNECT') takeHost(draft, siteOf(url ?? host ?? ''), 'tls');
  else if (url !== null) takeBareUrl(draft, url, 'http');
  else if (host !== null) takeBareUrl(draft, `${host}${values('requested_path') ?? ''}`, schemeOf(values));
}

function schemeOf(values: Values): 'http' | 'https' {
  return values('uri_scheme')?.toLowerCase() === 'https' ? 'https' : 'http';
}

/** `GET http://games.example/a b HTTP/1.1`: read from both ends, for the address may hold blanks. */
function addressOf(line: string | null): string | null {
  const [, address = null] = /^[A-Z_]{1,20} (.*?)(?: HTTP\/\d(?:\.\d)?)?$/s.exec(line ?? '') ?? [];
  return address;
}

/** A tunnel is logged as `games.example:443` or `https://games.example/`. */
function siteOf(url: string): string {
  return url.replace(/^[a-z]{1,8}:\/\//, '').replace(/\/.*$/s, '');
}
