import { countOrNull } from '../fields/absent.ts';
import { draftRecord, resultOf, takeBareUrl, takeHost } from '../fields/draft-record.ts';
import { nameOrNull } from '../fields/ip-address.ts';
import type { LogRecord, ParseResult } from '../record.ts';
import type { Values } from './forms.ts';

const OTHER_BLADE: ParseResult = { kind: 'skipped', reason: 'log of a blade that is not about web requests' };
const NO_ADDRESS: ParseResult = { kind: 'skipped', reason: 'log of an application without an address' };

/** The record of a line, or why there is none. The time is asked for only where it is needed. */
export function checkPointResult(values: Values, timeMs: () => number): ParseResult {
  if (!/^(?:URL Filtering|Application Control)$/.test(values('product') ?? '')) return OTHER_BLADE;
  const url = values('resource');
  const host = values('http_host') ?? values('tls_server_host_name') ?? values('sni') ?? values('dst_domain_name');
  if (url === null && host === null) return NO_ADDRESS;
  const draft = draftRecord('check-point', timeMs());
  draft.disposition = dispositionOf(values('action') ?? '');
  draft.clientIp = values('src');
  draft.deviceName = nameOrNull(values('src_machine_name'));
  draft.userName = nameOrNull(values('src_user_name') ?? values('user'));
  draft.userAgent = values('user_agent');
  draft.method = values('method');
  const isEncrypted = values('service') === '443' || values('protocol') === 'HTTPS';
  if (url === null) takeHost(draft, host ?? '', isEncrypted ? 'tls' : 'web');
  else takeBareUrl(draft, url, isEncrypted ? 'https' : 'http');
  draft.referrer = values('referrer');
  draft.bytesDown = countOrNull(values('received_bytes'));
  draft.bytesUp = countOrNull(values('sent_bytes'));
  draft.filterCategory = values('matched_category') ?? values('app_category') ?? values('primary_category');
  draft.filterRule = values('app_rule_name') ?? values('rule_name');
  return resultOf(draft);
}

/** `Redirect` leads to the page of UserCheck that says no; `Ask User` and `Inform User` to one that may be passed. */
function dispositionOf(action: string): LogRecord['disposition'] {
  if (/^(?:Block|Drop|Reject|Prevent|Redirect)/i.test(action)) return 'blocked';
  return /^(?:Accept|Allow|Bypass|Detect|Inspect)/i.test(action) ? 'allowed' : 'unknown';
}
