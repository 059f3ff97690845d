import { randomUUID } from 'node:crypto';
import type { PolicyChangeResult } from '../api/contract.ts';
import type { StaffId } from '../incidents/incident.ts';
import { faultSentence } from '../policy/fault-sentences.ts';
import { type Loosening, looseningsBetween } from '../policy/loosening.ts';
import type { Policy } from '../policy/policy.ts';
import {
  dateIn,
  isSameContent,
  isSameRule,
  nextVersion,
  type PolicyContent,
  type RuleEdit,
  withEdits,
} from '../policy/policy-content.ts';
import { faultsOf } from '../policy/policy-faults.ts';
import type { PolicyDesk } from '../policy-now.ts';
import type { NewChange } from '../store/policy-changes.ts';
import type { NewVersion, PolicyVersion } from '../store/policy-versions.ts';
import type { Office } from './office.ts';

/** As much of the office as a change of the policy needs; a command has it too. */
export type PolicyOffice = Pick<Office, 'policyVersions' | 'policyChanges' | 'audit' | 'now' | 'zone'> & {
  readonly policyDesk: Pick<PolicyDesk, 'put' | 'failingCases'>;
};

/** A change of rules, whoever wants it. */
export interface WantedChange {
  readonly basedOn: string;
  readonly edits: readonly RuleEdit[];
  readonly title: string | null;
  readonly reason: string;
  readonly despiteCases: boolean;
  /** Null for a command without an account; `byName` then says who. */
  readonly author: StaffId | null;
  readonly byName: string | null;
  /** True for a senior leader, who may say less at once. */
  readonly hasAuthority: boolean;
}

/** What a change comes to, before anything is done. */
export interface Weighed {
  readonly now: PolicyContent;
  readonly loosenings: readonly Loosening[];
  /** The school's cases that came out before and do not any more. */
  readonly brokenCases: readonly string[];
}

/**
 * Puts a change into force, or lets it wait for a senior leader where it says less or breaks a case. What somebody else has changed
 * since is never overwritten.
 */
export async function makeChange(office: PolicyOffice, wanted: WantedChange): Promise<PolicyChangeResult> {
  if (wanted.reason === '') return { kind: 'no_reason' };
  const latest = await office.policyVersions.latest();
  if (latest === null || !stillHolds(latest.policy, wanted.edits)) return { kind: 'changed' };
  const weighed = await weigh(office, latest, wanted);
  if (weighed.kind !== 'weighed') return weighed;
  const { loosenings, brokenCases } = weighed;
  if (brokenCases.length > 0 && !wanted.despiteCases) return { kind: 'breaks_cases', sentences: brokenCases };
  const change = changeOf(office, wanted, weighed);
  if (wanted.hasAuthority || (loosenings.length === 0 && brokenCases.length === 0))
    return putOnTop(office, latest, { change: { kind: 'new', change }, weighed });
  await office.policyChanges.propose(change);
  await note(office, wanted.author, 'propose_policy', change.id);
  return { kind: 'waiting', id: change.id, loosenings };
}

/** True where each rule is as the author of the change saw it. */
export function stillHolds({ rules }: Policy, edits: readonly RuleEdit[]): boolean {
  return edits.every(({ ruleId, before }) => isSameRule(rules.find(({ id }) => id === ruleId) ?? null, before));
}

type WeighedResult =
  | ({ readonly kind: 'weighed' } & Weighed)
  | { readonly kind: 'same' }
  | { readonly kind: 'not_possible'; readonly sentences: readonly string[] };

/** Says what a change comes to on top of that version: nothing, something that cannot be, or what it would loosen and break. */
export async function weigh(
  { policyVersions, policyDesk }: Pick<PolicyOffice, 'policyVersions' | 'policyDesk'>,
  { policy }: Pick<PolicyVersion, 'policy'>,
  { edits, title }: Pick<WantedChange, 'edits' | 'title'>,
): Promise<WeighedResult> {
  const now = withEdits({ title: title ?? policy.title, rules: policy.rules }, edits);
  if (isSameContent(now, policy)) return { kind: 'same' };
  const faults = faultsOf(now.rules, await policyVersions.rulesEver());
  if (faults.length > 0)
    return { kind: 'not_possible', sentences: faults.map((fault) => faultSentence(fault, now.rules)) };
  const before = new Set(policyDesk.failingCases(policy).map((one) => one.title));
  const broken = policyDesk.failingCases(now).filter((one) => !before.has(one.title));
  const brokenCases = broken.map(({ title: about, came }) => `“${about}”: ${came}`);
  return { kind: 'weighed', now, loosenings: looseningsBetween(policy, now), brokenCases };
}

function changeOf({ now }: PolicyOffice, wanted: WantedChange, { loosenings, brokenCases }: Weighed): NewChange {
  const { edits, title, basedOn, author, byName, reason } = wanted;
  return { id: randomUUID(), edits, title, basedOn, loosenings, brokenCases, author, byName, reason, at: now() };
}

interface Putting {
  readonly change: NonNullable<NewVersion['change']>;
  readonly weighed: Weighed;
}

/** Puts it into force under the next version of the day. */
export async function putOnTop(
  office: PolicyOffice,
  latest: PolicyVersion,
  { change, weighed }: Putting,
): Promise<{ readonly kind: 'in_force'; readonly version: string } | { readonly kind: 'changed' }> {
  const at = office.now();
  const version = nextVersion(dateIn(office.zone, at), await office.policyVersions.names());
  const isPut = await office.policyDesk.put({
    policy: { ...weighed.now, version },
    follows: latest.policy.version,
    origin: 'page',
    loosens: weighed.loosenings.length > 0,
    at,
    change,
  });
  if (!isPut) return { kind: 'changed' };
  const by = change.kind === 'new' ? change.change.author : change.decision.by;
  await note(office, by, change.kind === 'new' ? 'change_policy' : 'accept_policy', version);
  return { kind: 'in_force', version };
}

type Action = 'propose_policy' | 'change_policy' | 'accept_policy' | 'refuse_policy' | 'withdraw_policy';

/** Writes down who did it; ids alone. */
export async function note(
  { audit, now }: Pick<PolicyOffice, 'audit' | 'now'>,
  staffId: StaffId | null,
  action: Action,
  subjectId: string,
): Promise<void> {
  await audit.add({ at: now(), staffId, action, subjectKind: 'policy', subjectId });
}
