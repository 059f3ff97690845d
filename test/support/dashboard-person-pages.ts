import type { Html } from '../../dashboard/html.ts';
import { emptyPerson, personKeptPage, personPage } from '../../dashboard/pages/person.ts';
import { erasureBegunPage, erasurePage } from '../../dashboard/pages/person-erasure.ts';
import { buildShell, buildViewer } from './dashboard-models.ts';
import type { Given } from './dashboard-pages.ts';
import { buildErasure, buildKept } from './fake-person.ts';

const headShell = buildShell({}, buildViewer({ role: 'head' }));
const draft = { account: 'pupil017', formerly: 'pupil004, newcomer3' };
const noErrors = { reason: '', errors: [] };
const nothing = { records: 0, first: null, last: null, incidents: 0, flaggedRequests: 0, asked: [] };

/** The pages about one person's data. */
export const personPages: Readonly<Record<string, (given: Given) => Html>> = {
  person: (given) => personPage(given(headShell), given(emptyPerson), []),
  'person-errors': (given) =>
    personPage(given(headShell), given(draft), given([{ field: 'account', message: 'Several people share it.' }])),
  'person-kept': (given) =>
    personKeptPage(given(headShell), { draft: given(draft), kept: given(buildKept()), ...noErrors }),
  'person-unknown': (given) =>
    personKeptPage(given(headShell), {
      draft: given({ account: 'nobody1', formerly: '' }),
      kept: given(buildKept({ name: null, group: null, ...nothing })),
      reason: given('The parents asked'),
      errors: given([{ field: 'reason', message: 'Write why' }]),
    }),
  'person-erasure': (given) =>
    erasurePage(given(headShell), { draft: given(draft), erasure: given(buildErasure()), ...noErrors }),
  'person-erasure-errors': (given) =>
    erasurePage(given(headShell), {
      draft: given(draft),
      erasure: given(buildErasure({ stays: [], findingsThatStay: 0, recordsThatStay: 0 })),
      reason: given('The family moved away'),
      errors: given([
        { field: 'reason', message: 'Write why' },
        { field: 'confirmation', message: 'Type it again' },
      ]),
    }),
  'person-erasure-begun': (given) => erasureBegunPage(given(headShell), given(buildErasure())),
};
