import { idFromPath } from './build-source.ts';
import type { LeaseConfig } from './configuration.ts';
import { type Draft, resolvePath } from './draft.ts';
import type { Settings } from './schema.ts';

/** Fills in what was not written; from a source in which nothing is wrong. */
export function buildLease(
  { path, id, format, zone }: NonNullable<Settings['leases']>[number],
  index: number,
  around: { readonly draft: Draft; readonly zone: string },
): LeaseConfig {
  const paths = path.map((written) => resolvePath(around.draft, ['leases', index, 'path'], written));
  const [first = ''] = paths;
  return {
    id: id ?? idFromPath(first),
    paths: [...new Set(paths)],
    format: format ?? 'auto',
    zone: zone ?? around.zone,
  };
}
