import type { EarlierOfKind, Viewer } from '../api/contract.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import { type Comparable, earlierOfKind } from '../incidents/earlier.ts';
import { handRule } from '../policy/presets/hand-rules.ts';
import type { StoredIncident } from '../store/rows.ts';
import { type Office, reachOf } from './office.ts';

/**
 * Which time it is that an incident of this kind is about the same person; null where it is about nobody in particular, and where
 * somebody looked for help. What the viewer may not see is not told of.
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
    others.map((one) => comparable(office, one)),
  );
  const seen = await Promise.all(found.map(({ id }) => office.incidents.one(reachOf(viewer), id)));
  const [last = null] = seen.flatMap((one) => (one === null ? [] : [one]));
  return {
    number: seen.filter((one) => one !== null).length + 1,
    last:
      last === null
        ? null
        : {
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
