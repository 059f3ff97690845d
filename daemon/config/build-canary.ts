import { hostOfCanary } from './canary-shape.ts';
import type { CanaryConfig } from './configuration.ts';
import type { Settings } from './schema.ts';

const MINUTE_MS = 60_000;
const EVERY_MINUTES = 15;
const WITHIN_MINUTES = 10;

/** Fills in what was not written; null where there is no test request. */
export function buildCanary(canary: Settings['canary']): CanaryConfig | null {
  if (canary === undefined) return null;
  const { address, search, inject } = canary;
  return {
    host: address === undefined ? null : hostOfCanary(address),
    search: search?.toLowerCase() ?? null,
    everyMs: (canary.every_minutes ?? EVERY_MINUTES) * MINUTE_MS,
    withinMs: (canary.within_minutes ?? WITHIN_MINUTES) * MINUTE_MS,
    when: canary.when ?? 'lessons',
    inject: inject === undefined ? null : { sourceId: inject.source, line: inject.line },
  };
}
