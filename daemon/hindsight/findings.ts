/** What looking back found, for a person to decide on: one finding for each person and rule. */
import { createHash } from 'node:crypto';
import { categoryOf } from '../../categories/taxonomy.ts';
import { namesIllegalAddress } from '../examine/tally/raised-event.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import { type FoundPlace, type HindsightFinding, keyOfPlace } from '../incidents/hindsight.ts';
import { isPressing } from '../policy/breach.ts';
import type { Policy, RuleId, Severity } from '../policy/policy.ts';
import { moreSevere } from '../policy/severity.ts';
import type { FlagVerdict } from '../policy/verdict.ts';
import type { Difference } from './look.ts';

export interface FindingTally {
  add(difference: Difference): void;
  /** Those with places that are not known by their keys, the most serious first; the others are left out. */
  findings(known: ReadonlySet<string>): readonly HindsightFinding[];
  /** Everybody of whom something was found. */
  subjects(): readonly string[];
  /** Requests that are flagged no longer, or as less serious. */
  lighter(): number;
}

/** A list that suddenly knows half of the web is no work for a person: what is beyond is counted and not shown. */
export const MOST_FINDINGS = 1_000;
const MOST_PLACES = 200;

interface Group {
  readonly key: string;
  readonly first: Difference;
  readonly verdict: FlagVerdict;
  readonly byPlace: Map<string, Seen>;
}

interface Seen {
  readonly place: Omit<FoundPlace, 'requests'>;
  requests: number;
  blocked: number;
  from: number;
  to: number;
  severity: Severity;
}

export function createFindingTally(policy: Policy): FindingTally {
  const groups = new Map<string, Group>();
  const placeOf = createPlaceOf(policy);
  let lighter = 0;
  return {
    add(difference) {
      const { verdict } = difference.again;
      const isWorse = difference.kind === 'newly_flagged' || difference.kind === 'more_serious';
      if (isWorse && verdict.outcome === 'flag') addTo(groups, difference, { verdict, place: placeOf(difference) });
      // Whoever may not see what is about staff is not told how much of it there is.
      else if (difference.archived.audience !== 'staff') lighter += 1;
    },
    subjects: () => [...new Set([...groups.values()].map(({ key }) => key))],
    findings(known) {
      const found = [...groups.values()].flatMap((group) => findingOf(policy, group, known));
      return found.toSorted(worstFirst).slice(0, MOST_FINDINGS);
    },
    lighter: () => lighter,
  };
}

function addTo(
  groups: Map<string, Group>,
  difference: Difference,
  { verdict, place }: { readonly verdict: FlagVerdict; readonly place: Omit<FoundPlace, 'requests'> },
): void {
  const subjectKey = subjectKeyOf(difference.archived.identity);
  const key = `${subjectKey}\n${verdict.ruleId}`;
  const group = groups.get(key) ?? { key: subjectKey, first: difference, verdict, byPlace: new Map<string, Seen>() };
  groups.set(key, group);
  const { timestamp, disposition } = difference.archived.record;
  const name = `${place.kind}\n${place.text}`;
  if (!group.byPlace.has(name) && group.byPlace.size >= MOST_PLACES) return;
  const begun = { place, requests: 0, blocked: 0, from: timestamp, to: timestamp, severity: verdict.severity };
  const seen = group.byPlace.get(name) ?? begun;
  seen.requests += 1;
  seen.blocked += disposition === 'blocked' ? 1 : 0;
  seen.from = Math.min(seen.from, timestamp);
  seen.to = Math.max(seen.to, timestamp);
  seen.severity = moreSevere(seen.severity, verdict.severity);
  group.byPlace.set(name, seen);
}

function createPlaceOf({ rules }: Policy): (difference: Difference) => Omit<FoundPlace, 'requests'> {
  const illegal = new Set(rules.filter(({ ruling }) => ruling.kind === 'illegal').map(({ category }) => category));
  return ({ again: { record, matches } }) => {
    if (namesIllegalAddress(matches, (category) => illegal.has(category))) {
      return { kind: 'withheld', text: hashOf(record.urlDomain) };
    }
    const isSearch = record.searchTerms !== null && matches.some(({ because }) => because === 'search_term');
    return isSearch
      ? { kind: 'search', text: (record.searchTerms ?? '').toLowerCase() }
      : { kind: 'site', text: record.urlDomain };
  };
}

/** Names a host without giving it away. */
export function hashOf(host: string): string {
  return createHash('sha256').update(host).digest('hex');
}

function findingOf(
  policy: Policy,
  { key, first, verdict, byPlace }: Group,
  known: ReadonlySet<string>,
): readonly HindsightFinding[] {
  const about = { subjectKey: key, ruleId: verdict.ruleId };
  const seen = [...byPlace.values()].filter(({ place }) => !known.has(keyOfPlace(about, place)));
  const [one] = seen;
  if (one === undefined) return [];
  const severity = seen.reduce((worst, each) => moreSevere(worst, each.severity), one.severity);
  return [
    {
      ...about,
      identity: first.archived.identity,
      audience: first.archived.audience,
      severity,
      isPressing: severity === 'critical' || needsCare(policy, verdict.ruleId),
      requests: sum(seen.map(({ requests }) => requests)),
      blocked: sum(seen.map(({ blocked }) => blocked)),
      first: Math.min(...seen.map(({ from }) => from)),
      last: Math.max(...seen.map(({ to }) => to)),
      places: seen.map(({ place, requests }) => ({ ...place, requests })).toSorted((a, b) => b.requests - a.requests),
    },
  ];
}

/** True for a rule under which somebody may need help or protection. */
export function needsCare({ rules }: Policy, ruleId: RuleId): boolean {
  const rule = rules.find(({ id }) => id === ruleId);
  return rule !== undefined && (isPressing(rule) || categoryOf(rule.category).welfare);
}

function worstFirst(one: HindsightFinding, other: HindsightFinding): number {
  if (one.isPressing !== other.isPressing) return one.isPressing ? -1 : 1;
  const [a, b] = [one.severity, other.severity];
  return a === b ? other.last - one.last : moreSevere(a, b) === a ? -1 : 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
