import { categoryOf } from '../../categories/taxonomy.ts';
import type { ContextRow, IntentEvidence, Neighbours } from '../api/contract.ts';
import { type Act, evidenceOf, TELLINGS, type Telling } from '../incidents/evidence.ts';
import type { Rule } from '../policy/policy.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import type { StoredHistory } from '../store/incidents.ts';
import type { StoredEvent, StoredIncident } from '../store/rows.ts';

/** What is known of an incident and of what was around it. */
export interface Known {
  readonly incident: StoredIncident;
  readonly rule: Rule;
  readonly events: readonly StoredEvent[];
  readonly history: readonly StoredHistory[];
  /** The records around it, each with the row that says whose it is; null where they are not known. */
  readonly around: { readonly records: readonly ArchivedRecord[]; readonly rows: readonly ContextRow[] } | null;
  readonly neighbours: Neighbours | null;
}

/** The clues for both sides; null where nobody asks whether it was deliberate: where many requests together are the matter. */
export function intentEvidence(known: Known): IntentEvidence | null {
  const { incident, rule, around, neighbours } = known;
  if (rule.lane === 'support' || isOfManyRequests(known.events)) return null;
  const told = toldIn(known.history);
  const evidence = evidenceOf({
    rule,
    acts: actsOf(known),
    hasAround: around !== null && around.records.length > 0,
    isOfMany: incident.subject.kind !== 'person',
    others: neighbours,
    isCare: categoryOf(rule.category).welfare,
    told,
  });
  return { ...evidence, told };
}

function isOfManyRequests(events: readonly StoredEvent[]): boolean {
  return events.length > 0 && events.every(({ matches }) => matches.some(({ because }) => because === 'behaviour'));
}

/** What is around, and of the incident's own requests those that lie beyond it. */
function actsOf({ around, events, rule }: Known): readonly Act[] {
  const shown = (around?.records ?? []).map(({ record, matches, initiator }, place) => ({
    record,
    matches,
    initiator,
    isOwn: around?.rows[place]?.flaggedIn?.incident === 'this',
  }));
  const times = new Set(shown.filter(({ isOwn }) => isOwn).map(({ record }) => record.timestamp));
  const beyond = events
    .filter(({ at }) => !times.has(at))
    .map(({ record, matches, initiator }) => ({ record, matches, initiator, isOwn: true }));
  return [...shown, ...beyond]
    .map((act) => (act.isOwn ? { ...act, matches: ofRule(act.matches, rule) } : act))
    .toSorted((a, b) => a.record.timestamp - b.record.timestamp);
}

/** What else a request is about, such as a search engine, is no clue. */
function ofRule(matches: Act['matches'], rule: Rule): Act['matches'] {
  const own = matches.filter(({ category }) => category === rule.category);
  return own.length > 0 ? own : matches;
}

function toldIn(history: readonly StoredHistory[]): Telling | null {
  const last = history.findLast(({ kind }) => kind === 'told')?.detail ?? null;
  return TELLINGS.find((telling) => telling === last) ?? null;
}
