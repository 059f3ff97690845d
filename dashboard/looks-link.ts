import type { LookFilter } from '../daemon/api/contract.ts';
import { links } from './links.ts';

/** Who looked, by whom, what kind of thing, in which week, at which incident; what is not narrowed is left out. */
export function looksLink({ staffId, kind, week, incidentId, page }: LookFilter): string {
  const query = new URLSearchParams();
  if (staffId !== null) query.set('who', staffId === '' ? 'nobody' : staffId);
  if (kind !== null) query.set('kind', kind);
  if (week !== null) query.set('week', week);
  if (incidentId !== null) query.set('incident', incidentId);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? links.whoLooked : `${links.whoLooked}?${query}`;
}
