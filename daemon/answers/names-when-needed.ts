/** Names only when they are needed: stands between the answers and whoever asks, and goes by the table of `namings.ts`. */
import type { DaemonApi, Names, NamesAbout, Viewer, WhoRead } from '../api/contract.ts';
import { foldAccount } from '../identity/account.ts';
import { readWho } from './log-who.ts';
import { namesFor } from './names-shown.ts';
import { NAMINGS, type Naming, ofIncident } from './namings.ts';
import { type Office, reachOf } from './office.ts';
import { createSubjectSeal, type SubjectSeal } from './subject-seal.ts';
import { unnamed } from './unnamed.ts';
import { WITHHELD } from './without-names.ts';

/** The same answers, with names for whoever is told them at once or has shown them, and without for everybody else. */
export function namesWhenNeeded(answers: DaemonApi, office: Office): DaemonApi {
  const parts: Parts = { answers, office, seal: createSubjectSeal() };
  const wrapped = Object.entries(answers).map(([question, answer]) => {
    const naming = NAMINGS[question as keyof DaemonApi] as Naming<keyof DaemonApi>;
    if (naming === 'nobody' || naming === 'on_purpose' || naming === 'apart') return [question, answer];
    const given = async (...asked: readonly unknown[]) => {
      const result = await (answer as Untyped)(...asked);
      const about = naming === 'never' ? null : ((naming as Untyped)(...asked) as NamesAbout);
      return told(parts, asked[0] as Viewer, about, result);
    };
    return [question, given];
  });
  // The same questions with the same types, as the table above says.
  return { ...(Object.fromEntries(wrapped) as DaemonApi), ...apart(parts) };
}

type Untyped = (...asked: readonly unknown[]) => unknown;

interface Parts {
  readonly answers: DaemonApi;
  readonly office: Office;
  readonly seal: SubjectSeal;
}

/** `about` is null for a list. `named` are accounts that the viewer has asked for by name. */
async function told<Answer>(
  { office, seal }: Parts,
  viewer: Viewer,
  about: NamesAbout | null,
  answer: Answer,
  named: readonly string[] = [],
): Promise<Answer> {
  const isAtOnce = office.namesAtOnce.includes(viewer.role);
  const names: Names =
    about === null ? { kind: isAtOnce ? 'at_once' : 'hidden' } : await namesFor(office, viewer, about);
  if (names.kind !== 'hidden') return withNames(answer, names);
  const { answer: without, places } = unnamed(answer, { roster: office.roster, named, seal: seal.seal });
  return withNames(without, places === 0 ? { kind: 'nobody' } : names);
}

/** In what says so itself. */
function withNames<Answer>(answer: Answer, names: Names): Answer {
  return typeof answer === 'object' && answer !== null && 'names' in answer ? { ...answer, names } : answer;
}

type Apart = Pick<
  DaemonApi,
  'letterDraft' | 'policyBook' | 'searchForm' | 'beginSearch' | 'narrowSearch' | 'logPage' | 'tryIt'
>;

function apart(parts: Parts): Apart {
  const { answers, office, seal } = parts;
  return {
    // A letter with a name in it is for whoever has shown that name; for everybody else it is filled in without.
    async letterDraft(viewer, id, wanted) {
      const names = await namesFor(office, viewer, ofIncident(id));
      const hasNames = wanted.hasNames && names.kind !== 'hidden';
      return told(parts, viewer, ofIncident(id), await answers.letterDraft(viewer, id, { ...wanted, hasNames }));
    },
    // Of the groups that the policy names, how many are in them.
    async policyBook(viewer) {
      const book = await answers.policyBook(viewer);
      if (office.namesAtOnce.includes(viewer.role)) return book;
      return { ...book, groups: book.groups.map((group) => ({ ...group, accounts: null })) };
    },
    // What somebody typed is theirs; whom they chose in an answer, they were not told.
    async searchForm(viewer, before) {
      const form = await answers.searchForm(viewer, before);
      const subject = form.before?.search.subject ?? null;
      if (form.before === null || subject === null || office.namesAtOnce.includes(viewer.role)) return form;
      return { ...form, before: { ...form.before, search: { ...form.before.search, subject: seal.seal(subject) } } };
    },
    beginSearch: (viewer, wanted, kind) =>
      answers.beginSearch(viewer, { ...wanted, search: opened(wanted.search, seal) }, kind),
    narrowSearch: (viewer, id, subject) => answers.narrowSearch(viewer, id, seal.open(subject)),
    async logPage(viewer, id, after, signal) {
      const page = await answers.logPage(viewer, id, after, signal);
      if (page.kind !== 'page' && page.kind !== 'slow') return page;
      const { search } = page.begun;
      const named = askedByName(office, viewer, search.who);
      const shown = await told(parts, viewer, { kind: 'search', id }, page, named);
      if (!('names' in shown) || shown.names.kind === 'at_once' || shown.names.kind === 'shown') return shown;
      const { who, words, site, device } = search;
      const readAs = withoutOthers(page.begun.readAs, named);
      const begun = { ...shown.begun, readAs, search: { ...shown.begun.search, who, words, site, device } };
      return { ...shown, begun };
    },
    async tryIt(viewer, request) {
      const answer = await answers.tryIt(viewer, request);
      const { identity } = answer;
      const isTyped = identity?.kind !== 'person' || request.text.toLowerCase().includes(identity.personId);
      if (isTyped || office.namesAtOnce.includes(viewer.role)) return answer;
      return { ...answer, identity: { ...identity, personId: WITHHELD } };
    },
  };
}

/** Of several who are called so, how many. */
function withoutOthers(readAs: WhoRead, named: readonly string[]): WhoRead {
  if (readAs.kind !== 'accounts') return readAs;
  return { ...readAs, named: readAs.named.filter(({ account }) => named.includes(account)) };
}

function opened<Search extends { readonly subject: string | null }>(search: Search, seal: SubjectSeal): Search {
  return search.subject === null ? search : { ...search, subject: seal.open(search.subject) };
}

/** The account of whoever was asked for, where what was typed is one person and nobody else. */
function askedByName({ roster }: Office, viewer: Viewer, who: string): readonly string[] {
  const read = readWho(who, roster, reachOf(viewer));
  if (read.kind !== 'read') return [];
  if (read.as.kind === 'text') return [foldAccount(read.as.text)];
  return read.as.kind === 'accounts' && read.as.count === 1 ? read.as.named.map(({ account }) => account) : [];
}
