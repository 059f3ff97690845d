import type { Html } from '../../dashboard/html.ts';
import { askRequestPage } from '../../dashboard/pages/ask-request.ts';
import { exportsPage } from '../../dashboard/pages/exports.ts';
import { type RequestWork, requestPage } from '../../dashboard/pages/request.ts';
import { requestsPage } from '../../dashboard/pages/requests.ts';
import { todayPage } from '../../dashboard/pages/today.ts';
import { buildToday } from './dashboard-health-models.ts';
import { buildShell, buildViewer, DAY, NOW } from './dashboard-models.ts';
import { buildExportPage, buildRequestDetail, buildRequestForm, buildRequestList } from './request-models.ts';

type Given = <Model>(model: Model) => Model;

const work: RequestWork = { notice: null, letter: null, reason: '', toldOn: '2026-02-09', errors: [] };
const told = { status: 'told', how: 'mail', byName: null, at: NOW - 5 * DAY, lastAgainst: NOW, lateDays: 5 } as const;
const authorised = {
  status: 'authorised',
  at: NOW,
  byName: 'Dr Sample',
  fault: 'The mail server refused it.',
} as const;
const refused = { status: 'refused', at: NOW, byName: 'Dr Sample', reason: 'The library needs it.' } as const;
const draft = { kind: null, site: '', scope: null, groups: [], reason: '', until: '' } as const;
const missing = (field: string) => ({ field, message: `Write ${field}` });
const senior = buildViewer({ role: 'senior_leader' });

/** What was asked of the filter, each request, and the form. */
export const requestPages: Readonly<Record<string, (given: Given) => Html>> = {
  requests: (given) => requestsPage(given(buildShell()), given(buildRequestList()), null),
  'requests-nothing': (given) =>
    requestsPage(
      given(buildShell({}, senior)),
      given({ ...buildRequestList(), waiting: [], open: [], closed: [], mayAsk: false, mayManageLists: false }),
      null,
    ),
  request: (given) =>
    requestPage(given(buildShell()), given(buildRequestDetail()), { ...given(work), notice: 'asked' }),
  'request-errors': (given) =>
    requestPage(
      given(buildShell()),
      given(buildRequestDetail()),
      given({ ...work, letter: 'Hello', reason: 'No', errors: [missing('letter'), missing('reason')] }),
    ),
  'request-own': (given) =>
    requestPage(
      given(buildShell()),
      given(buildRequestDetail({ isOwn: true, may: ['withdraw'], letter: null, incidentId: null })),
      work,
    ),
  'request-without-mail': (given) =>
    requestPage(
      given(buildShell()),
      given(buildRequestDetail({ provider: { name: null, isMailed: false }, entry: null, byName: null })),
      work,
    ),
  'request-authorised': (given) =>
    requestPage(given(buildShell()), given(buildRequestDetail({ standing: authorised, may: ['send', 'tell'] })), work),
  'request-told': (given) => {
    const letter = { subject: 'Filter request 12', text: 'Hello,\n\nPlease block it.', wasSent: true };
    const detail = buildRequestDetail({ standing: told, may: ['confirm'], letter });
    return requestPage(given(buildShell()), given(detail), work);
  },
  'request-refused': (given) =>
    requestPage(given(buildShell()), given(buildRequestDetail({ standing: refused, may: [], letter: null })), work),
  'ask-request': (given) =>
    askRequestPage(
      given(buildShell()),
      given({
        form: buildRequestForm(),
        draft: { ...draft, kind: 'block', site: 'casino.example', scope: 'groups', groups: ['Year 5'] },
        errors: [],
      }),
    ),
  'ask-request-errors': (given) =>
    askRequestPage(
      given(buildShell()),
      given({
        form: buildRequestForm({ groups: ['staff'] }),
        draft,
        errors: ['kind', 'site', 'scope', 'groups', 'reason', 'until'].map(missing),
      }),
    ),
  exports: (given) =>
    exportsPage(given(buildShell()), given(buildExportPage()), {
      notice: 'saved',
      token: 'kY0n',
      name: '',
      errors: [],
    }),
  'exports-nothing': (given) =>
    exportsPage(
      given(buildShell()),
      given(buildExportPage({ tokens: [], categories: [], mayChoose: false, networks: [] })),
      { notice: null, token: null, name: 'Squid', errors: [missing('name')] },
    ),
  'exports-own': (given) =>
    exportsPage(given(buildShell()), given(buildExportPage({ categories: [] })), {
      ...{ notice: null, token: null, name: '', errors: [] },
    }),
  'today-requests': (given) =>
    todayPage(given(buildShell()), given(buildToday({ filterRequests: { waiting: 2, late: 1 } })), null),
};
