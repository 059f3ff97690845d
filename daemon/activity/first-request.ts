import type { LogRecord } from '../../parsers/record.ts';
import type { Identity } from '../identity/identity.ts';
import type { Initiator } from './initiator.ts';

/** What a page needs is asked for within moments of the page. */
const SAME_PAGE_MS = 2_000;

/**
 * Tells which request began something: of those that do not show who made them, the first after a moment of quiet was opened, and what
 * follows at once was probably loaded by it. Remembers one moment for each identity, for as long as the identity itself is known.
 */
export function createFirstRequests(): (record: LogRecord, identity: Identity, initiator: Initiator) => boolean {
  const last = new WeakMap<Identity, { at: number }>();
  return ({ kind, timestamp }, identity, initiator) => {
    if (initiator !== 'unclear' && kind !== 'dns') return true;
    const before = last.get(identity);
    if (before === undefined) {
      last.set(identity, { at: timestamp });
      return true;
    }
    const isFirst = Math.abs(timestamp - before.at) >= SAME_PAGE_MS;
    before.at = timestamp;
    return isFirst;
  };
}
