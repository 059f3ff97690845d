import type { LookFilter } from '../../daemon/api/contract.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import type { Html } from '../../dashboard/html.ts';
import { incidentPage } from '../../dashboard/pages/incident.ts';
import { incidentContextPage } from '../../dashboard/pages/incident-context.ts';
import { logPage } from '../../dashboard/pages/log.ts';
import { logResultsPage, slowSearchPage } from '../../dashboard/pages/log-results.ts';
import { logSearchesPage } from '../../dashboard/pages/log-searches.ts';
import { looksPage } from '../../dashboard/pages/looks.ts';
import { emptyDraft } from '../../dashboard/parts/finding-form.ts';
import type { SearchDraft } from '../../dashboard/parts/search-fields.ts';
import { choices } from './dashboard-list-models.ts';
import { buildContext, buildContextRow, buildFound, buildReach, buildSearchList } from './dashboard-log-models.ts';
import { buildIncident, buildShell, buildViewer, MINUTE, NOW } from './dashboard-models.ts';
import type { Given } from './dashboard-pages.ts';
import { buildLookList } from './fake-looks.ts';

const noWork = { notice: null, draft: emptyDraft, errors: [] };
const head = buildViewer({ role: 'head', name: 'Dr Sample' });
const draft: SearchDraft = {
  who: '',
  device: '',
  site: '',
  words: '',
  category: '',
  disposition: '',
  outcome: '',
  from: '2026-02-09T00:00',
  until: '',
  order: 'newest_first',
  purpose: '',
};
const noFilter: LookFilter = { staffId: null, kind: null, week: null, incidentId: null, page: 1 };
const form = { reach: buildReach(), categories: choices };
const manyRows = Array.from({ length: 60 }, (_, place) =>
  buildContextRow({ at: NOW - (60 - place) * 1_000, flaggedIn: place === 50 ? { incident: 'this' } : null }),
);
const longContext = buildContext({
  parts: [0, 1, 2].map((place) => ({ from: NOW + place * 120 * MINUTE, to: NOW + (place + 1) * 120 * MINUTE })),
  part: 1,
  earlier: { part: 1, from: null, until: NOW },
  later: { part: 1, from: NOW + MINUTE, until: null },
  onlyFrom: ['192.0.2.18', '192.0.2.19'],
  source: 'kept',
  isDamaged: true,
  rows: manyRows,
});

/** The pages about the log in every state that a reader can meet. */
export const logPages: Readonly<Record<string, (given: Given) => Html>> = {
  log: (given) => logPage(given(buildShell()), given({ form, draft, errors: [] })),
  'log-head': (given) => logPage(given(buildShell({}, head)), given({ form, draft, errors: [] })),
  'log-errors': (given) =>
    logPage(
      given(buildShell()),
      given({
        form: { ...form, reach: buildReach({ damagedDays: ['2026-02-01'], oldestDay: null }) },
        draft: { ...draft, who: 'Sam', site: '!' },
        errors: [
          { field: 'site', message: 'This is no site' },
          { field: 'from', message: 'Write a day and a time' },
          { field: 'purpose', message: 'Say what you are looking for it for' },
        ],
      }),
    ),
  'log-found': (given) =>
    logResultsPage(given(buildShell()), { ...given({ found: buildFound(), errors: [] }), isFirst: true }),
  'log-found-later': (given) =>
    logResultsPage(given(buildShell()), {
      ...given({
        found: buildFound({ records: null, next: null }),
        errors: [{ field: 'export', message: 'Too many for a file' }],
      }),
      isFirst: false,
    }),
  'log-nothing': (given) =>
    logResultsPage(given(buildShell()), {
      ...given({ found: buildFound({ rows: [], records: 0, next: null }), errors: [] }),
      isFirst: true,
    }),
  'log-slow': (given) => slowSearchPage(given(buildShell()), given(buildFound().begun)),
  'log-searches': (given) => logSearchesPage(given(buildShell({}, head)), given(buildSearchList())),
  looks: (given) => looksPage(given(buildShell({}, head)), given(buildLookList()), given(noFilter)),
  'looks-narrowed': (given) =>
    looksPage(
      given(buildShell({}, buildViewer({ role: 'senior_leader', name: 'Ms Model' }))),
      given(buildLookList({ rows: [], total: 0, pages: 1, check: { at: NOW, entries: 4, brokenAt: 3 } })),
      given({ staffId: '', kind: 'exports', week: '2026-02-02', incidentId: '3f2a9b' as IncidentId, page: 1 }),
    ),
  'log-searches-none': (given) =>
    logSearchesPage(given(buildShell({}, head)), given(buildSearchList({ rows: [], total: 0, page: 1, pages: 1 }))),
  'incident-context': (given) =>
    incidentPage(given(buildShell()), given(buildIncident()), noWork, given(buildContext())),
  'incident-context-long': (given) =>
    incidentPage(given(buildShell()), given(buildIncident()), noWork, given(longContext)),
  'incident-context-none': (given) =>
    incidentPage(given(buildShell()), given(buildIncident()), noWork, {
      kind: 'none',
      why: 'dropped',
      evidence: null,
    }),
  'incident-around': (given) =>
    incidentContextPage(given(buildShell()), {
      ...given({ incident: buildIncident(), context: longContext }),
      everything: true,
    }),
  'incident-around-people': (given) =>
    incidentContextPage(given(buildShell()), {
      ...given({ incident: buildIncident(), context: buildContext() }),
      everything: false,
    }),
};
