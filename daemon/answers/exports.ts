import { randomBytes } from 'node:crypto';
import type {
  ExportAnswers,
  ExportPage,
  ExportTokenRow,
  MakeTokenResult,
  OwnSitesChoice,
  Viewer,
} from '../api/contract.ts';
import type { StoredExportToken } from '../store/export-tokens.ts';
import { entriesOf, exportList, hashOf, keepOwnSitesChoice, ownSitesChoice } from './export-lists.ts';
import { staffNamesOf } from './incident-row.ts';
import { categoryChoices } from './lists.ts';
import type { Office } from './office.ts';
import { auditRequest } from './request-audit.ts';
import { mayTalkToProvider } from './request-viewer.ts';
import { createSchoolSay } from './school-say.ts';
import { namesSomebody, withoutNames } from './without-names.ts';

const MAX_NAME = 100;
const SCHOOL = { kind: 'school' } as const;

/** The school's own blocklist and allowlist, and with what filters fetch them. */
export function createExportAnswers(office: Office): ExportAnswers<Viewer> {
  return {
    exportPage: (viewer) => pageOf(office, viewer),
    makeExportToken: (viewer, name) => make(office, viewer, name.trim()),
    async rotateExportToken(viewer, id) {
      if (!mayTalkToProvider(viewer)) return { kind: 'not_yours' };
      const token = newToken();
      if (!(await office.exportTokens.rotate(id, hashOf(token)))) return { kind: 'gone' };
      await auditRequest(office, viewer, 'make_export_token', id);
      return { kind: 'made', token };
    },
    async withdrawExportToken(viewer, id) {
      if (!mayTalkToProvider(viewer)) return { kind: 'not_yours' };
      if (!(await office.exportTokens.withdraw(id, viewer.staffId, office.now()))) return { kind: 'gone' };
      await auditRequest(office, viewer, 'withdraw_export_token', id);
      return { kind: 'done' };
    },
    async chooseOwnSites(viewer, choice) {
      if (!viewer.powers.includes('authorise')) return { kind: 'not_yours' };
      const known = new Set<string>((await ownCategories(office)).map(({ id }) => id));
      const categories = choice.categories.filter((id) => known.has(id)).toSorted();
      await keepOwnSitesChoice(office, { categories, allowed: choice.allowed });
      await auditRequest(office, viewer, 'change_export', '');
      return { kind: 'done' };
    },
    exportList: (ask) => exportList(office, ask),
  };
}

/** Longer than anybody guesses; the letters of an address, since some filters can put it nowhere else. */
function newToken(): string {
  return randomBytes(32).toString('base64url');
}

async function make(office: Office, viewer: Viewer, name: string): Promise<MakeTokenResult> {
  if (!mayTalkToProvider(viewer)) return { kind: 'not_yours' };
  if (name === '' || name.length > MAX_NAME) return { kind: 'no_name' };
  if (namesSomebody(office.roster, name)) return { kind: 'names' };
  const token = newToken();
  const made = { name, hash: hashOf(token), at: office.now(), by: viewer.staffId };
  const id = await office.exportTokens.make(made);
  if (id === null) return { kind: 'full' };
  await auditRequest(office, viewer, 'make_export_token', id);
  return { kind: 'made', token };
}

async function pageOf(office: Office, viewer: Viewer): Promise<ExportPage> {
  const [tokens, names, blocklist, allowlist, own, categories] = await Promise.all([
    office.exportTokens.all(),
    staffNamesOf(office),
    entriesOf(office, 'blocklist', SCHOOL),
    entriesOf(office, 'allowlist', SCHOOL),
    ownSitesChoice(office),
    ownCategories(office),
  ]);
  const nameOf = (id: string) => names.get(id) ?? null;
  return {
    tokens: tokens.map((token) => rowOf(token, nameOf, (text) => withoutNames(office.roster, viewer, text))),
    sites: { blocklist: blocklist.length, allowlist: allowlist.length },
    own,
    categories,
    mayChoose: viewer.powers.includes('authorise'),
    networks: office.exportNetworks,
  };
}

function rowOf(
  { id, name, at, by, withdrawn, fetched }: StoredExportToken,
  nameOf: (id: string) => string | null,
  read: (text: string) => string,
): ExportTokenRow {
  return {
    ...{ id, name: read(name), at, byName: nameOf(by), fetched },
    withdrawn: withdrawn && { at: withdrawn.at, byName: nameOf(withdrawn.by) },
  };
}

/** Of which the school has sites of its own; what is chosen and has none any more is there too, so that it can be taken off. */
async function ownCategories(office: Office) {
  const [{ entries }, own]: [{ entries: readonly { category: string }[] }, OwnSitesChoice] = await Promise.all([
    createSchoolSay(office.fileLists, office.schoolLists).now(),
    ownSitesChoice(office),
  ]);
  const wanted = new Set<string>([...entries.map(({ category }) => category), ...own.categories]);
  return categoryChoices.filter(({ id }) => wanted.has(id));
}
