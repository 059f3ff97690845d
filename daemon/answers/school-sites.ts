import type { AddSiteResult, DaemonApi, SiteSay, TakeOffResult, Viewer } from '../api/contract.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { isWithheld } from './corrections.ts';
import { mayInvestigate, type Office, reachOf } from './office.ts';
import { schoolChanged } from './school-change.ts';
import { readSite } from './typed-site.ts';

export type SchoolSites = Pick<DaemonApi, 'addSchoolEntry' | 'removeSchoolEntry'>;

/** What a person says of a site: from the Lists page, or from the page of an incident that was raised wrongly. */
export function createSchoolSites(office: Office): SchoolSites {
  return {
    addSchoolEntry: (viewer, say) => add(office, viewer, say),
    removeSchoolEntry: (viewer, id, reason) => remove(office, viewer, id, reason.trim()),
  };
}

async function add(office: Office, viewer: Viewer, say: SiteSay): Promise<AddSiteResult> {
  if (!mayInvestigate(viewer)) return { kind: 'not_yours' };
  const reason = say.reason.trim();
  if (reason === '') return { kind: 'no_reason' };
  const site = readSite(say.entry);
  if (site.kind !== 'entry') return site;
  const { as, incidentId } = say;
  const from = await incidentFor(office, viewer, incidentId);
  if (from !== 'open') return { kind: from };
  const { entry } = site;
  const said = { reason, by: viewer.staffId, at: office.now(), incidentId };
  const added = await office.schoolLists.addEntry({ entry, as, ...said });
  if (added.kind !== 'added') return { kind: added.kind };
  await schoolChanged(office, viewer, incidentId === null ? 'add_site' : 'correct_site', added.id);
  return { kind: 'added' };
}

/** Whether something may be said from this incident. Of an address that nobody may see, nobody can say what it is. */
export async function incidentFor(
  office: Office,
  viewer: Viewer,
  id: IncidentId | null,
): Promise<'open' | 'gone' | 'address_withheld'> {
  if (id === null) return 'open';
  const incident = await office.incidents.one(reachOf(viewer), id);
  if (incident === null) return 'gone';
  const events = await office.incidents.events(id, EVENTS_LOOKED_AT);
  return events.some(({ record }) => isWithheld(record)) ? 'address_withheld' : 'open';
}

const EVENTS_LOOKED_AT = 100;

async function remove(office: Office, viewer: Viewer, id: string, reason: string): Promise<TakeOffResult> {
  if (!mayInvestigate(viewer)) return { kind: 'not_yours' };
  if (reason === '') return { kind: 'no_reason' };
  const removal = { at: office.now(), by: viewer.staffId, reason };
  if (!(await office.schoolLists.removeEntry(id, removal))) return { kind: 'gone' };
  await schoolChanged(office, viewer, 'remove_site', id);
  return { kind: 'removed' };
}
