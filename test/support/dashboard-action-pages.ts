import type { IncidentDetail } from '../../daemon/api/contract.ts';
import type { Html } from '../../dashboard/html.ts';
import { chooseRowPage } from '../../dashboard/pages/choose-row.ts';
import { incidentPage } from '../../dashboard/pages/incident.ts';
import { incidentsPage } from '../../dashboard/pages/incidents.ts';
import { letterPage } from '../../dashboard/pages/letter.ts';
import { letterTemplatePage, letterTemplatesPage } from '../../dashboard/pages/letter-templates.ts';
import { recordActionPage } from '../../dashboard/pages/record-action.ts';
import { todayPage } from '../../dashboard/pages/today.ts';
import { writeLetterPage } from '../../dashboard/pages/write-letter.ts';
import { emptyDraft } from '../../dashboard/parts/finding-form.ts';
import { sampleIncident } from './api-models.ts';
import { buildToday } from './dashboard-health-models.ts';
import { buildClosedIncident, buildIncidentList, buildIncidentRow, buildShell, DAY, NOW } from './dashboard-models.ts';
import type { Given } from './dashboard-pages.ts';
import { sampleChecklist } from './fake-actions.ts';
import { sampleDraft, sampleLetter, sampleTemplate } from './fake-letters.ts';

const noWork = { notice: null, draft: emptyDraft, errors: [] };
const { responses } = sampleIncident('incident-1');

/** An incident that was closed as a concern, with what our policy asks of it. */
export function buildConcern(given: Partial<IncidentDetail> = {}): IncidentDetail {
  return buildClosedIncident({ responses, welfare: false, checklist: sampleChecklist(), actionsToDo: 2, ...given });
}

const row = buildIncidentRow({ status: 'resolved', resolution: 'concern', actionsToDo: 2 });
const mustChoose = sampleChecklist({ mustChoose: true, choice: null, choiceVersion: 0, items: [] });
const outstanding = {
  things: 3,
  incidents: 7,
  rows: [
    { incident: row, closedAt: NOW - 3 * DAY, mustChoose: false, actions: ['head', 'inform-parents'] },
    { incident: row, closedAt: NOW - DAY, mustChoose: true, actions: [] },
  ],
} as const;

const removals = [
  {
    id: 'r1',
    incidentId: row.id,
    isStaff: false,
    group: 'Year 6',
    fromDay: '2026-02-02',
    untilDay: '2026-02-06',
    isDue: true,
  },
  {
    id: 'r2',
    incidentId: row.id,
    isStaff: true,
    group: 'staff',
    fromDay: '2026-02-02',
    untilDay: '2026-02-20',
    isDue: false,
  },
];
const unsent = { way: null, errors: [] };

/** Letters, and access that was taken away. */
export const letterPages: Readonly<Record<string, (given: Given) => Html>> = {
  'today-access': (given) => todayPage(given(buildShell()), given(buildToday({ removals })), null),
  'record-remove-access': (given) =>
    recordActionPage(given(buildShell()), given(buildConcern()), 'remove-access', {
      ...{ state: null, note: '', removal: { fromDay: '2026-02-02', untilDay: '', reason: 'A week' } },
      errors: [{ field: 'fromDay', message: 'Write the first and the last day' }],
    }),
  'write-letter': (given) => writeLetterPage(given(buildShell()), given(buildConcern()), given(sampleDraft()), unsent),
  'write-letter-police': (given) =>
    writeLetterPage(
      given(buildShell()),
      given(buildConcern()),
      given(sampleDraft({ kind: 'police', languages: ['en'], mayMail: false, hasNames: true })),
      given({ way: 'print', errors: [{ field: 'body', message: 'Line 2: take the address out' }] }),
    ),
  letter: (given) => letterPage(given(buildShell()), given(buildConcern()), given(sampleLetter({ language: 'cy' }))),
  'letter-templates': (given) =>
    letterTemplatesPage(
      given(buildShell()),
      given([sampleTemplate(), sampleTemplate({ language: 'cy', isShipped: true })]),
    ),
  'letter-template': (given) => {
    const { subject, body } = sampleTemplate();
    return letterTemplatePage(
      given(buildShell()),
      given(sampleTemplate()),
      given({
        text: { subject, body },
        reason: '',
        errors: [{ field: 'body', message: 'Line 1: nothing is called so' }],
      }),
    );
  },
  'letter-template-to-read': (given) =>
    letterTemplatePage(given(buildShell()), given(sampleTemplate({ mayChange: false, versions: [] })), {
      text: { subject: '', body: '' },
      reason: '',
      errors: [],
    }),
};

/** What our policy asks after a finding, in every state of it. */
export const actionPages: Readonly<Record<string, (given: Given) => Html>> = {
  'today-outstanding': (given) => todayPage(given(buildShell()), given(buildToday({ outstanding })), null),
  'incidents-to-do': (given) =>
    incidentsPage(given(buildShell()), given(buildIncidentList({ rows: [row] })), {
      view: 'closed',
      severity: null,
      page: 1,
    }),
  'incident-checklist': (given) => incidentPage(given(buildShell()), given(buildConcern()), noWork),
  'incident-row-to-choose': (given) =>
    incidentPage(given(buildShell()), given(buildConcern({ checklist: mustChoose })), noWork),
  'incident-closed-earlier': (given) =>
    incidentPage(
      given(buildShell()),
      given(buildConcern({ checklist: sampleChecklist({ isEarlier: true, choice: null }) })),
      noWork,
    ),
  'choose-row': (given) =>
    chooseRowPage(given(buildShell()), given(buildConcern({ checklist: mustChoose })), {
      chosen: [],
      note: '',
      errors: [],
    }),
  'choose-row-error': (given) =>
    chooseRowPage(given(buildShell()), given(buildConcern()), {
      chosen: ['none', 'disrepute'],
      note: 'It was hard to say.',
      errors: [{ field: 'row', message: 'Choose rows, or that none fits: not both' }],
    }),
  'record-action': (given) =>
    recordActionPage(given(buildShell()), given(buildConcern()), 'warning', { state: null, note: '', errors: [] }),
  'record-action-error': (given) =>
    recordActionPage(given(buildShell()), given(buildConcern()), 'police', {
      state: 'not_applicable',
      note: '',
      errors: [{ field: 'note', message: 'Say why it does not apply here' }],
    }),
};
