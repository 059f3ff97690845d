/**
 * Looks back through the archive when something has been learnt, and keeps what was found for a person to decide on: nothing is raised,
 * and nobody is alerted, by itself. Changes that come while it waits or looks are looked back for together. What is looked for is written
 * down first, so that a restart begins it again.
 *
 * It runs on the main thread: reading is the archive's, on threads of its own, and a second catalogue shares the lists and the words that
 * are there already, where a thread of its own would hold them once more (36 MB). It stops for breath every hundred records.
 */
import type { Knowledge } from '../examine/examiner-protocol.ts';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import type { Policy } from '../policy/policy.ts';
import type { Suppression } from '../policy/suppression.ts';
import { commitLookedBack } from '../store/commit-looked-back.ts';
import type { StoredBatch, StoredFinding } from '../store/hindsight.ts';
import { eventsOf } from './found-events.ts';
import { EVERYBODY, type HindsightParts, type LookLimits, lookOf, windowUntil } from './hindsight-parts.ts';
import { untilEnough } from './look-back.ts';
import { LookQueue } from './look-queue.ts';
import { nothingSeen, type Preview, previewOf } from './preview.ts';
import { quietenPreviewOf } from './quieten-preview.ts';
import { type Supposition, supposing, understandingOf } from './understanding.ts';

export interface Hindsight extends Pick<LookQueue, 'begin' | 'settled' | 'stop'> {
  /** Tells what is known from now on; looking back follows by itself. */
  use(knowledge: Knowledge): void;
  /** What saying this would have changed in the last weeks, as far as is found until `limits.enough`. */
  preview(supposition: Supposition, limits: LookLimits): Promise<Preview>;
  /** The same for a policy in place of the one in force, over the last two weeks. */
  previewPolicy(policy: Policy, limits: LookLimits): Promise<Preview>;
  /** What quietening this would have hidden in the last two weeks, as far as is found until `limits.enough`. */
  previewQuieten(suppression: Suppression, limits: LookLimits): Promise<Preview>;
  /** Makes incidents of a finding. Only what the log still holds, and what would still be flagged. */
  raise(finding: StoredFinding, batch: StoredBatch, decision: RaiseDecision): Promise<RaiseResult>;
}

/** Whoever changes a rule wants to know of the weeks that they remember. */
const POLICY_DAYS = 14;

export interface RaiseDecision {
  readonly by: StaffId;
  readonly note: string;
}

/** `nothing_left`: its requests are kept no longer, or would not be flagged any more; `decided`: somebody was quicker. */
export type RaiseResult =
  | { readonly kind: 'raised'; readonly incidentIds: readonly IncidentId[] }
  | { readonly kind: 'nothing_left' }
  | { readonly kind: 'decided' };

const TWO_WEEKS_MS = 14 * 24 * 3_600_000;

/** `first` is what is known when the daemon starts. */
export function createHindsight(parts: HindsightParts, first: Knowledge): Hindsight {
  const queue = new LookQueue(parts, first);
  const stopping = new AbortController();
  const limitsOf = (limits: LookLimits): LookLimits => ({ ...limits, signal: limits.signal ?? stopping.signal });
  return {
    begin: () => queue.begin(),
    settled: () => queue.settled(),
    use: (knowledge) => queue.learn(knowledge),
    async preview(supposition, limits) {
      const before = queue.known;
      const now = { ...before, school: supposing(before.school, supposition) };
      const [to, within] = [parts.now(), limitsOf(limits)];
      const window = await untilEnough(within, () => windowUntil(parts, to, within));
      return window === null ? nothingSeen(to) : previewOf(lookOf(parts, { before, now, window }, within));
    },
    async previewPolicy(policy, limits) {
      const [to, within] = [parts.now(), limitsOf(limits)];
      const window = await untilEnough(within, () => windowUntil(parts, to, within, POLICY_DAYS));
      if (window === null) return nothingSeen(to);
      const now = understandingOf(queue.known, policy);
      const before = { ...now, policy: parts.policy };
      return previewOf({ archive: parts.archive, rooms: parts.rooms, before, now, window, ...within });
    },
    async previewQuieten(suppression, limits) {
      const [to, within] = [parts.now(), limitsOf(limits)];
      const window = await untilEnough(within, () => windowUntil(parts, to, within));
      if (window === null) return nothingSeen(to);
      const from = Math.max(window.from, parts.rooms.startOfDay(to - TWO_WEEKS_MS));
      const look = lookOf(parts, { before: null, now: queue.known, window: { from, to } }, within);
      return quietenPreviewOf(look, suppression);
    },
    raise: (finding, batch, decision) =>
      raise({ ...parts, known: queue.known }, finding, { batch, decision, limits: limitsOf(EVERYBODY) }),
    async stop() {
      stopping.abort();
      await queue.stop();
    },
  };
}

interface Raising {
  readonly batch: StoredBatch;
  readonly decision: RaiseDecision;
  readonly limits: LookLimits;
}

async function raise(
  parts: HindsightParts & { readonly known: Knowledge },
  finding: StoredFinding,
  { batch, decision, limits }: Raising,
): Promise<RaiseResult> {
  const { siteId, stores, rooms } = parts;
  if (finding.decision !== null) return { kind: 'decided' };
  const now = parts.now();
  // By day, so that what counts towards the same rules is there too.
  const window = { from: batch.from, to: batch.to };
  const look = lookOf(parts, { before: null, now: parts.known, window }, { ...limits, subjects: [finding.subjectKey] });
  const events = await eventsOf(look, finding, { siteId, now });
  if (events.length === 0) return { kind: 'nothing_left' };
  const { version: listVersion } = look.now.catalogue;
  const place = { siteId, findingId: finding.id, listVersion, now };
  const { schoolDayOf } = rooms;
  const incidentIds = await commitLookedBack(stores.database, { ...place, events, schoolDayOf, ...decision });
  return incidentIds === null ? { kind: 'decided' } : { kind: 'raised', incidentIds };
}
