import type { Config } from '../config.ts';
import { KnownError } from '../errors.ts';
import type { ListOutcome } from '../lists/lists.ts';
import { withLists } from '../school-lists.ts';
import { availableSentences, diffSentences, outcomeSentence, statusSentences } from './list-sentences.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor } from './settings.ts';

/** Says of each list how it stands; where none is set up, which public ones there are. */
export async function listsStatus(options: CommonOptions): Promise<void> {
  const config = configFor(options);
  const status = await withLists(config, async (lists) => lists.status());
  if (options.json) for (const list of status) await printJson(list);
  else {
    for (const list of status) await printAll(statusSentences(list));
    if (config.lists.length === 0) await printAll(availableSentences());
  }
  if (status.some(({ state }) => state.kind === 'refused' || state.kind === 'failed')) process.exitCode = 1;
}

/** Asks for these lists now, or for all of them. Ends with 1 when one was refused or could not be had. */
export async function listsUpdate(ids: readonly string[], options: CommonOptions): Promise<void> {
  const config = configFor(options);
  for (const id of ids) checkId(config, id);
  const wanted = ids.length > 0 ? ids : config.lists.map(({ id }) => id);
  if (wanted.length === 0) throw noneSetUp();
  await withLists(config, async (lists) => tell(await lists.updateAll(wanted), options));
}

/** Says what a refused list would change. */
export async function listsDiff(id: string, options: CommonOptions): Promise<void> {
  const config = configFor(options);
  checkId(config, id);
  const diff = await withLists(config, (lists) => lists.diff(id));
  if (options.json) await printJson(diff);
  else
    await printAll(diff === null ? [`Nothing of ${id} was set aside: what came last is in use.`] : diffSentences(diff));
}

/** Uses what was refused, because a person says so. */
export async function listsAccept(id: string, options: CommonOptions): Promise<void> {
  const config = configFor(options);
  checkId(config, id);
  const outcome = await withLists(config, (lists) => lists.accept(id));
  if (outcome === null) {
    throw new KnownError(
      'LIST_NOTHING_SET_ASIDE',
      `Nothing of ${id} was set aside that could be used. Nothing was changed.`,
    );
  }
  await tell([outcome], options);
}

async function tell(outcomes: readonly ListOutcome[], options: CommonOptions): Promise<void> {
  for (const outcome of outcomes) {
    if (options.json) await printJson(outcome);
    else await print(outcomeSentence(outcome));
  }
  if (outcomes.some(({ kind }) => kind === 'refused' || kind === 'failed')) process.exitCode = 1;
}

async function printAll(sentences: readonly string[]): Promise<void> {
  for (const sentence of sentences) await print(sentence);
}

function checkId({ lists }: Config, id: string): void {
  if (lists.length === 0) throw noneSetUp();
  if (lists.some((list) => list.id === id)) return;
  const ids = lists.map((list) => list.id).join(', ');
  throw new KnownError('LIST_UNKNOWN', `No list has the id “${id}”. Nothing was changed. Write one of: ${ids}.`);
}

function noneSetUp(): KnownError {
  return new KnownError(
    'LISTS_NONE',
    'No list is set up, so that there is nothing to ask for. Write one under lists: in filterwatch.yaml; “filterwatch lists” says which there are.',
  );
}
