import type { IncidentId } from '../../daemon/incidents/incident.ts';
import type { Html } from '../../dashboard/html.ts';
import { emptyQuieten, quietenPage } from '../../dashboard/pages/quieten.ts';
import { liftPage, quietenedPage } from '../../dashboard/pages/quietened.ts';
import { todayPage } from '../../dashboard/pages/today.ts';
import { buildToday } from './dashboard-health-models.ts';
import { buildShell, DAY, NOW } from './dashboard-models.ts';
import { buildQuietenedList, buildQuietenForm } from './quieten-models.ts';

type Given = <Model>(model: Model) => Model;

const incidentId = 'incident-1' as IncidentId;
const missing = (field: string) => ({ field, message: `Choose ${field}` });
const preview = {
  kind: 'counted',
  from: NOW - 14 * DAY,
  to: NOW,
  isComplete: true,
  added: { requests: 0, people: 0 },
  removed: { requests: 14, people: 3, incidents: 2, needingCare: 0 },
} as const;

/** Pages of what has been quietened, and Today on days that are not as usual. */
export const quietenPages: Readonly<Record<string, (given: Given) => Html>> = {
  quietened: (given) => quietenedPage(given(buildShell()), given(buildQuietenedList()), 'waiting'),
  'quietened-nothing': (given) =>
    quietenedPage(given(buildShell()), given({ inForce: [], waiting: [], ended: [] }), null),
  'quietened-lift': (given) =>
    liftPage(given(buildShell()), given({ id: 'quiet-1', waits: null, reason: '', errors: [missing('reason')] })),
  quieten: (given) => {
    const draft = given({ ...emptyQuieten, what: 'site-1', who: 'school', reason: 'A lesson.' });
    return quietenPage(given(buildShell()), {
      incidentId,
      form: given(buildQuietenForm()),
      draft,
      errors: [],
      preview,
    });
  },
  'quieten-device': (given) => {
    const form = given(buildQuietenForm({ group: null, lesson: null, hosts: [], phrases: [] }));
    const errors = ['what', 'who', 'when', 'lastDay'].map(missing);
    return quietenPage(given(buildShell()), { incidentId, form, draft: emptyQuieten, errors, preview: null });
  },
  'today-closed': (given) =>
    todayPage(given(buildShell()), given(buildToday({ school: { kind: 'closed', why: 'Half term' } })), null),
  'today-quieten': (given) =>
    todayPage(
      given(buildShell()),
      given(buildToday({ school: { kind: 'half_day', why: 'Last day', ends: '13:15' }, quietenedWaiting: 2 })),
      null,
    ),
};
