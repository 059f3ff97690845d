import type { HandoverDesk } from '../../daemon/api/contract.ts';
import type { Html } from '../../dashboard/html.ts';
import { emptyHandover, handoverPage } from '../../dashboard/pages/handover.ts';
import { handoverErrors } from '../../dashboard/words/handover.ts';
import { buildIncident, buildShell, MINUTE, NOW } from './dashboard-models.ts';
import type { Given } from './dashboard-pages.ts';

const HANDOVER_DESK: HandoverDesk = {
  forms: ['own', 'cpoms-like', 'myconcern-like', 'plain', 'json'],
  form: 'own',
  refusal: null,
  before: null,
};

/** What is handed over to another system, and why it cannot be. */
export const handoverPages: Readonly<Record<string, (given: Given) => Html>> = {
  'handover-one': (given) =>
    handoverPage(
      given(buildShell()),
      given({ incident: buildIncident(), desk: HANDOVER_DESK, draft: emptyHandover, errors: [] }),
    ),
  'handover-one-again': (given) =>
    handoverPage(
      given(buildShell()),
      given({
        incident: buildIncident(),
        desk: { ...HANDOVER_DESK, before: { at: NOW - MINUTE, byName: 'Pat Reviewer' } },
        draft: { ...emptyHandover, purpose: 'Record in our safeguarding system' },
        errors: [{ field: 'again', message: handoverErrors.before }],
      }),
    ),
  'handover-one-refused': (given) =>
    handoverPage(
      given(buildShell()),
      given({
        incident: buildIncident(),
        desk: { ...HANDOVER_DESK, refusal: 'not_confirmed' },
        draft: emptyHandover,
        errors: [],
      }),
    ),
  'handover-many': (given) =>
    handoverPage(given(buildShell()), given({ incident: null, desk: HANDOVER_DESK, draft: emptyHandover, errors: [] })),
  'handover-many-errors': (given) =>
    handoverPage(
      given(buildShell()),
      given({
        incident: null,
        desk: HANDOVER_DESK,
        draft: emptyHandover,
        errors: [
          { field: 'since', message: handoverErrors.no_day },
          { field: 'purpose', message: handoverErrors.no_purpose },
        ],
      }),
    ),
};
