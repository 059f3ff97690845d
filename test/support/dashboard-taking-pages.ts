import type { TakeableRequest } from '../../daemon/api/contract.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import type { Html } from '../../dashboard/html.ts';
import { incidentPage } from '../../dashboard/pages/incident.ts';
import { overseerTodayPage } from '../../dashboard/pages/overseer-today.ts';
import { takeOutPage } from '../../dashboard/pages/take-out.ts';
import { emptyDraft } from '../../dashboard/parts/finding-form.ts';
import { takeOutWords, typedFaults } from '../../dashboard/words/triage.ts';
import { buildToday } from './dashboard-health-models.ts';
import {
  buildIncident,
  buildIncidentRow,
  buildPerson,
  buildRequest,
  buildShell,
  buildViewer,
  MINUTE,
  NOW,
} from './dashboard-models.ts';
import type { Given } from './dashboard-pages.ts';

const senior = buildViewer({ role: 'senior_leader', name: 'Ms Model' });
const noWork = { notice: null, draft: emptyDraft, errors: [] };
const untyped = { requests: new Set<string>(), as: null, reason: '' };
const noNotice = { errors: [], notice: null };

const takeable: readonly TakeableRequest[] = [
  { ...buildRequest(), id: 'event0' },
  { ...buildRequest({ searchTerms: null, disposition: 'blocked', initiator: 'page' }), id: 'event1' },
  { ...buildRequest({ searchTerms: null, address: null }), id: 'event2' },
  { ...buildRequest({ searchTerms: null, addressWithheld: true, address: null }), id: 'event3' },
];
const parts = [buildIncidentRow({ id: 'incident-5' as IncidentId })];

/** Single requests that are taken out of an incident. */
export const takingPages: Readonly<Record<string, (given: Given) => Html>> = {
  'today-senior-leader': (given) =>
    overseerTodayPage(given(buildShell({}, senior)), given(buildToday({ policyWaiting: 1 }))),
  'today-senior-leader-quiet': (given) =>
    overseerTodayPage(
      given(buildShell({}, senior)),
      given(buildToday({ policyWaiting: 0, filterRequests: { waiting: 0, late: 0 }, sources: [] })),
    ),
  'take-out': (given) =>
    takeOutPage(
      given(buildShell()),
      given({ incident: buildIncident({ parts }), takeable, from: null }),
      untyped,
      noNotice,
    ),
  'take-out-errors': (given) =>
    takeOutPage(
      given(buildShell()),
      given({ incident: buildIncident(), takeable, from: null }),
      { requests: new Set(['event1']), as: 'background', reason: '' },
      {
        errors: [
          { field: 'request', message: typedFaults.none_left },
          { field: 'as', message: takeOutWords.chooseAs },
          { field: 'reason', message: typedFaults.no_reason },
        ],
        notice: null,
      },
    ),
  'incident-merged-now': (given) =>
    incidentPage(given(buildShell()), given(buildIncident({ parts })), {
      ...noWork,
      notice: {
        kind: 'mergedOf',
        id: 'incident-1' as IncidentId,
        parts: [{ id: 'incident-5' as IncidentId, version: 2 }],
      },
    }),
  'incident-taken-out': (given) =>
    incidentPage(
      given(buildShell()),
      given(buildIncident({ takenOut: [buildIncidentRow({ id: 'incident-5' as IncidentId, who: buildPerson() })] })),
      { ...noWork, notice: { kind: 'madeOf', id: 'incident-5' as IncidentId } },
    ),
  'incident-taken-from': (given) =>
    incidentPage(
      given(buildShell()),
      given(
        buildIncident({
          takenFrom: { id: 'incident-5' as IncidentId, title: 'Searches about self-harm' },
          putBackUntil: NOW + 5 * MINUTE,
        }),
      ),
      noWork,
    ),
};
