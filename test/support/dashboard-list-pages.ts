import type { Correctable } from '../../daemon/api/contract.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import type { Html } from '../../dashboard/html.ts';
import { correctionPage, emptyCorrection } from '../../dashboard/pages/correction.ts';
import { listsPage } from '../../dashboard/pages/lists.ts';
import {
  addSitePage,
  addWordPage,
  emptySilence,
  emptySite,
  emptyWord,
  silencePage,
  takeOffPage,
} from '../../dashboard/pages/own-forms.ts';
import {
  buildLists,
  buildSaid,
  choices,
  failedList,
  oldList,
  refusedList,
  shippedList,
  waitingList,
} from './dashboard-list-models.ts';
import { buildShell, buildViewer } from './dashboard-models.ts';
import type { Given } from './dashboard-pages.ts';

const correction = { incidentId: 'incident-1' as IncidentId, categories: choices };
const wrongSite: Correctable = {
  kind: 'site',
  key: 'site-1',
  because: 'domain_list',
  evidence: 'probability.example',
  lists: ['UT1 Toulouse (gambling)'],
  isUnconfirmed: true,
  categoryTitle: 'Gambling',
  scopes: ['probability.example', 'probability.example/dice', `long.example/${'path/'.repeat(30)}`],
};
const wrongPhrase: Correctable = {
  kind: 'phrase',
  key: 'phrase-1',
  phrase: 'grand national',
  categoryTitle: 'Gambling',
  maySilence: true,
};
const noErrors = { errors: [] } as const;

/** The Lists page, its forms, and the correction of an incident, in every state that a reader can meet. */
export const listPages: Readonly<Record<string, (given: Given) => Html>> = {
  lists: (given) => listsPage(given(buildShell()), given(buildLists()), null),
  'lists-saved': (given) => listsPage(given(buildShell()), given(buildLists()), 'added'),
  'lists-ill': (given) =>
    listsPage(
      given(buildShell()),
      given(buildLists({ lists: [shippedList, oldList, refusedList, failedList, waitingList] })),
      'asked',
    ),
  'lists-technician': (given) =>
    listsPage(
      given(buildShell({}, buildViewer({ role: 'technician', name: 'Mx Cable' }))),
      given(buildLists({ lists: [shippedList, oldList] })),
      null,
    ),
  'lists-empty': (given) =>
    listsPage(
      given(buildShell()),
      given(buildLists({ lists: [shippedList], schoolEntries: [], schoolWords: [] })),
      null,
    ),
  'lists-none': (given) => listsPage(given(buildShell()), given(buildLists({ lists: [] })), null),
  'add-site': (given) => addSitePage(given(buildShell()), given(choices), { draft: emptySite, ...noErrors }),
  'add-site-errors': (given) =>
    addSitePage(
      given(buildShell()),
      given(choices),
      given({
        draft: { site: 'com', as: 'gambling', reason: '' },
        errors: [
          { field: 'site', message: 'Name one site: this would cover every site with that ending' },
          { field: 'reason', message: 'Say why' },
        ],
      }),
    ),
  'add-word': (given) => addWordPage(given(buildShell()), given(choices), { draft: emptyWord, ...noErrors }),
  'add-word-errors': (given) =>
    addWordPage(
      given(buildShell()),
      given(choices),
      given({
        draft: { phrase: 'ab', category: '', excludes: 'den', reason: 'We hear it.' },
        errors: [
          { field: 'phrase', message: 'Enter at least three letters' },
          { field: 'category', message: 'Choose what it is about' },
          { field: 'excludes', message: 'Name at most 20 words' },
        ],
      }),
    ),
  'silence-phrase': (given) => silencePage(given(buildShell()), { draft: emptySilence, ...noErrors }),
  'silence-phrase-errors': (given) =>
    silencePage(
      given(buildShell()),
      given({
        draft: { phrase: 'hurt myself', reason: 'Often a song.' },
        errors: [{ field: 'phrase', message: 'This phrase is always listened for' }],
      }),
    ),
  'take-off-site': (given) =>
    takeOffPage(
      given(buildShell()),
      given({
        kind: 'sites',
        id: 'say-1',
        row: { entry: 'probability.example', as: 'allow', reason: 'For Year 6.', said: buildSaid() },
      }),
      { draft: '', ...noErrors },
    ),
  'take-off-word': (given) =>
    takeOffPage(
      given(buildShell()),
      given({
        kind: 'words',
        id: 'word-1',
        row: { phrase: 'the den', as: 'silence', excludes: [], reason: 'A topic.', said: buildSaid() },
      }),
      given({ draft: '', errors: [{ field: 'reason', message: 'Say why' }] }),
    ),
  'correct-site': (given) =>
    correctionPage(given(buildShell()), given({ ...correction, what: wrongSite, draft: emptyCorrection, ...noErrors })),
  'correct-site-errors': (given) =>
    correctionPage(
      given(buildShell()),
      given({
        ...correction,
        what: wrongSite,
        draft: { scope: 'probability.example', say: 'other' as const, category: '', reason: 'A lesson.' },
        errors: [
          { field: 'scope', message: 'Choose what this goes for' },
          { field: 'say', message: 'Choose what is right' },
          { field: 'category', message: 'Choose what it is about' },
        ],
      }),
    ),
  'correct-phrase': (given) =>
    correctionPage(
      given(buildShell()),
      given({ ...correction, what: wrongPhrase, draft: emptyCorrection, ...noErrors }),
    ),
};
