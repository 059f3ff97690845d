import { createHash } from 'node:crypto';
import type { AskableSite, RequestForm, RequestKind, Viewer } from '../api/contract.ts';
import { STAFF_GROUP } from '../identity/roster.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { StoredEvent } from '../store/rows.ts';
import { isWithheld } from './corrections.ts';
import { mayReview, type Office, reachOf } from './office.ts';
import { mayAsk } from './request-viewer.ts';

const EVENTS_LOOKED_AT = 100;
const MOST_SITES = 5;

/**
 * The sites of an incident, the newest first: what got through can be asked to be blocked, and what was blocked can be asked to be
 * unblocked. None where an address of the incident must not be shown.
 */
export async function askableSites(office: Office, viewer: Viewer, id: IncidentId): Promise<readonly AskableSite[]> {
  if (!mayReview(viewer) || !mayAsk(viewer)) return [];
  const incident = await office.incidents.one(reachOf(viewer), id);
  if (incident === null) return [];
  const events = await office.incidents.events(id, EVENTS_LOOKED_AT);
  if (events.some(({ record }) => isWithheld(record))) return [];
  const all = new Map<string, AskableSite>();
  for (const event of events.toReversed()) {
    const site = siteOf(event);
    const kind = kindOf(event);
    if (site !== null && kind !== null && !office.isWithheldSite(site))
      all.set(site, all.get(site) ?? keyed(kind, site));
  }
  return [...all.values()].slice(0, MOST_SITES);
}

/** A search engine is no site to be blocked for what somebody typed into it. */
function siteOf({ record, matches }: StoredEvent): string | null {
  const ofTheSite = matches.filter(
    ({ because, category }) => because !== 'search_term' && category !== 'search-engine',
  );
  if (record.urlDomain === '' || ofTheSite.length === 0) return null;
  return record.urlDomain.replace(/^www\./, '');
}

function kindOf({ record }: StoredEvent): RequestKind | null {
  if (record.disposition === 'unknown') return null;
  return record.disposition === 'allowed' ? 'block' : 'unblock';
}

/** Stands in addresses, which must not hold the site itself. */
function keyed(kind: RequestKind, site: string): AskableSite {
  const key = createHash('sha256').update(site).digest('base64url').slice(0, 12);
  return { key, kind, site };
}

export async function requestForm(
  office: Office,
  viewer: Viewer,
  incidentId: IncidentId | null,
  key: string,
): Promise<RequestForm | null> {
  if (!mayAsk(viewer)) return null;
  const groups = groupsOf(office);
  if (incidentId === null) return { groups, kind: null, site: '', incidentId: null };
  if (!mayReview(viewer) || (await office.incidents.one(reachOf(viewer), incidentId)) === null) return null;
  const sites = await askableSites(office, viewer, incidentId);
  const chosen = sites.find((site) => site.key === key) ?? sites[0];
  return { groups, kind: chosen?.kind ?? null, site: chosen?.site ?? '', incidentId };
}

/** The years of the roster, staff, and what the policy names. */
function groupsOf({ roster, groups }: Office): readonly string[] {
  const years = [...roster.people.values()].map(({ group }) => group).filter((group) => group !== STAFF_GROUP);
  const byNumber = new Intl.Collator('en-GB', { numeric: true });
  return [...[...new Set([...years, ...Object.keys(groups)])].toSorted(byNumber.compare), STAFF_GROUP];
}
