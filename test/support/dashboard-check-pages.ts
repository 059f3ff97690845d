import type { Html } from '../../dashboard/html.ts';
import { filterChecksPage } from '../../dashboard/pages/filter-checks.ts';
import { type CheckDraft, recordCheckPage } from '../../dashboard/pages/record-check.ts';
import { buildCheckForm, buildCheckPage } from './check-models.ts';
import { buildShell, buildViewer } from './dashboard-models.ts';

type Given = <Model>(model: Model) => Model;

const all = { profileId: null, page: 2 };
const senior = buildViewer({ role: 'senior_leader' });
const draft: CheckDraft = {
  ...{ at: '2026-02-09T09:00', profileId: 'guests', key: 'another', site: 'games.example', expected: 'blocked' },
  ...{ outcome: 'allowed', place: 'Class iPad 4, Room 12', note: '' },
};
const missing = (field: string) => ({ field, message: `Write ${field}` });

/** Whether the filter does what it must, and the form for what somebody tried by hand. */
export const checkPages: Readonly<Record<string, (given: Given) => Html>> = {
  'filter-checks': (given) =>
    filterChecksPage(given(buildShell()), given(buildCheckPage()), { filter: given(all), notice: 'queued' }),
  'filter-checks-passed': (given) => {
    const [, row] = buildCheckPage().rows;
    const cells = row?.cells.map(() => null) ?? [];
    const page = buildCheckPage({
      ...{
        rows: row === undefined ? [] : [{ ...row, cells }],
        byHand: [],
        failures: 0,
        isUnderWay: false,
        nextAt: null,
      },
      counts: { passed: 2, failed: 0, not_clear: 0, not_made: 0, never: 0 },
    });
    return filterChecksPage(given(buildShell()), given(page), {
      filter: { profileId: 'guests', page: 1 },
      notice: null,
    });
  },
  'filter-checks-nothing': (given) =>
    filterChecksPage(
      given(buildShell({}, senior)),
      given(
        buildCheckPage({
          ...{ profiles: [], rows: [], byHand: [], failures: 0, lastRoundAt: null, isUnderWay: false, nextAt: null },
          counts: { passed: 0, failed: 0, not_clear: 0, not_made: 0, never: 0 },
          history: { rows: [], total: 0, page: 1, pages: 1 },
          may: { run: false, record: false },
        }),
      ),
      { filter: { profileId: null, page: 1 }, notice: null },
    ),
  'check-by-hand': (given) =>
    recordCheckPage(given(buildShell()), given({ form: buildCheckForm(), draft, errors: [] })),
  'check-by-hand-errors': (given) =>
    recordCheckPage(
      given(buildShell()),
      given({
        form: buildCheckForm({ addresses: [] }),
        draft: { ...draft, at: '', profileId: '', key: '', expected: null, outcome: null, place: '' },
        errors: ['at', 'profile', 'address', 'site', 'expected', 'outcome', 'place', 'note'].map(missing),
      }),
    ),
};
