import { countOrNull, macOrNull, statusOrNull } from '../fields/absent.ts';
import { type DraftRecord, draftRecord, resultOf, takeBareUrl, takeHost } from '../fields/draft-record.ts';
import { nameOrNull } from '../fields/ip-address.ts';
import type { LogRecord, ParseResult } from '../record.ts';

/** The values of a line by name; null for one that says nothing. */
export type Values = (name: string) => string | null;

/*
 * Taken are the verdicts of the web filter, what it found in pages by its lists of words (a line of its own beside the verdict),
 * viruses, and encrypted connections that were refused. Encrypted connections that went through have a line of the web filter too.
 */

/** The record of a line, or why there is none. The time is asked for only where it is needed. */
export function sophosResult(values: Values, timeMs: () => number): ParseResult {
  switch (kindOf(values)) {
    case 'request':
      return request(values, timeMs());
    case 'words':
      return wordsFound(values, timeMs());
    case 'encrypted':
      return encrypted(values, timeMs);
    case 'other':
      return OTHER_PART;
  }
}

function kindOf(values: Values): 'request' | 'words' | 'encrypted' | 'other' {
  const [type, component] = [values('log_type'), values('log_component')?.toUpperCase() ?? ''];
  if (type === 'SSL') return 'encrypted';
  if (type === 'Anti-Virus') return WEB.has(component) ? 'request' : 'other';
  if (type !== 'Content Filtering') return 'other';
  if (component === 'WEB CONTENT POLICY') return 'words';
  return WEB.has(component) ? 'request' : component === 'SSL' ? 'encrypted' : 'other';
}

const WEB = new Set(['HTTP', 'HTTPS']);
const OTHER_PART: ParseResult = { kind: 'skipped', reason: 'line of another part of the firewall' };
const SECOND_LINE: ParseResult = { kind: 'skipped', reason: 'encrypted connection; the web filter tells of the visit' };

function request(values: Values, timestamp: number): ParseResult {
  const draft = begin(values, timestamp);
  // An override that somebody was given opens the page.
  draft.disposition = values('override_token') === null ? dispositionOf(values('log_subtype')) : 'allowed';
  takeAddress(draft, values);
  draft.method = values('http_method') ?? values('method');
  draft.statusCode = statusOrNull(values('http_status') ?? values('status_code') ?? values('httpresponsecode'));
  draft.userAgent = values('http_user_agent') ?? values('user_agent');
  draft.referrer = values('http_referer') ?? values('referer');
  draft.contentType = values('content_type') ?? values('contenttype');
  draft.filterRule = values('web_policy') ?? values('virus') ?? values('reason');
  return resultOf(draft);
}

/** Without inspection the address is the site alone, with or without a scheme and a final slash. */
function takeAddress(draft: DraftRecord, values: Values): void {
  const scheme = values('dst_port') === '443' ? 'https' : 'http';
  const url = values('url');
  if (url !== null) takeBareUrl(draft, url, scheme);
  else takeHost(draft, values('domain') ?? '', scheme === 'https' ? 'tls' : 'web');
}

/** A word of a list was found in what went in or out. Which word it was stands behind the name of the list. */
function wordsFound(values: Values, timestamp: number): ParseResult {
  const draft = begin(values, timestamp);
  draft.disposition = dispositionOf(values('action'));
  takeBareUrl(draft, values('website') ?? '', 'https');
  draft.filterCategory = values('site_category');
  const found = [values('dictionary_name'), values('context_match')].filter((each) => each !== null);
  draft.filterRule = found.length === 0 ? null : found.join(': ');
  return resultOf(draft);
}

function encrypted(values: Values, timeMs: () => number): ParseResult {
  const host = values('sni') ?? values('domain');
  if (host === null || dispositionOf(values('log_subtype')) !== 'blocked') return SECOND_LINE;
  const draft = begin(values, timeMs());
  draft.disposition = 'blocked';
  takeHost(draft, host, 'tls');
  draft.filterRule = values('rule_name') ?? values('profile_name');
  return resultOf(draft);
}

function begin(values: Values, timestamp: number): DraftRecord {
  const draft = draftRecord('sophos-firewall', timestamp);
  draft.clientIp = values('src_ip');
  draft.clientMac = macOrNull(values('src_mac'));
  draft.userName = nameOrNull(values('user_name') ?? values('user'));
  draft.filterCategory = values('http_category') ?? values('category');
  draft.bytesUp = countOrNull(values('bytes_sent') ?? values('sent_bytes'));
  draft.bytesDown = countOrNull(values('bytes_received') ?? values('recv_bytes'));
  return draft;
}

/** `Warned` is a page that may be passed; what comes after it is a line of its own. */
function dispositionOf(word: string | null): LogRecord['disposition'] {
  if (word === null) return 'unknown';
  if (/^(?:Denied|Deny|Block|Blocked|Drop|Reject|Virus|PUA)/i.test(word)) return 'blocked';
  return /^(?:Allow|Allowed|Log|Clean)$/i.test(word) ? 'allowed' : 'unknown';
}
