import type { PolicySource } from './config/configuration.ts';
import { KnownError } from './errors.ts';
import type { InForceNow } from './in-force.ts';
import { faultSentence } from './policy/fault-sentences.ts';
import { looseningsBetween } from './policy/loosening.ts';
import type { Policy } from './policy/policy.ts';
import { dateIn, isSameContent, nextVersion, type PolicyContent, withEdits } from './policy/policy-content.ts';
import { faultsOf } from './policy/policy-faults.ts';
import type { NewVersion, PolicyVersion } from './store/policy-versions.ts';
import type { Stores } from './store/stores.ts';

type PolicyStores = Pick<Stores, 'policyVersions' | 'policyChanges'>;

/** What the settings say of the policy: where it stands, and what it is without what was said on the dashboard. */
export interface PolicyBase {
  readonly source: PolicySource;
  readonly policy: Policy;
}

/** The moment, and the school's zone, in which versions are dated. */
export interface PolicyClock {
  readonly zone: string;
  now(): number;
}

/** What is said in both places: in the settings, with each rule that was changed on the dashboard in its place. */
export async function policyContentNow(
  { policyChanges }: PolicyStores,
  { policy }: PolicyBase,
): Promise<PolicyContent> {
  const changes = await policyChanges.inForce();
  const title = changes.findLast((change) => change.title !== null)?.title ?? policy.title;
  return withEdits(
    { title, rules: policy.rules },
    changes.flatMap(({ edits }) => edits),
  );
}

const MOST_TRIES = 5;

/**
 * The policy that judges, under its version: where the settings say something new since the last start, it is kept as a new version
 * first. Throws POLICY_CANNOT_BE where what they say does not go with what was there before.
 */
export async function settlePolicy(stores: PolicyStores, base: PolicyBase, clock: PolicyClock): Promise<Policy> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const latest = await stores.policyVersions.latest();
    const content = await policyContentNow(stores, base);
    if (latest !== null && isSameContent(latest.policy, content)) return latest.policy;
    await refuseFaults(stores, base, content);
    const policy = { ...content, version: await versionFor(stores, base, content, clock) };
    if (await stores.policyVersions.put(versionOf(policy, latest, base, clock))) return policy;
  }
  throw new KnownError(
    'POLICY_BUSY',
    'The policy is being changed by somebody else at this moment, so nothing was begun. Try again.',
  );
}

function versionOf(
  policy: Policy,
  latest: PolicyVersion | null,
  { source }: PolicyBase,
  { now }: PolicyClock,
): NewVersion {
  return {
    policy,
    follows: latest?.policy.version ?? null,
    origin: source.kind === 'file' ? 'file' : 'shipped',
    loosens: latest !== null && looseningsBetween(latest.policy, policy).length > 0,
    at: now(),
    change: null,
  };
}

/** A preset keeps its own date while nobody has changed anything of it. */
async function versionFor(
  { policyVersions }: PolicyStores,
  { policy }: PolicyBase,
  content: PolicyContent,
  { now, zone }: PolicyClock,
): Promise<string> {
  const taken = await policyVersions.names();
  const isAsShipped = policy.version !== '' && isSameContent(policy, content) && !taken.has(policy.version);
  return isAsShipped ? policy.version : nextVersion(dateIn(zone, now()), taken);
}

async function refuseFaults({ policyVersions }: PolicyStores, { source }: PolicyBase, content: PolicyContent) {
  if (source.kind === 'preset') return;
  const faults = faultsOf(content.rules, await policyVersions.rulesEver());
  if (faults.length === 0) return;
  const sentences = faults.map((fault) => faultSentence(fault, content.rules));
  throw new KnownError('POLICY_CANNOT_BE', `The policy of ${source.path} cannot be used. ${sentences.join(' ')}`);
}

/** What would judge if the daemon started now, for a command that writes nothing. */
export async function policyForReading(stores: PolicyStores, base: PolicyBase, clock: PolicyClock): Promise<Policy> {
  const latest = await stores.policyVersions.latest();
  const content = await policyContentNow(stores, base);
  if (latest !== null && isSameContent(latest.policy, content)) return latest.policy;
  return { ...content, version: await versionFor(stores, base, content, clock) };
}

/** A case of the school's own, and what came instead of what it expects. */
export interface FailingCase {
  readonly title: string;
  readonly came: string;
}

/** Where the policy of the running daemon is changed: in the store first, then for the lines that come. */
export interface PolicyDesk {
  readonly base: PolicyBase;
  /** The school's cases that do not come out by this policy. */
  failingCases(policy: PolicyContent): readonly FailingCase[];
  /** False where somebody was quicker, and then nothing is changed. */
  put(version: NewVersion): Promise<boolean>;
  /** Puts into force what the store has meanwhile got from elsewhere, such as a command. */
  refresh(): Promise<void>;
}

export function createPolicyDesk(
  stores: PolicyStores,
  base: PolicyBase,
  inForce: InForceNow,
  failingCases: PolicyDesk['failingCases'],
): PolicyDesk {
  let applied = 0;
  async function refresh(): Promise<void> {
    const latest = await stores.policyVersions.latest();
    // Answers of the store may come in another order than they were asked for.
    if (latest === null || latest.sequence <= applied) return;
    applied = latest.sequence;
    if (latest.policy.version !== inForce.current().policy.version) inForce.change({ policy: latest.policy });
  }
  return {
    base,
    failingCases,
    refresh,
    async put(version) {
      const isPut = await stores.policyVersions.put(version);
      await refresh();
      return isPut;
    },
  };
}
