import type { CategoryId } from '../../categories/category.ts';
import type {
  DaemonApi,
  Loosening,
  PolicyBook,
  PolicyHistory,
  PolicyPreviewAnswer,
  PolicyProposal,
  RuleEdit,
  Viewer,
} from '../../daemon/api/contract.ts';
import type { RuleId } from '../../daemon/policy/policy.ts';
import { choices } from './dashboard-list-models.ts';
import { buildRule, MINUTE, NOW } from './dashboard-models.ts';
import { buildPolicy } from './dashboard-policy-models.ts';

const games = buildRule({
  id: 'pupils-gaming' as RuleId,
  title: 'Games for fun',
  category: 'gaming' as CategoryId,
  appliesTo: 'pupils',
});

export const gamesAllowed: RuleEdit = {
  ruleId: games.id,
  before: games,
  after: { ...games, ruling: { kind: 'acceptable_at', periods: ['breaks'] }, severity: 'low', attempts: 5 },
};

export const loosened: readonly Loosening[] = [
  {
    kind: 'passes',
    audience: 'pupils',
    category: 'gaming' as CategoryId,
    ruleId: games.id,
    example: { period: 'breaks', group: null },
  },
];

export function buildProposal(given: Partial<PolicyProposal> = {}): PolicyProposal {
  return {
    id: 'change-1',
    at: NOW - 90 * MINUTE,
    byName: 'Ms Okafor',
    isOwn: false,
    reason: 'The chess club plays at lunch.',
    edits: [gamesAllowed],
    title: null,
    loosenings: loosened,
    brokenCases: [],
    isOvertaken: false,
    ...given,
  };
}

export function buildBook(given: Partial<PolicyBook> = {}): PolicyBook {
  const illegal = buildRule({
    id: 'everyone-law' as RuleId,
    title: 'Images of child abuse',
    ruling: { kind: 'illegal' },
  });
  const policy = buildPolicy();
  return {
    policy: { ...policy, rules: [games, ...policy.rules, illegal] },
    source: { kind: 'preset', name: 'matrix' },
    changedHere: [games.id],
    locked: [illegal.id],
    waiting: [],
    groups: [{ name: 'social-media-team', people: 2, accounts: ['pupil017', 'pupil023'] }],
    categories: choices,
    ...given,
  };
}

export function buildHistory(given: Partial<PolicyHistory> = {}): PolicyHistory {
  const none = { byName: null, reason: null, authorised: null, loosens: false, brokenCases: [], edits: [] };
  const title = 'Acceptable use at Elm Park';
  return {
    versions: [
      {
        ...{ version: '2026-02-09', title, since: NOW - MINUTE, origin: 'page', byName: 'Ms Okafor', loosens: true },
        reason: 'The chess club plays at lunch.',
        authorised: { byName: 'Dr Sample', at: NOW - MINUTE, reason: 'Agreed with the club.' },
        brokenCases: ['A game at lunch is flagged.'],
        edits: [gamesAllowed, { ...gamesAllowed, before: null }, { ...gamesAllowed, after: null }],
      },
      { ...none, version: '2026-02-01', title, since: NOW - 1_000 * MINUTE, origin: 'file', loosens: true },
      { ...none, version: '2026-01-05', title, since: NOW - 2_000 * MINUTE, origin: 'shipped' },
    ],
    closed: [
      {
        ...{ id: 'change-0', at: NOW - 500 * MINUTE, byName: null, reason: 'More games.', edits: [gamesAllowed] },
        outcome: 'refused',
        decided: { byName: 'Dr Sample', at: NOW - 400 * MINUTE, reason: 'Not in lessons.' },
      },
    ],
    ...given,
  };
}

export function buildPolicyPreview(
  given: Partial<Extract<PolicyPreviewAnswer, { kind: 'counted' }>> = {},
): Extract<PolicyPreviewAnswer, { kind: 'counted' }> {
  const none = { requests: 0, people: 0 };
  return {
    kind: 'counted',
    ...{ from: NOW - 14 * 1_440 * MINUTE, to: NOW, isComplete: true, added: none },
    removed: { requests: 12, people: 3, incidents: 4, needingCare: 0 },
    ...{ moreSerious: none, lessSerious: { requests: 2, people: 1 }, loosenings: loosened, brokenCases: [] },
    withoutStaff: true,
    ...given,
  };
}

type PolicyCalls = Pick<
  DaemonApi,
  'policyBook' | 'policyHistory' | 'policyVersion' | 'changePolicy' | 'decideProposal' | 'previewPolicy'
>;

/** The policy of a daemon in memory: it notes what is asked; what a lead loosens waits. */
export function fakePolicy(calls: string[]): PolicyCalls {
  const note = (what: string, { staffId }: Viewer, about: object) =>
    calls.push(`${what} ${staffId} ${JSON.stringify(about)}`);
  return {
    policyBook: async () => buildBook({ waiting: [buildProposal()] }),
    policyHistory: async () => buildHistory(),
    policyVersion: async (_viewer, version) => (version === '2026-01-05' ? buildPolicy() : null),
    async changePolicy(viewer, say) {
      note('change-policy', viewer, say);
      if (viewer.role === 'head') return { kind: 'in_force', version: '2026-02-09' };
      return { kind: 'waiting', id: 'change-1', loosenings: loosened };
    },
    async decideProposal(viewer, id, decision) {
      note('decide', viewer, { id, ...decision });
      if (id !== 'change-1') return { kind: 'gone' };
      return decision.what === 'accept' ? { kind: 'in_force', version: '2026-02-09' } : { kind: 'closed' };
    },
    async previewPolicy(viewer, say) {
      note('preview-policy', viewer, say);
      return buildPolicyPreview();
    },
  };
}
