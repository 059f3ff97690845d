import { draftRecord } from '../../parsers/fields/draft-record.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { Attachments } from '../identity/attachments.ts';
import type { Identity } from '../identity/identity.ts';
import type { IdentifierAtTime } from '../identity/with-attached.ts';
import type { Window } from '../records/question.ts';

/** A stretch of time in which an address was one and the same. */
export interface AddressSpan extends Window {
  readonly address: string;
  readonly identity: Identity;
}

/** An address changes hands a few times a day; one that does so all the time is looked at as far as this. */
const MOST_SPANS = 2_000;

/** Who it was at an address where the log named nobody, stretch by stretch. */
export function spansOf(
  address: string,
  window: Window,
  { attachments, identifier }: { readonly attachments: Attachments; readonly identifier: IdentifierAtTime },
): readonly AddressSpan[] {
  const spans: AddressSpan[] = [];
  for (let from = window.from; from < window.to && spans.length < MOST_SPANS; ) {
    const to = Math.min(window.to, attachments.at(address, from).until);
    spans.push({ address, from, to, identity: identifier.identify(namelessRecord(address, from)) });
    from = to;
  }
  return spans;
}

/** A request of which the log says the address alone. */
function namelessRecord(clientIp: string, timestamp: number): LogRecord {
  return { ...draftRecord('', timestamp), clientIp };
}
