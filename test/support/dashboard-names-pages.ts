import type { Names, Who } from '../../daemon/api/contract.ts';
import type { Html } from '../../dashboard/html.ts';
import { incidentPage } from '../../dashboard/pages/incident.ts';
import { letterPage } from '../../dashboard/pages/letter.ts';
import { logResultsPage } from '../../dashboard/pages/log-results.ts';
import { lookingBackBatchPage } from '../../dashboard/pages/looking-back-batch.ts';
import { showNamesPage } from '../../dashboard/pages/show-names.ts';
import { siteReportPage } from '../../dashboard/pages/site-report.ts';
import { supportItemPage } from '../../dashboard/pages/support-item.ts';
import { writeLetterPage } from '../../dashboard/pages/write-letter.ts';
import { emptyDraft } from '../../dashboard/parts/finding-form.ts';
import { buildClassIncident, buildClassPupil } from './dashboard-lane-pages.ts';
import { buildFound } from './dashboard-log-models.ts';
import { buildClosedIncident, buildIncident, buildShell, MINUTE, NOW } from './dashboard-models.ts';
import type { Given } from './dashboard-pages.ts';
import { sampleSupport } from './fake-lanes.ts';
import { sampleDraft, sampleLetter } from './fake-letters.ts';
import { sampleReport } from './fake-reports.ts';
import { buildBatch, buildFindingRow } from './hindsight-models.ts';

const hidden: Names = { kind: 'hidden' };
const shown: Names = { kind: 'shown', until: NOW + 8 * 60 * MINUTE };
const who: Who = { kind: 'unnamed', role: 'pupil', group: 'Year 5', via: 'log' };
const noWork = { notice: null, draft: emptyDraft, errors: [] };
const asking = { about: { kind: 'incident', id: 'incident-1' }, back: '/incidents/incident-1#names' } as const;
const pupils = [1, 2].map((place) => buildClassPupil(place, { who }));
const classStanding = { kind: 'whole', teacher: 'Mr Lindqvist', isSplit: false, pupils } as const;
const others: readonly Who[] = [
  { ...who, role: 'staff', group: 'staff', via: 'device' },
  { ...who, role: 'unknown', group: '', via: 'log' },
];

/** Names that are hidden, shown, and asked for. */
export const namesPages: Readonly<Record<string, (given: Given) => Html>> = {
  'incident-unnamed': (given) =>
    incidentPage(given(buildShell()), given(buildIncident({ who, names: hidden })), noWork),
  'incident-named': (given) => incidentPage(given(buildShell()), given(buildIncident({ names: shown })), noWork),
  'incident-class-unnamed': (given) =>
    incidentPage(given(buildShell()), given(buildClassIncident({ names: hidden, classStanding })), noWork),
  'support-unnamed': (given) =>
    supportItemPage(given(buildShell()), given(sampleSupport({ who, names: hidden })), {
      ...{ notice: null, care: null, note: '', errors: [] },
    }),
  'site-report-unnamed': (given) =>
    siteReportPage(given(buildShell()), sampleReport({ sentFrom: who, names: hidden }), {
      ...{ outcome: null, note: '', errors: [] },
    }),
  'looking-back-unnamed': (given) => {
    const findings = [who, ...others].map((one, place) => buildFindingRow({ id: `finding-${place}`, who: one }));
    return lookingBackBatchPage(given(buildShell()), given(buildBatch({ findings, names: hidden })), null);
  },
  'log-unnamed': (given) => {
    const found = buildFound({ names: hidden });
    const begun = { ...found.begun, readAs: { kind: 'accounts', named: [], count: 1 } as const };
    const rows = found.rows.map((row) => ({ ...row, who, subject: 'sealed:aGVsbG8' }));
    return logResultsPage(given(buildShell()), given({ found: { ...found, begun, rows }, isFirst: true, errors: [] }));
  },
  'letter-unnamed': (given) =>
    writeLetterPage(
      given(buildShell()),
      given(buildClosedIncident({ who, names: hidden })),
      given(sampleDraft({ hasNames: false })),
      { way: null, errors: [] },
    ),
  'letter-sent-unnamed': (given) =>
    letterPage(given(buildShell()), given(buildClosedIncident({ who, names: hidden })), given(sampleLetter())),
  'show-names': (given) =>
    showNamesPage(given(buildShell()), { ...asking, draft: given({ need: null, note: '' }), errors: [] }),
  'show-names-error': (given) =>
    showNamesPage(given(buildShell()), {
      ...asking,
      draft: given({ need: 'other' as const, note: '' }),
      errors: [{ field: 'needNote', message: 'Say what for in your own words' }],
    }),
};
