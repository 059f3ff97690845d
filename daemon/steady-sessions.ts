import type { SessionPort } from './api/stored-sessions.ts';

/** A school's staff signs in a handful at a time; more than this is no outage but an attack. */
const MAX_KEPT = 1_000;

/**
 * Sessions that outlive a store which cannot write: on a full disk, whoever is to make room must still be able to sign in
 * and read what Health says. What the store would not take is kept in memory until it does, or until a restart.
 */
export function steadySessions(store: SessionPort, isOutage: (error: unknown) => boolean): SessionPort {
  const kept = new Map<string, { readonly data: string; readonly expiresAt: number }>();

  async function unlessOutage(write: () => Promise<void>, instead: () => void): Promise<void> {
    try {
      await write();
    } catch (error) {
      if (!isOutage(error)) throw error;
      instead();
    }
  }

  return {
    get: async (id) => kept.get(id) ?? store.get(id),
    async set(id, data, expiresAt) {
      kept.delete(id);
      await unlessOutage(
        () => store.set(id, data, expiresAt),
        () => {
          if (kept.size < MAX_KEPT) kept.set(id, { data, expiresAt });
        },
      );
    },
    async destroy(id) {
      kept.delete(id);
      // A session that cannot be forgotten on disk is forgotten here: expired, which the reader takes for gone.
      await unlessOutage(
        () => store.destroy(id),
        () => {
          if (kept.size < MAX_KEPT) kept.set(id, { data: '', expiresAt: 0 });
        },
      );
    },
  };
}
