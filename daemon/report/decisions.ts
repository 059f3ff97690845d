/** What the school must decide, from the figures: each where its figure passes a threshold, the most pressing first. */
import type { Report } from './report.ts';
import type { Decision } from './watching.ts';

export interface DecisionsInput
  extends Pick<
    Report,
    'period' | 'standing' | 'gaps' | 'overBlocking' | 'coverage' | 'review' | 'actions' | 'checks' | 'madeAt'
  > {
  /** Changes of the policy that wait for a senior leader. */
  readonly policyWaiting: number;
}

const DAY_MS = 24 * 3_600_000;

/** From these on there is something to decide. */
export const THRESHOLDS = {
  /** Hours of school in which a log brought nothing. */
  silentHours: 3,
  /** People for whom one site got through that is not stopped since. */
  gapPeople: 3,
  /** The same, requests by however few. */
  gapRequests: 10,
  /** People for whom one site for teaching and learning was blocked. */
  overBlockPeople: 3,
  /** Days for which the oldest incident is open. */
  openDays: 7,
  /** Of all lines those that were not understood. */
  notUnderstood: 0.01,
  /** Of all requests those that are tied to a person, where there are enough of them to say. */
  fewNames: 0.5,
  enoughRequests: 1_000,
} as const;

/** Of sites with a decision each: what is below is in the table. */
const MOST_SITES = 3;

export function decisionsOf(input: DecisionsInput): readonly Decision[] {
  return [
    ...silentSources(input),
    ...failedChecks(input),
    ...openGaps(input),
    ...reviewBehind(input),
    ...overdue(input),
    ...unblocks(input),
    ...overBlocks(input),
    ...lines(input),
    ...names(input),
    ...rules(input),
    ...noChecks(input),
    ...policy(input),
  ];
}

function silentSources({ coverage }: DecisionsInput): readonly Decision[] {
  const silent = coverage.sources.filter(({ silentHours }) => silentHours >= THRESHOLDS.silentHours);
  if (silent.length === 0) return [];
  const hours = Math.max(...silent.map(({ silentHours }) => silentHours));
  return [{ kind: 'source_silent', titles: silent.map(({ title }) => title), hours }];
}

function failedChecks({ checks }: DecisionsInput): readonly Decision[] {
  const failures = checks?.openFailures.length ?? 0;
  return failures === 0 ? [] : [{ kind: 'check_failed', failures }];
}

function openGaps({ gaps }: DecisionsInput): readonly Decision[] {
  return gaps.top
    .filter(({ blockedAfterMs }) => blockedAfterMs === null)
    .filter(({ people, requests }) => people >= THRESHOLDS.gapPeople || requests >= THRESHOLDS.gapRequests)
    .slice(0, MOST_SITES)
    .map(({ host, title, people }) => ({ kind: 'gap', host, title, people }));
}

function reviewBehind({ review, madeAt }: DecisionsInput): readonly Decision[] {
  const { openNow: open, oldestOpenSince: oldestSince } = review;
  if (open === 0 || oldestSince === null || madeAt - oldestSince < THRESHOLDS.openDays * DAY_MS) return [];
  return [{ kind: 'review_behind', open, oldestSince }];
}

function overdue({ actions }: DecisionsInput): readonly Decision[] {
  return actions.overdue === 0 ? [] : [{ kind: 'actions_overdue', actions: actions.overdue }];
}

function unblocks({ overBlocking }: DecisionsInput): readonly Decision[] {
  const { waiting } = overBlocking.unblock;
  return waiting === 0 ? [] : [{ kind: 'unblock_waiting', requests: waiting }];
}

function overBlocks({ overBlocking }: DecisionsInput): readonly Decision[] {
  if (overBlocking.top.kind === 'unknown') return [];
  return overBlocking.top.value
    .filter(({ isEducational, request }) => isEducational && request === 'none')
    .filter(({ people }) => people >= THRESHOLDS.overBlockPeople)
    .slice(0, MOST_SITES)
    .map(({ host, people }) => ({ kind: 'over_block', host, people }));
}

function lines({ coverage }: DecisionsInput): readonly Decision[] {
  const { part, whole } = coverage.notUnderstood;
  return whole === 0 || part <= THRESHOLDS.notUnderstood * whole
    ? []
    : [{ kind: 'lines_not_understood', share: part / whole }];
}

function names({ coverage }: DecisionsInput): readonly Decision[] {
  const { part, whole } = coverage.tiedToPerson;
  if (whole < THRESHOLDS.enoughRequests || part >= THRESHOLDS.fewNames * whole) return [];
  return [{ kind: 'few_names', share: part / whole }];
}

function rules({ review }: DecisionsInput): readonly Decision[] {
  return review.byRule
    .filter(({ shouldTune }) => shouldTune)
    .map(({ title, falseAlarms, closed }) => ({ kind: 'tune_rule', title, falseAlarms, closed }));
}

/** In a holiday nobody expects any. */
function noChecks({ checks, standing }: DecisionsInput): readonly Decision[] {
  if (standing.kind === 'holiday' || standing.kind === 'no_source') return [];
  if (checks === null) return [{ kind: 'no_checks' }];
  return checks.made === 0 ? [{ kind: 'checks_not_made' }] : [];
}

function policy({ policyWaiting }: DecisionsInput): readonly Decision[] {
  return policyWaiting === 0 ? [] : [{ kind: 'policy_waiting', changes: policyWaiting }];
}
