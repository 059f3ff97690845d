import type { DecideProposalResult, ProposalDecision, Viewer } from '../api/contract.ts';
import { dateIn, type RuleEdit } from '../policy/policy-content.ts';
import type { Decision, StoredChange } from '../store/policy-changes.ts';
import { note, type PolicyOffice, putOnTop, stillHolds, weigh } from './policy-change.ts';

/** What a senior leader says to a change that waits, or its author who takes it back. Nobody accepts what they proposed. */
export async function decideOn(
  office: PolicyOffice,
  viewer: Viewer,
  id: string,
  { what, reason }: ProposalDecision,
): Promise<DecideProposalResult> {
  const change = await office.policyChanges.one(id);
  if (change === null || change.state !== 'waiting') return { kind: 'gone' };
  if (!mayDecide(viewer, change, what)) return { kind: 'not_yours' };
  if (reason.trim() === '') return { kind: 'no_reason' };
  const decision = { by: viewer.staffId, at: office.now(), reason: reason.trim() };
  if (what === 'accept') return accept(office, viewer, change, decision);
  const isClosed = await office.policyChanges.close(id, what === 'refuse' ? 'refused' : 'withdrawn', decision);
  if (!isClosed) return { kind: 'gone' };
  await note(office, viewer.staffId, what === 'refuse' ? 'refuse_policy' : 'withdraw_policy', id);
  return { kind: 'closed' };
}

export function mayDecide(
  { powers, staffId }: Viewer,
  { author }: Pick<StoredChange, 'author'>,
  what: ProposalDecision['what'],
): boolean {
  const isOwn = author === staffId;
  return what === 'withdraw' ? isOwn : powers.includes('authorise') && !isOwn;
}

async function accept(
  office: PolicyOffice,
  viewer: Viewer,
  change: StoredChange,
  decision: Decision,
): Promise<DecideProposalResult> {
  const latest = await office.policyVersions.latest();
  if (latest === null || !stillHolds(latest.policy, change.edits)) return { kind: 'changed' };
  const edits = change.edits.map((edit) => decidedBy(edit, viewer, dateIn(office.zone, decision.at)));
  const weighed = await weigh(office, latest, { edits, title: change.title });
  if (weighed.kind === 'not_possible') return weighed;
  if (weighed.kind === 'same') return { kind: 'changed' };
  return putOnTop(office, latest, { change: { kind: 'waited', id: change.id, edits, decision }, weighed });
}

/** The rule names whoever allowed it, and not who asked for it. */
function decidedBy(edit: RuleEdit, { name }: Viewer, on: string): RuleEdit {
  return edit.after === null ? edit : { ...edit, after: { ...edit.after, decidedBy: name, decidedOn: on } };
}
