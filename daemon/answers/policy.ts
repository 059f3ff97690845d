import type {
  NominatedGroup,
  PolicyAnswers,
  PolicyBook,
  PolicyChangeResult,
  PolicyChangeSay,
  PolicyProposal,
  Viewer,
} from '../api/contract.ts';
import { findPerson } from '../identity/roster.ts';
import { isAgainstTheLaw } from '../policy/law.ts';
import type { Rule } from '../policy/policy.ts';
import { isSameRule } from '../policy/policy-content.ts';
import type { StoredChange } from '../store/policy-changes.ts';
import { staffNamesOf } from './incident-row.ts';
import { categoryChoices } from './lists.ts';
import { mayInvestigate, mayShapePolicy, type Office, reachOf } from './office.ts';
import { makeChange, stillHolds } from './policy-change.ts';
import { decideOn } from './policy-decision.ts';
import { decisionBy, editOf } from './policy-edit.ts';
import { policyHistoryOf } from './policy-history.ts';
import { createPolicyPreview } from './policy-preview.ts';
import { withoutNames } from './without-names.ts';

/** What is known of the policy, and what is said to it. Technicians read. */
export function createPolicyAnswers(office: Office, previewMs: number): PolicyAnswers<Viewer> {
  return {
    policyBook: (viewer) => bookOf(office, viewer),
    policyHistory: (viewer) => policyHistoryOf(office, viewer),
    policyVersion: (_viewer, version) => office.policies.byVersion(version),
    changePolicy: (viewer, say) => change(office, viewer, say),
    async decideProposal(viewer, id, decision) {
      return mayShapePolicy(viewer) ? decideOn(office, viewer, id, decision) : { kind: 'not_yours' };
    },
    previewPolicy: createPolicyPreview(office, previewMs),
  };
}

async function bookOf(office: Office, viewer: Viewer): Promise<PolicyBook> {
  const { policyDesk } = office;
  // A command may have changed it a moment ago.
  await policyDesk.refresh();
  const { policy } = office;
  const { base } = policyDesk;
  const [waiting, names] = await Promise.all([office.policyChanges.waiting(), staffNamesOf(office)]);
  const wasSaid = (rule: Rule) => base.policy.rules.find(({ id }) => id === rule.id) ?? null;
  return {
    policy,
    source: {
      kind: base.source.kind,
      name: base.source.kind === 'file' ? fileName(base.source.path) : base.source.name,
    },
    changedHere: policy.rules.filter((rule) => !isSameRule(rule, wasSaid(rule))).map(({ id }) => id),
    locked: policy.rules.filter(({ category }) => isAgainstTheLaw(category)).map(({ id }) => id),
    waiting: waiting.map((one) => proposalOf(office, viewer, one, names)),
    groups: groupsFor(office, viewer),
    categories: categoryChoices,
  };
}

/** Where it lies is for those who run the server. */
function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function proposalOf(
  office: Office,
  viewer: Viewer,
  change: StoredChange,
  names: ReadonlyMap<string, string>,
): PolicyProposal {
  const { id, at, edits, title, loosenings, brokenCases, author, byName, reason } = change;
  return {
    ...{ id, at, edits, title, loosenings, brokenCases },
    byName: author === null ? byName : (names.get(author) ?? null),
    isOwn: author === viewer.staffId,
    reason: withoutNames(office.roster, viewer, reason),
    isOvertaken: !stillHolds(office.policy, edits),
  };
}

/** Who of the staff has been named is for the head: a lead is told how many. */
function groupsFor({ groups, roster }: Office, viewer: Viewer): readonly NominatedGroup[] {
  const { maySeeStaff } = reachOf(viewer);
  const isShown = (account: string) => maySeeStaff || findPerson(roster, account)?.role !== 'staff';
  return Object.entries(groups).map(([name, accounts]) => ({
    name,
    people: accounts.length,
    accounts: mayInvestigate(viewer) && accounts.every(isShown) ? accounts : null,
  }));
}

async function change(office: Office, viewer: Viewer, say: PolicyChangeSay): Promise<PolicyChangeResult> {
  if (!mayShapePolicy(viewer)) return { kind: 'not_yours' };
  const seen = await office.policies.byVersion(say.basedOn);
  const edit = seen === null ? null : editOf(seen, say, decisionBy(office, viewer));
  if (edit === null) return { kind: 'gone' };
  return makeChange(office, {
    basedOn: say.basedOn,
    edits: [edit],
    title: null,
    reason: say.reason.trim(),
    despiteCases: say.despiteCases,
    author: viewer.staffId,
    byName: null,
    hasAuthority: viewer.powers.includes('authorise'),
  });
}
