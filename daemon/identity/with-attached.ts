import type { LogRecord } from '../../parsers/record.ts';
import type { Attached, Attachments } from './attachments.ts';
import type { Identifier } from './identify.ts';
import type { Identity } from './identity.ts';
import { subjectKeyOf } from './subject-key.ts';

/** An identifier that can also say why. */
export interface IdentifierAtTime extends Identifier {
  /** True where the log itself names nobody, so that what becomes known of the address can tell who it was. */
  isOpen(record: LogRecord): boolean;
  /** What told who it was, where that was not the log; null otherwise. */
  attachedOf(record: LogRecord): Attached | null;
}

/** `byLog` knows the same people and devices, and nothing of who had an address. */
export function withAttached(identifier: Identifier, byLog: Identifier, attachments: Attachments): IdentifierAtTime {
  const isOpen = (record: LogRecord) => record.clientIp !== null && namesNobody(byLog.identify(record));
  return {
    ...identifier,
    isOpen,
    attachedOf(record) {
      if (record.clientIp === null || !isOpen(record)) return null;
      const isSame = subjectKeyOf(identifier.identify(record)) === subjectKeyOf(byLog.identify(record));
      return isSame ? null : attachments.at(record.clientIp, record.timestamp);
    },
  };
}

function namesNobody(identity: Identity): boolean {
  return identity.kind === 'device' || (identity.kind === 'unknown' && identity.account === null);
}
