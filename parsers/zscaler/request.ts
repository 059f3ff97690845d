import { countOrNull, statusOrNull } from '../fields/absent.ts';
import { type DraftRecord, draftRecord, resultOf, takeBareUrl, takeHost } from '../fields/draft-record.ts';
import { nameOrNull } from '../fields/ip-address.ts';
import { decodePercent } from '../fields/percent.ts';
import type { LogRecord, ParseResult } from '../record.ts';
import type { ZscalerValue } from './feed.ts';

/** Epoch milliseconds of a written time, or -1. `zone` is what the feed names as its own, or null. */
export type ZscalerTime = (text: string, zone: string | null) => number;

interface Line {
  readonly value: ZscalerValue;
}

const SIGN_IN: ParseResult = { kind: 'skipped', reason: 'proxy sign-in challenge' };

/** Reads a line of the web feed. */
export function readZscalerRequest({ value }: Line, timeOf: ZscalerTime): ParseResult {
  const draft = begin(value, timeOf, value('ClientIP') ?? value('clientip') ?? value('clientpublicIP'));
  takeAddress(draft, value);
  draft.disposition = dispositionOf(value('action'), value('reason'));
  draft.method = value('requestmethod');
  draft.statusCode = statusOrNull(value('status'));
  draft.userAgent = decoded(value('useragent'));
  draft.referrer = decoded(value('refererURL') ?? value('referer'));
  draft.contentType = value('contenttype');
  draft.bytesUp = countOrNull(value('requestsize'));
  draft.bytesDown = countOrNull(value('responsesize'));
  draft.filterCategory = value('urlcategory');
  draft.filterRule = value('rulelabel') ?? (draft.disposition === 'blocked' ? value('reason') : null);
  return draft.statusCode === 407 ? SIGN_IN : resultOf(draft);
}

/** Reads a line of the DNS feed. */
export function readZscalerLookUp({ value }: Line, timeOf: ZscalerTime): ParseResult {
  const draft = begin(value, timeOf, value('clt_sip'));
  takeHost(draft, value('dns_req') ?? '', 'dns');
  draft.disposition = dispositionOfActions(value('reqaction'), value('resaction'));
  draft.filterCategory = value('category');
  draft.filterRule = value('reqrulelabel') ?? value('resrulelabel');
  return resultOf(draft);
}

function begin(value: ZscalerValue, timeOf: ZscalerTime, clientIp: string | null): DraftRecord {
  const time = value('datetime') ?? value('time');
  const draft = draftRecord('zscaler', time === null ? -1 : timeOf(time, value('tz')));
  draft.clientIp = clientIp;
  draft.deviceName = decoded(value('devicehostname'));
  const user = decoded(value('user') ?? value('login'));
  // Where nobody signed in, Zscaler writes the name of the location in place of a person's.
  draft.userName = user === decoded(value('location')) ? null : nameOrNull(user);
  return draft;
}

/** `games.example/play` without a scheme; a tunnel or an encrypted request that was not inspected shows its site alone. */
function takeAddress(draft: DraftRecord, value: ZscalerValue): void {
  const address = value('url') ?? value('hostname') ?? '';
  const protocol = value('protocol')?.toUpperCase() ?? '';
  const isEncrypted = protocol === 'HTTPS' || protocol === 'SSL' || protocol === 'TUNNEL_SSL';
  if (/[/?]/.test(address)) takeBareUrl(draft, address, isEncrypted ? 'https' : 'http');
  else takeHost(draft, address, 'tls');
}

/** A page of caution may have been passed or not, unless the line says that it was allowed in the end. */
function dispositionOf(action: string | null, reason: string | null): LogRecord['disposition'] {
  if (action === 'Allowed') return 'allowed';
  return action === 'Blocked' && !/caution/i.test(reason ?? '') ? 'blocked' : 'unknown';
}

function dispositionOfActions(...actions: readonly (string | null)[]): LogRecord['disposition'] {
  const said = actions.filter((action) => action !== null);
  if (said.some((action) => /block|drop/i.test(action))) return 'blocked';
  return said.length > 0 && said.every((action) => /allow/i.test(action)) ? 'allowed' : 'unknown';
}

/** Some feeds write values with `%20`; one that has a blank was not encoded. */
function decoded(text: string | null): string | null {
  return text === null || text.includes(' ') ? text : decodePercent(text);
}
