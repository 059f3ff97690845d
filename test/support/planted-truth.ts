import type { Policy } from '../../daemon/policy/policy.ts';
import { examineDay, type IncidentRow } from './examined-day.ts';
import type { Planted, PlantedDay } from './planted-day.ts';

export interface FoundActs {
  readonly acts: readonly { readonly planted: Planted; readonly incident: IncidentRow | null }[];
  /** Incidents of people who did nothing. */
  readonly others: readonly IncidentRow[];
  readonly lines: number;
}

/** What came out of a planted day: each act with the incident of whoever did it, and what nobody planted. */
export function incidentsOf({ day, planted }: PlantedDay, policy: Policy): FoundActs {
  const { incidents, outcome } = examineDay(day, policy);
  const known = new Set(planted.map(({ subject }) => subject));
  const acts = planted.map((one) => ({
    planted: one,
    incident: incidents.find(({ subject, rule }) => subject === one.subject && rule === one.rule.id) ?? null,
  }));
  return { acts, others: incidents.filter(({ subject }) => !known.has(subject)), lines: outcome.lines };
}

/** Of all acts, the share that came out. */
export function recallOf({ acts }: Pick<FoundActs, 'acts'>): number {
  return acts.filter(({ incident }) => incident !== null).length / acts.length;
}
