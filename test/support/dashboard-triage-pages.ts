import type { IncidentFilter } from '../../daemon/api/contract.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import { type Html, html } from '../../dashboard/html.ts';
import { accessPage } from '../../dashboard/pages/access.ts';
import { incidentPage } from '../../dashboard/pages/incident.ts';
import { incidentStepPage } from '../../dashboard/pages/incident-step.ts';
import { incidentsPage, type ListWork } from '../../dashboard/pages/incidents.ts';
import { openingPage } from '../../dashboard/pages/opening.ts';
import type { FieldError } from '../../dashboard/parts/error-summary.ts';
import { textArea } from '../../dashboard/parts/fields.ts';
import { emptyDraft } from '../../dashboard/parts/finding-form.ts';
import type { Notice } from '../../dashboard/parts/notice.ts';
import { emptyTogether } from '../../dashboard/parts/together-form.ts';
import { othersPart } from '../../dashboard/routes/merges.ts';
import { reopenStep, waitStep } from '../../dashboard/routes/triage.ts';
import { findingErrors } from '../../dashboard/words/finding.ts';
import { togetherErrors } from '../../dashboard/words/together.ts';
import { mergeWords, typedFaults } from '../../dashboard/words/triage.ts';
import {
  buildClosedIncident,
  buildIncident,
  buildIncidentList,
  buildIncidentRow,
  buildShell,
  DAY,
  NOW,
  rowsOfEachKind,
} from './dashboard-models.ts';
import type { Given } from './dashboard-pages.ts';

const openFilter: IncidentFilter = { view: 'open', severity: null, page: 1 };
const noWork = { notice: null, draft: emptyDraft, errors: [] };
const ids = ['incident-1', 'incident-2', 'incident-3'] as IncidentId[];
const choosable = rowsOfEachKind.map((row) => ({ ...row, mayCloseTogether: row.severity !== 'critical' }));
const others = rowsOfEachKind.slice(1).map((row, place) => ({ ...row, isSameSubject: place === 0 }));
const changedStep: Notice = { kind: 'changedStep', more: 'Meanwhile: Taken up by Dr Sample, 10:44.' };

interface Stepped {
  readonly typed?: Readonly<Record<string, string>>;
  readonly errors?: readonly FieldError[];
  readonly notice?: Notice | null;
}

function stepPage(given: Given, step: typeof waitStep, { typed = {}, errors = [], notice = null }: Stepped = {}): Html {
  const shell = given(buildShell());
  const fields = step.fields((name) => given(typed)[name] ?? '', shell, given(errors));
  const action = `/incidents/incident-1/${step.action}`;
  const incident = given(buildIncident());
  return incidentStepPage(shell, incident, {
    ...step.words,
    action,
    fields,
    errors: given(errors),
    notice,
    from: null,
  });
}

function mergePage(given: Given, rows: typeof others, { typed = {}, errors = [], notice = null }: Stepped = {}): Html {
  const reason = { name: 'reason', label: mergeWords.reason, hint: mergeWords.reasonHint, value: typed.reason ?? '' };
  const chosen = new Set(ids.slice(1, 2));
  const fields = html`${othersPart(given(rows), chosen, given(errors))}
${textArea(given(reason), given(errors))}`;
  const action = '/incidents/incident-1/merge';
  const step = { ...mergeWords, action, fields, errors: given(errors), notice, from: null };
  return incidentStepPage(given(buildShell()), given(buildIncident()), step);
}

function togetherPage(given: Given, work: Partial<ListWork>): Html {
  const list = given(buildIncidentList({ rows: choosable }));
  return incidentsPage(given(buildShell()), list, openFilter, {
    notice: null,
    draft: emptyTogether,
    errors: [],
    ...work,
  });
}

const removal = { incidentId: ids[0] ?? ('' as IncidentId), group: 'Year 6', fromDay: '2026-02-02' };
const removals = [
  { ...removal, id: 'r1', isStaff: false, untilDay: '2026-02-06', isDue: true },
  { ...removal, id: 'r2', isStaff: true, group: 'staff', untilDay: '2026-02-20', isDue: false },
];

/** What came too late: the longest lines there are. */
const late = (['changed', 'passedOn', 'late'] as const).map((kind) => [
  `incident-notice-${kind}`,
  (given: Given) => incidentPage(given(buildShell()), given(buildIncident()), { ...noWork, notice: { kind } }),
]);

/** Waiting, opening again, putting together, closing several at once, and what came too late. */
export const triagePages: Readonly<Record<string, (given: Given) => Html>> = {
  wait: (given) => stepPage(given, waitStep),
  'wait-errors': (given) =>
    stepPage(given, waitStep, {
      typed: { until: '2026-02-01' },
      errors: [
        { field: 'waitingFor', message: typedFaults.no_reason },
        { field: 'until', message: typedFaults.past },
      ],
    }),
  'wait-changed': (given) =>
    stepPage(given, waitStep, { typed: { waitingFor: 'The class teacher', until: '2026-02-13' }, notice: changedStep }),
  reopen: (given) => stepPage(given, reopenStep),
  'reopen-error': (given) =>
    stepPage(given, reopenStep, { errors: [{ field: 'reason', message: typedFaults.no_reason }] }),
  merge: (given) => mergePage(given, others),
  'merge-none': (given) => mergePage(given, []),
  'merge-errors': (given) =>
    mergePage(given, others, {
      errors: [
        { field: 'choose', message: typedFaults.no_others },
        { field: 'reason', message: typedFaults.too_long },
      ],
      notice: changedStep,
    }),
  'incident-merged': (given) =>
    incidentPage(given(buildShell()), given(buildIncident({ parts: rowsOfEachKind.slice(1, 3) })), noWork),
  'incident-part-of': (given) => {
    const partOf = { id: 'incident-9' as IncidentId, title: 'Searches about self-harm' };
    return incidentPage(given(buildShell()), given(buildClosedIncident({ resolution: 'duplicate', partOf })), noWork);
  },
  'incidents-together': (given) => togetherPage(given, { draft: { ...emptyTogether, chosen: new Set(ids.slice(1)) } }),
  'incidents-together-errors': (given) =>
    togetherPage(given, {
      errors: given([
        { field: 'choose', message: togetherErrors.chosen },
        { field: 'resolution', message: findingErrors.resolution },
        { field: 'intent', message: findingErrors.intent },
      ]),
    }),
  'incidents-together-closed': (given) =>
    togetherPage(given, {
      notice: {
        ...{ kind: 'together', ids, resolution: 'false_alarm', filter: openFilter },
        left: given([{ sentence: 'Gambling was left as it was: somebody else changed it.' }]).map(
          (one) => one.sentence,
        ),
      },
    }),
  'incidents-mine-none': (given) =>
    incidentsPage(given(buildShell()), given(buildIncidentList({ rows: [], total: 0, page: 1, pages: 1 })), {
      ...openFilter,
      view: 'mine',
    }),
  'incidents-waiting': (given) =>
    incidentsPage(
      given(buildShell()),
      given(buildIncidentList({ rows: [buildIncidentRow({ status: 'on_hold', waitsUntil: NOW + DAY })], total: 1 })),
      { ...openFilter, view: 'waiting' },
    ),
  'incidents-back': (given) =>
    incidentsPage(
      given(buildShell()),
      given(buildIncidentList({ rows: [buildIncidentRow({ status: 'on_hold', isBack: true })], total: 1 })),
      openFilter,
    ),
  access: (given) => accessPage(given(buildShell()), given(removals)),
  'access-none': (given) => accessPage(given(buildShell()), []),
  opening: (given) => openingPage(given(buildShell({}, null)), '/incidents'),
  ...Object.fromEntries(late),
};
