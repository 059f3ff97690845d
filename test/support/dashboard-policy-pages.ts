import type { Html } from '../../dashboard/html.ts';
import { policyPage } from '../../dashboard/pages/policy.ts';
import { noPolicyWork } from '../../dashboard/pages/policy-form.ts';
import { policyHistoryPage } from '../../dashboard/pages/policy-history.ts';
import {
  addRulePage,
  changeRulePage,
  draftOfRule,
  emptyRule,
  takeOffRulePage,
} from '../../dashboard/pages/policy-rule.ts';
import { policyWaitingPage } from '../../dashboard/pages/policy-waiting.ts';
import { samplePolicyRows, sampleTimes } from './api-models.ts';
import { buildRule, buildShell, buildViewer } from './dashboard-models.ts';
import type { Given } from './dashboard-pages.ts';
import { buildPolicy } from './dashboard-policy-models.ts';
import { buildBook, buildHistory, buildPolicyPreview, buildProposal, gamesAllowed } from './policy-models.ts';

const rule = gamesAllowed.after ?? buildRule();
const technician = buildViewer({ role: 'technician', name: 'Mx Cable' });
const head = buildViewer({ role: 'head', name: 'Dr Sample' });
const typed = { draft: draftOfRule(rule), ...noPolicyWork };

/** The policy, its history, and the forms that change it, in every state that a reader can meet. */
export const policyPages: Readonly<Record<string, (given: Given) => Html>> = {
  'policy-pupils': (given) =>
    policyPage(
      given(buildShell()),
      given(buildBook()),
      'pupils',
      given({ notice: null, rows: samplePolicyRows(), times: sampleTimes() }),
    ),
  'policy-staff': (given) =>
    policyPage(
      given(buildShell()),
      given(buildBook()),
      'staff',
      given({ notice: null, rows: [], times: sampleTimes() }),
    ),
  'policy-empty': (given) =>
    policyPage(given(buildShell()), given(buildBook({ policy: buildPolicy({ rules: [] }), groups: [] })), 'staff', {
      notice: 'in_force',
      rows: [],
      times: { ...sampleTimes(), next: [] },
    }),
  'policy-waiting-list': (given) =>
    policyPage(
      given(buildShell({}, head)),
      given(buildBook({ waiting: [buildProposal()], source: { kind: 'file', name: 'policy.yaml' } })),
      'pupils',
      { notice: 'waiting', rows: [], times: sampleTimes() },
    ),
  'policy-technician': (given) =>
    policyPage(
      given(buildShell({}, technician)),
      given(buildBook({ groups: [{ name: 'social-media-team', people: 2, accounts: null }] })),
      'pupils',
      given({ notice: null, rows: [], times: sampleTimes() }),
    ),
  'policy-change': (given) => changeRulePage(given(buildShell()), given(buildBook()), given(rule), given(typed)),
  'policy-change-preview': (given) =>
    changeRulePage(
      given(buildShell({}, head)),
      given(buildBook()),
      given(rule),
      given({ ...typed, preview: buildPolicyPreview({ brokenCases: ['A game at lunch is flagged.'] }) }),
    ),
  'policy-change-care': (given) =>
    changeRulePage(
      given(buildShell()),
      given(buildBook()),
      given(rule),
      given({
        ...typed,
        preview: buildPolicyPreview({ removed: { requests: 12, people: 3, incidents: 4, needingCare: 2 } }),
      }),
    ),
  'policy-change-errors': (given) =>
    changeRulePage(
      given(buildShell()),
      given(buildBook()),
      given(rule),
      given({
        ...typed,
        errors: [
          { field: 'times', message: 'Choose one time at least' },
          { field: 'reason', message: 'Say why' },
        ],
      }),
    ),
  'policy-change-cases': (given) =>
    changeRulePage(
      given(buildShell()),
      given(buildBook()),
      given(rule),
      given({
        ...typed,
        errors: [{ field: 'despiteCases', message: 'Cases of ours would not come out any more' }],
        brokenCases: ['A game at lunch is flagged.'],
      }),
    ),
  'policy-add': (given) =>
    addRulePage(given(buildShell()), given(buildBook()), given({ draft: emptyRule, ...noPolicyWork })),
  'policy-take-off': (given) =>
    takeOffRulePage(given(buildShell()), given(buildBook()), given(rule), given({ reason: '', ...noPolicyWork })),
  'policy-proposal-head': (given) =>
    policyWaitingPage(
      given(buildShell({}, head)),
      given(buildBook()),
      given({ proposal: buildProposal({ brokenCases: ['A game at lunch is flagged.'] }), reason: '', errors: [] }),
    ),
  'policy-proposal-own': (given) =>
    policyWaitingPage(
      given(buildShell()),
      given(buildBook()),
      given({
        proposal: buildProposal({ isOwn: true, isOvertaken: true, title: 'Acceptable use' }),
        reason: '',
        errors: [{ field: 'reason', message: 'Say why' }],
      }),
    ),
  'policy-proposal-other': (given) =>
    policyWaitingPage(
      given(buildShell()),
      given(buildBook()),
      given({ proposal: buildProposal({ byName: null }), reason: '', errors: [] }),
    ),
  'policy-history': (given) => policyHistoryPage(given(buildShell()), given(buildHistory())),
  'policy-history-first': (given) =>
    policyHistoryPage(
      given(buildShell()),
      given(buildHistory({ versions: buildHistory().versions.slice(-1), closed: [] })),
    ),
};
