import type { EarlierOfKind, Viewer } from '../api/contract.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import { type Comparable, earlierOfKind } from '../incidents/earlier.ts';
import { handRule } from '../policy/presets/hand-rules.ts';
import type { StoredIncident } from '../store/rows.ts';
import { type Office, reachOf } from './office.ts';

/**
 * Which time it is that an incident of this kind is about the same person; null where it is about nobody in particular, and where
 * somebody looked for help.
 */
export async function earlierFor(
  office: Office,
  viewer: Viewer,
  incident: StoredIncident,
): Promise<EarlierOfKind | null> {
  if (incident.subject.kind !== 'person' || incident.lane !== 'review') return null;
  const others = await office.personRows.incidents([subjectKeyOf(incident.subject)]);
  const found = earlierOfKind(
    comparable(office, incident),
    // Who may see this one may see what is about the same person by the same rules.
    others.filter(({ audience }) => audience === incident.audience).map((one) => comparable(office, one)),
  );
  const [newest] = found;
  const last = newest === undefined ? null : await office.incidents.one(reachOf(viewer), newest.id);
  return {
    number: found.length + 1,
    last: last && {
      id: last.id,
      at: last.lastSeen,
      resolution: last.state.status === 'resolved' ? last.state.resolution : null,
    },
  };
}

function comparable({ policy }: Office, incident: StoredIncident): StoredIncident & Comparable {
  const rule = policy.rules.find((one) => one.id === incident.ruleId) ?? handRule(incident.ruleId);
  return { ...incident, category: rule?.category ?? null };
}
