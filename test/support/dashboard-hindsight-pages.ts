import type { PreviewAnswer } from '../../daemon/api/contract.ts';
import type { Html } from '../../dashboard/html.ts';
import { correctionPage, emptyCorrection } from '../../dashboard/pages/correction.ts';
import { leaveFindingPage } from '../../dashboard/pages/leave-finding.ts';
import { lookingBackPage } from '../../dashboard/pages/looking-back.ts';
import { lookingBackBatchPage } from '../../dashboard/pages/looking-back-batch.ts';
import { addSitePage, emptySite } from '../../dashboard/pages/own-forms.ts';
import { todayPage } from '../../dashboard/pages/today.ts';
import { sampleIncident } from './api-models.ts';
import { buildToday } from './dashboard-health-models.ts';
import { buildLists } from './dashboard-list-models.ts';
import { buildIncident, buildShell, DAY, NOW } from './dashboard-models.ts';
import { buildBatch, buildBatchRow, buildFindingRow } from './hindsight-models.ts';

type Given = <Model>(model: Model) => Model;

const failed = buildBatchRow({ id: 'batch-2', state: 'failed', failure: 'The archive does not answer.' });
const others = [
  failed,
  buildBatchRow({ id: 'batch-3', state: 'looking', causes: [{ kind: 'while_stopped', categoryTitle: null }] }),
  buildBatchRow({
    id: 'batch-4',
    state: 'reviewed',
    causes: [{ kind: 'site', site: 'dice.example', as: 'gambling', categoryTitle: 'Gambling' }],
  }),
];
const preview: PreviewAnswer = {
  kind: 'counted',
  from: NOW - 12 * DAY,
  to: NOW,
  isComplete: false,
  added: { requests: 41, people: 7 },
  removed: { requests: 14, people: 3, incidents: 2, needingCare: 1 },
};
const many = Array.from({ length: 60 }, (_, place) => buildFindingRow({ id: `finding-${place}` }));
const pressing = { open: 0, urgent: 0, newest: [], lookingBack: { findings: 2, pressing: 1 } };

/** Pages of looking back, and of what a change would have changed. */
export const lookingBackPages: Readonly<Record<string, (given: Given) => Html>> = {
  'looking-back': (given) =>
    lookingBackPage(given(buildShell()), given({ batches: [buildBatchRow(), ...others], foundNothing: 3 })),
  'looking-back-nothing': (given) => lookingBackPage(given(buildShell()), given({ batches: [], foundNothing: 0 })),
  'looking-back-batch': (given) => lookingBackBatchPage(given(buildShell()), given(buildBatch()), null),
  'looking-back-many': (given) =>
    lookingBackBatchPage(
      given(buildShell()),
      given(buildBatch({ findings: many, batch: buildBatchRow({ isComplete: false, busySites: 3, lighter: 4 }) })),
      'raised',
    ),
  'looking-back-failed': (given) =>
    lookingBackBatchPage(given(buildShell()), given({ names: { kind: 'nobody' }, batch: failed, findings: [] }), null),
  'looking-back-leave': (given) =>
    leaveFindingPage(
      given(buildShell()),
      given({
        batchId: 'batch-1',
        findingId: 'finding-1',
        reason: '',
        errors: [{ field: 'reason', message: 'Say why' }],
      }),
    ),
  'today-looking-back': (given) => todayPage(given(buildShell()), given(buildToday(pressing)), null),
  'add-site-preview': (given) =>
    addSitePage(given(buildShell()), given(buildLists().categories), given({ draft: emptySite, errors: [], preview })),
  'correction-preview': (given) => {
    const [what] = sampleIncident('incident-1').correctable;
    if (what === undefined) throw new Error('The incident has nothing to correct.');
    const { categories } = buildLists();
    const correction = {
      incidentId: buildIncident().id,
      what,
      categories,
      draft: emptyCorrection,
      errors: [],
      preview,
    };
    return correctionPage(given(buildShell()), given(correction));
  },
};
