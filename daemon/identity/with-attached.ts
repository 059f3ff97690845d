import type { LogRecord } from '../../parsers/record.ts';
import type { AttachedIdentifier } from './attached-identity.ts';
import type { Attached } from './attachments.ts';
import type { Identifier } from './identify.ts';
import type { Identity } from './identity.ts';

/** An identifier that also knows who had an address at that minute. */
export interface IdentifierAtTime extends Identifier {
  /** True where the log itself names nobody, so that what becomes known of the address can tell who it was. */
  isOpen(record: LogRecord): boolean;
  /** What told who it was, where that was not the log; null otherwise. */
  attachedOf(record: LogRecord): Attached | null;
}

type Where = Pick<LogRecord, 'userName' | 'deviceName' | 'clientIp' | 'timestamp'>;

/** Asks who had the address wherever the log names nobody. A person in the log counts before all else. */
export function withAttached(identifier: Identifier, attached: AttachedIdentifier): IdentifierAtTime {
  const isOpen = (record: LogRecord) => record.clientIp !== null && namesNobody(identifier.identify(record));
  return {
    ...identifier,
    identify(record) {
      const known = identifier.identify(record);
      return record.clientIp === null || !namesNobody(known) ? known : moreExact(known, record, attached);
    },
    isOpen,
    attachedOf(record) {
      if (record.clientIp === null || !isOpen(record)) return null;
      const known = identifier.identify(record);
      return moreExact(known, record, attached) === known ? null : attached.factAt(record.clientIp, record.timestamp);
    },
  };
}

function namesNobody(identity: Identity): boolean {
  return identity.kind === 'device' || (identity.kind === 'unknown' && identity.account === null);
}

function moreExact(known: Identity, record: Where, attached: AttachedIdentifier): Identity {
  const { clientIp, timestamp } = record;
  if (clientIp === null) return known;
  // The log's own name of the device is better than the one it told the network; who sat at it is another question.
  const isNamed = record.userName !== null || record.deviceName !== null;
  if (isNamed) return attached.identifyAccount(clientIp, timestamp) ?? known;
  const found = attached.identify(clientIp, timestamp);
  return found === null || knowsMore(known, found) ? known : found;
}

/** What the school says of a network counts before a device of which it has never heard. */
function knowsMore(known: Identity, found: Identity): boolean {
  return known.kind === 'device' && known.group !== '' && found.kind === 'device' && found.group === '';
}
