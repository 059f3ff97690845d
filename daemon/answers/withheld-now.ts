import type { Catalogue } from '../../categories/catalogue.ts';
import { categorise, listedAs } from '../../categories/categorise.ts';
import { partsOf } from '../../categories/entry.ts';
import { createHoldsOther } from '../examine/other-addresses.ts';
import { type IsIllegal, keptOf, namesIllegalAddress, withoutOther } from '../examine/tally/raised-event.ts';
import { createIsIllegal } from '../policy/illegal.ts';
import type { Policy } from '../policy/policy.ts';
import type { Archive } from '../records/archive.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import type { IncidentContexts } from '../store/incident-contexts.ts';

/** A kept record as it may be given out now. */
export type Withholding = (archived: ArchivedRecord) => ArchivedRecord;

/**
 * A list may learn today that an address is illegal which was kept last week, when nobody knew: it is given out no more from then on.
 * What the archive holds of it stays until its day is dropped, so that looking back can still find who was there.
 */
export function createWithholding(isIllegal: IsIllegal, catalogue: () => Catalogue): Withholding {
  const holdsOther = createHoldsOther(catalogue, isIllegal);
  return (archived) => {
    if (archived.record.urlDomain === '') return archived;
    const matches = categorise(catalogue(), archived.record);
    const isNamed = namesIllegalAddress(matches, isIllegal);
    const kept = isNamed ? keptOf({ ...archived, matches }, isIllegal) : withoutOther(archived, holdsOther);
    if (kept === archived) return archived;
    const { record, verdict, matches: told } = kept;
    return { ...archived, record, verdict, matches: told };
  };
}

/** True for a site, or a part of one, that a list says to be of what may be illegal. */
export function createIsWithheldSite(policy: () => Policy, catalogue: () => Catalogue): (entry: string) => boolean {
  const isIllegal = createIsIllegal(policy);
  return (entry) => {
    const { host, path } = partsOf(entry);
    const url = path === '' ? null : `http://${host.includes(':') ? `[${host}]` : host}${path}`;
    return listedAs(catalogue(), { urlDomain: host, url }).some(({ category }) => isIllegal(category));
  };
}

/** The archive, of which no record is read but by this. */
export function withholdingArchive<Kind extends Archive>(archive: Kind, withhold: Withholding): Kind {
  return {
    ...archive,
    async page(question, options) {
      const { records, next } = await archive.page(question, options);
      return { records: records.map(withhold), next };
    },
    async *scan(question, bounds) {
      for await (const some of archive.scan(question, bounds)) yield some.map(withhold);
    },
  };
}

/** The same for what was kept around incidents. */
export function withholdingContexts(contexts: IncidentContexts, withhold: Withholding): IncidentContexts {
  return {
    ...contexts,
    async of(incidentId) {
      const kept = await contexts.of(incidentId);
      return kept && { ...kept, records: kept.records.map(withhold) };
    },
    recordsAround: async (incidentId) => (await contexts.recordsAround(incidentId))?.map(withhold) ?? null,
  };
}
