import { userInfo } from 'node:os';
import { begin, noteFound, type SearchDesk } from '../answers/log-begin.ts';
import { exportText } from '../answers/log-export.ts';
import { readSearch } from '../answers/log-question.ts';
import { rowsOf } from '../answers/log-rows.ts';
import { mayInvestigate } from '../answers/office.ts';
import { seenBy } from '../answers/seen-by.ts';
import { viewerFor } from '../answers/viewer-of.ts';
import type { PageMark, Viewer } from '../api/contract.ts';
import { KnownError } from '../errors.ts';
import type { StaffId } from '../incidents/incident.ts';
import type { LogSearch } from '../records/log-search.ts';
import type { ArchiveQuestion } from '../records/question.ts';
import { print, printExactly, printJson } from './output.ts';
import { withDesk } from './search-desk.ts';
import { limitOf, type SearchOptions, searchOf } from './search-options.ts';
import { faultSentence, foundSentence, rowSentence } from './search-sentences.ts';
import { configFor } from './settings.ts';

/** Nobody waits at a page here, but a command that never ends is a fault. */
const DEADLINE_MS = 5 * 60_000;
const PAGE = 1_000;

/**
 * Searches the log for a person at the server, written down like every other search before it runs. Throws KnownError SEARCH_REFUSED
 * for what must be put right, SEARCH_NOT_KEPT where it cannot be written down.
 */
export async function searchLog(options: SearchOptions): Promise<void> {
  const config = configFor(options);
  const most = limitOf(options);
  await withDesk(config, async (desk) => {
    const by = await whoSearches(desk, options.as ?? null);
    const search = searchOf(options, desk);
    const id = await written(desk, by, search, options);
    const read = readSearch(search, desk.roster, seenBy(desk, by.viewer));
    if (read.kind !== 'question') throw new Error('What was refused has been written down all the same.');
    if (options.ecs !== undefined) await noteFound(desk, id, await printAll(desk, read.question, options.ecs));
    else
      await printFound(desk, by.viewer, { id, search, question: read.question }, { most, json: options.json === true });
  });
}

interface Searcher {
  readonly viewer: Viewer;
  /** Null for somebody with an account. */
  readonly byName: string | null;
}

/** Whoever has no account sees what a lead sees: requests of staff are for the head alone. */
export async function whoSearches(desk: Pick<SearchDesk, 'staff' | 'roster'>, email: string | null): Promise<Searcher> {
  if (email === null) {
    const byName = `Command line (${userInfo().username})`;
    const account = { id: '' as StaffId, name: byName, role: 'lead', reviewsHeads: false } as const;
    return { byName, viewer: await viewerFor(desk, account) };
  }
  const account = await desk.staff.byEmail(email);
  if (account === null) {
    throw new KnownError('NO_SUCH_ACCOUNT', 'No account has this e-mail address, so nothing was searched. Check --as.');
  }
  const viewer = await viewerFor(desk, account);
  if (mayInvestigate(viewer)) return { viewer, byName: null };
  throw new KnownError(
    'NOT_FOR_YOUR_ROLE',
    'The role of this account does not include searching the log. Nothing was searched. Name a lead, a deputy or a head after --as.',
  );
}

/** Writes down who searches for what and why, before anything is searched; throws KnownError where it cannot. */
export async function written(
  desk: SearchDesk,
  { viewer, byName }: Searcher,
  search: LogSearch,
  { purpose, ecs }: SearchOptions,
): Promise<string> {
  const kind = ecs === undefined ? 'command' : 'export';
  const result = await begin(desk, viewer, { search, purpose }, { kind, byName });
  switch (result.kind) {
    case 'begun':
      return result.id;
    case 'refused':
      throw new KnownError('SEARCH_REFUSED', result.faults.map(faultSentence).join('\n'));
    case 'not_kept':
    case 'gone':
      throw new KnownError(
        'SEARCH_NOT_KEPT',
        'It cannot be written down who searches, so nothing was searched. Check the disk and the folder of the store.',
      );
  }
}

async function printAll({ archive }: SearchDesk, question: ArchiveQuestion, form: 'json' | 'csv'): Promise<number> {
  let records = 0;
  for await (const piece of exportText(archive, question, form, null)) {
    records += piece.records;
    await printExactly(piece.text.trimEnd());
  }
  return records;
}

interface Begun {
  readonly id: string;
  readonly search: LogSearch;
  readonly question: ArchiveQuestion;
}

async function printFound(
  desk: SearchDesk,
  viewer: Viewer,
  { id, search, question }: Begun,
  { most, json }: { readonly most: number; readonly json: boolean },
): Promise<void> {
  const bounds = { deadlineMs: DEADLINE_MS, signal: null };
  let after: PageMark | null = null;
  let printed = 0;
  do {
    const limit = Math.min(PAGE, most - printed);
    const page = await desk.archive.page(question, { ...bounds, limit, order: search.order, after });
    for (const row of await rowsOf(desk, viewer, page.records)) {
      if (json) await printJson(row);
      else await print(rowSentence(row, desk.zone));
    }
    printed += page.records.length;
    after = page.next;
  } while (after !== null && printed < most);
  const { records } = await desk.archive.count(question, bounds);
  await noteFound(desk, id, records);
  if (!json) await print(foundSentence(records, printed, search, desk.zone));
}
