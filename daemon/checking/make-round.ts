import { randomUUID } from 'node:crypto';
import {
  type CheckPlan,
  type CheckProfile,
  hostOfAddress,
  type PlannedCheck,
  plannedChecks,
} from '../health/filter-checks/filter-check.ts';
import { type CheckFinding, judgeCheck } from '../health/filter-checks/judge-check.ts';
import { type CheckEvidence, evidenceOf, NO_EVIDENCE } from '../health/filter-checks/observed.ts';
import type { OwnAsk } from '../health/filter-checks/own-checks.ts';
import type { Probe } from '../probe/probe.ts';
import type { StoredRound } from '../store/check-rounds.ts';
import type { NewCheck } from '../store/filter-check-rows.ts';
import type { Stores } from '../store/stores.ts';

export interface RoundParts {
  readonly plan: CheckPlan;
  readonly probe: Probe;
  readonly stores: Pick<Stores, 'filterChecks' | 'checkRounds'>;
  /** Told before anything is asked: the lines of it are ours. */
  expect(asks: readonly OwnAsk[]): void;
  /** True for a site, or a part of one, of what may be illegal: it is never asked for. */
  isWithheldSite(entry: string): boolean;
  /** What this machine is called. */
  readonly machine: string;
  /** How long to wait before asking again what was not clear. */
  readonly againAfterMs: number;
  now(): number;
}

/** Asked at once: a filter is tried, and not put under load. */
const AT_ONCE = 4;

/** Makes every check of a round that is not made yet, and keeps each as soon as it is; what is called off is not kept. */
export async function makeRound(
  parts: RoundParts,
  round: StoredRound,
  calledOff: AbortSignal,
): Promise<readonly NewCheck[]> {
  const { filterChecks } = parts.stores;
  const made = new Set((await filterChecks.ofRound(round.id)).map(({ profileId, url }) => `${profileId} ${url}`));
  const left = plannedChecks(parts.plan, round.profileId).filter(
    ({ profile, address }) => !made.has(`${profile.id} ${address.url}`),
  );
  const waiting = left.values();
  const checks: NewCheck[] = [];
  const line = async () => {
    for (const planned of waiting) {
      const check = calledOff.aborted ? null : await makeCheck(parts, round, planned, calledOff);
      if (check === null) return;
      await filterChecks.add([check]);
      checks.push(check);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  return checks;
}

async function makeCheck(
  parts: RoundParts,
  round: StoredRound,
  { profile, address }: PlannedCheck,
  calledOff: AbortSignal,
): Promise<NewCheck | null> {
  const id = randomUUID();
  const at = parts.now();
  const found = parts.isWithheldSite(entryOf(address.url))
    ? NEVER_ASKED
    : await ask(parts, { profile, address }, { id, at }, calledOff);
  if (calledOff.aborted) return null;
  return {
    ...{ id, at, how: round.how, by: round.by, byRole: round.byRole, roundId: round.id, note: null },
    ...{ profileId: profile.id, profileName: profile.name, place: placeOf(parts.machine, profile) },
    ...{ url: address.url, title: address.title, category: address.category, expected: address.expect },
    ...found,
  };
}

interface Found extends CheckFinding {
  readonly evidence: CheckEvidence;
  readonly tookMs: number;
}

const NEVER_ASKED: Found = { outcome: 'could_not_ask', why: 'withheld', evidence: NO_EVIDENCE, tookMs: 0 };

async function ask(
  parts: RoundParts,
  { profile, address }: PlannedCheck,
  { id, at }: { readonly id: string; readonly at: number },
  calledOff: AbortSignal,
): Promise<Found> {
  const account = profile.way.kind === 'proxy' ? profile.way.user : null;
  const own = { id, at, account, url: address.url, addresses: parts.probe.addresses(profile) };
  await parts.stores.checkRounds.noteAsk(own);
  parts.expect([own]);
  const first = await askOnce(parts, { profile, address }, calledOff);
  if (first.outcome === 'blocked' || first.outcome === 'allowed') return first;
  // What was not clear may have been a hiccup; what was clear is never asked twice, so that nothing is tried until it passes.
  await pause(parts.againAfterMs, calledOff);
  return calledOff.aborted ? first : askOnce(parts, { profile, address }, calledOff);
}

async function askOnce(
  { probe, plan: { blockPage } }: RoundParts,
  { profile, address }: PlannedCheck,
  calledOff: AbortSignal,
): Promise<Found> {
  const { observed, tookMs } = await probe.ask(profile, address.url, calledOff);
  const finding = judgeCheck(observed, { address, way: profile.way.kind, blockPage });
  return { ...finding, evidence: evidenceOf(observed), tookMs };
}

function entryOf(url: string): string {
  const path = URL.parse(url)?.pathname ?? '';
  return path === '/' ? hostOfAddress(url) : `${hostOfAddress(url)}${path}`;
}

function placeOf(machine: string, { from }: CheckProfile): string {
  return from === null ? machine : `${machine}, ${from}`;
}

/** Resolves when the time is over, or at once when it is called off. */
function pause(ms: number, calledOff: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    if (calledOff.aborted) end();
    else calledOff.addEventListener('abort', end, { once: true });
  });
}
