import type { InForceNow } from './in-force.ts';
import type { Database } from './store/database.ts';
import { loadWarnings } from './store/warnings.ts';

/** Puts the warnings into force that follow from what was found of incidents, as it is now; called when a finding has changed. */
export function createWarningsNow(
  database: Database,
  { siteId, now }: { readonly siteId: string; now(): number },
  inForce: InForceNow,
): () => Promise<void> {
  return async () => {
    const warnings = await loadWarnings(database, siteId, now());
    // Everybody who reads lines is told of a change, which takes some milliseconds: most findings change nothing.
    if (JSON.stringify(warnings) !== JSON.stringify(inForce.current().warnings)) inForce.change({ warnings });
  };
}
