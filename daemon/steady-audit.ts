import type { Logger } from 'pino';
import type { Audit } from './store/audit.ts';

/**
 * The record of who looked, through a store that cannot write. A child at risk is not to be hidden behind a full disk: the
 * page opens, and the entry (ids alone) stands in our own log instead.
 */
export function steadyAudit(audit: Audit, isOutage: (error: unknown) => boolean, log: Pick<Logger, 'error'>): Audit {
  return {
    async add(entry) {
      try {
        await audit.add(entry);
      } catch (error) {
        if (!isOutage(error)) throw error;
        log.error({ audit: entry }, 'The store could not take this entry of who looked; it stands here instead.');
      }
    },
  };
}
