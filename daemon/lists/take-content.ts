import { join } from 'node:path';
import type { ListSource } from '../../categories/list-source.ts';
import { checkContent } from './check-content.ts';
import type { ContentFile, ListContent, PlacedContent } from './content.ts';
import { renameForGood } from './disk.ts';
import { fetchContent, type LastContent } from './fetch-content.ts';
import type { MeasureAnswer } from './measure.ts';
import { isRefusal } from './refusals.ts';
import { runTask } from './run-task.ts';
import {
  GOOD_CONTENT,
  hashOfFiles,
  type ListState,
  type MeasuredContent,
  meaningOf,
  REFUSED_CONTENT,
  type RefusedContent,
  writeContentFile,
} from './state.ts';

/** One list whose origin is to be asked. */
export interface TakeOrder {
  readonly source: ListSource;
  /** Of this list; absolute. */
  readonly folder: string;
  /** A new folder in it, for what comes. */
  readonly incoming: string;
  readonly state: ListState;
  readonly ownSites: readonly string[];
  readonly now: number;
  readonly signal: AbortSignal;
}

export interface Taken {
  /** To be written: until then, the old one holds. */
  readonly state: ListState;
  readonly became: 'updated' | 'unchanged' | 'refused';
}

/** Asks the origin, and decides whether what came can be used. Throws LIST_FAILED, or an error of the disk. */
export async function takeContent(order: TakeOrder): Promise<Taken> {
  const { source, incoming, now, signal } = order;
  const state = withoutOldRefusal(order);
  const asked = { ...state, checkedAt: now, failure: null };
  const fetched = await fetchContent({ source, last: lastOf(state, order.folder), into: incoming, signal });
  if (fetched.kind === 'unchanged') return unchanged(asked);
  const hash = hashOfFiles(fetched.files);
  if (state.content?.version.endsWith(hash)) {
    const content = withNewStamps(state.content, fetched.files);
    return { state: { ...asked, content, refused: null }, became: 'unchanged' };
  }
  if (state.refused?.version === hash) return { state: asked, became: 'refused' };
  return decide(order, asked, { hash, files: fetched.files });
}

/** The same as what was set aside is refused still; the same as what is in use puts an error page behind us. */
function unchanged(asked: ListState): Taken {
  const isSetAside = asked.refused !== null && asked.refused.content !== null;
  return isSetAside ? { state: asked, became: 'refused' } : { state: { ...asked, refused: null }, became: 'unchanged' };
}

/** What was refused while the list meant something else is judged anew. */
function withoutOldRefusal({ state, source }: TakeOrder): ListState {
  return state.refused !== null && state.refused.meaning !== meaningOf(source) ? { ...state, refused: null } : state;
}

/** What was set aside is what its origin gave last: it is asked whether that has changed. */
function lastOf(state: ListState, folder: string): LastContent | null {
  const last = state.refused?.content ?? state.content;
  return last === null ? null : { folder: join(folder, last.folder), files: last.files };
}

function withNewStamps(content: MeasuredContent, files: readonly ContentFile[]): MeasuredContent {
  return { ...content, files: files.map((file, at) => ({ ...file, name: content.files[at]?.name ?? file.name })) };
}

interface Came {
  readonly hash: string;
  readonly files: readonly ContentFile[];
}

async function decide(order: TakeOrder, asked: ListState, came: Came): Promise<Taken> {
  const { source, state, incoming, ownSites, signal } = order;
  const content: PlacedContent = { source, folder: incoming, files: came.files };
  let answer: MeasureAnswer | null = null;
  try {
    answer = await runTask({ kind: 'measure', content, inUse: placed(order, state.content), ownSites }, signal);
    checkContent({ source, ...answer, before: state.content?.measures ?? null });
    return await use(order, asked, came, answer);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const refused = await setAside(order, came, answer, error.message);
    return { state: { ...asked, refused }, became: 'refused' };
  }
}

function placed({ source, folder }: TakeOrder, content: ListContent | null): PlacedContent | null {
  return content === null ? null : { source, folder: join(folder, content.folder), files: content.files };
}

async function use(order: TakeOrder, asked: ListState, came: Came, answer: MeasureAnswer): Promise<Taken> {
  const meaning = meaningOf(order.source);
  const content = { ...(await keep(order, came, GOOD_CONTENT)), measures: answer.measures, meaning };
  const change = { at: order.now, added: answer.added, removed: answer.removed };
  return { state: { ...asked, content, refused: null, change }, became: 'updated' };
}

async function setAside(
  order: TakeOrder,
  came: Came,
  answer: MeasureAnswer | null,
  reason: string,
): Promise<RefusedContent> {
  const meaning = meaningOf(order.source);
  const known = { at: order.now, reason, version: came.hash, meaning };
  // A web page is of no use to anybody.
  if (answer === null) return { ...known, content: null, change: { added: 0, removed: 0 } };
  const content = { ...(await keep(order, came, REFUSED_CONTENT)), measures: answer.measures, meaning };
  return { ...known, content, change: { added: answer.added, removed: answer.removed } };
}

async function keep({ incoming, folder, now }: TakeOrder, { hash, files }: Came, kind: string): Promise<ListContent> {
  const version = `${dayOf(now)}-${hash}`;
  const content: ListContent = { version, folder: kind + version, fetchedAt: now, files };
  await writeContentFile(incoming, content);
  await renameForGood(incoming, join(folder, content.folder));
  return content;
}

/** '2026-11-30', in UTC. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
