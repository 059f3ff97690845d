import type { CategoryId } from '../../categories/category.ts';
import { isNeverSilenced } from '../../categories/never-silenced.ts';
import { plainPhrase } from '../../categories/school-words.ts';
import type {
  AddWordResult,
  DaemonApi,
  NewSchoolWord,
  PhraseToSilence,
  SilenceResult,
  TakeOffResult,
  Viewer,
} from '../api/contract.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { Added, WordSay } from '../store/school-lists.ts';
import { mayInvestigate, type Office, reachOf } from './office.ts';
import { schoolChanged } from './school-change.ts';

export type SchoolPhrases = Pick<DaemonApi, 'addSchoolWord' | 'silencePhrase' | 'removeSchoolWord'>;

/** Two letters would be found in searches about anything. */
const FEWEST_LETTERS = 3;

/** What a person says of words: to listen for them, or to stop. */
export function createSchoolPhrases(office: Office): SchoolPhrases {
  return {
    addSchoolWord: (viewer, word) => add(office, viewer, word),
    silencePhrase: (viewer, phrase) => silence(office, viewer, phrase),
    removeSchoolWord: (viewer, id, reason) => remove(office, viewer, id, reason.trim()),
  };
}

async function add(office: Office, viewer: Viewer, word: NewSchoolWord): Promise<AddWordResult> {
  if (!mayInvestigate(viewer)) return { kind: 'not_yours' };
  const reason = word.reason.trim();
  if (reason === '') return { kind: 'no_reason' };
  const words = plainPhrase(word.phrase);
  if (words === '') return { kind: 'no_words' };
  if (words.replaceAll(' ', '').length < FEWEST_LETTERS) return { kind: 'too_short' };
  const excludes = word.excludes.map((text) => text.trim()).filter((text) => plainPhrase(text) !== '');
  const say: WordSay = { kind: 'add', category: word.category, excludes };
  return { kind: await keep(office, viewer, { phrase: word.phrase, reason, say, incidentId: null }) };
}

async function silence(office: Office, viewer: Viewer, given: PhraseToSilence): Promise<SilenceResult> {
  if (!mayInvestigate(viewer)) return { kind: 'not_yours' };
  const reason = given.reason.trim();
  if (reason === '') return { kind: 'no_reason' };
  const { phrase, incidentId } = given;
  const words = plainPhrase(phrase);
  const onPage = (await office.schoolLists.wordsInForce()).find((word) => word.words === words)?.say ?? null;
  if (onPage?.kind === 'silence') return { kind: 'already_there' };
  const categories = listenedForAs(office, words, onPage);
  if (categories.length === 0) return { kind: 'unknown_phrase' };
  if (categories.some(isNeverSilenced)) return { kind: 'never_silenced' };
  if (incidentId !== null && (await office.incidents.one(reachOf(viewer), incidentId)) === null)
    return { kind: 'gone' };
  return { kind: await keep(office, viewer, { phrase, reason, say: { kind: 'silence' }, incidentId }) };
}

/** By the shipped packs and by the school's own words, wherever they are written. */
function listenedForAs(office: Office, words: string, onPage: WordSay | null): readonly CategoryId[] {
  const inFile = office.fileLists.words.added.filter(({ phrase }) => plainPhrase(phrase) === words);
  return [
    ...office.packedAs(words),
    ...(onPage?.kind === 'add' ? [onPage.category] : []),
    ...inFile.map(({ category }) => category),
  ];
}

interface Kept {
  readonly phrase: string;
  readonly reason: string;
  readonly say: WordSay;
  readonly incidentId: IncidentId | null;
}

async function keep(office: Office, viewer: Viewer, { phrase, ...said }: Kept): Promise<Added['kind']> {
  const by = viewer.staffId;
  const word = { phrase: phrase.trim(), words: plainPhrase(phrase), by, at: office.now(), ...said };
  const added = await office.schoolLists.addWord(word);
  if (added.kind === 'added') await schoolChanged(office, viewer, ACTIONS[said.say.kind], added.id);
  return added.kind;
}

const ACTIONS = { add: 'add_word', silence: 'silence_word' } as const;

async function remove(office: Office, viewer: Viewer, id: string, reason: string): Promise<TakeOffResult> {
  if (!mayInvestigate(viewer)) return { kind: 'not_yours' };
  if (reason === '') return { kind: 'no_reason' };
  const removal = { at: office.now(), by: viewer.staffId, reason };
  if (!(await office.schoolLists.removeWord(id, removal))) return { kind: 'gone' };
  await schoolChanged(office, viewer, 'remove_word', id);
  return { kind: 'removed' };
}
