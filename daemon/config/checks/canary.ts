import { hostOfCanary } from '../canary-shape.ts';
import { type Draft, errorAt, indexesOf, textAt } from '../draft.ts';
import { quoted } from '../found.ts';
import { valueAt } from '../path.ts';
import type { Problem } from '../problem.ts';
import { idOf } from './sources.ts';

/** What a shape cannot say of the test request: that there is one, and that the line that is written for it holds it. */
export function checkCanary(draft: Draft): readonly Problem[] {
  if (valueAt(draft.data, ['canary']) === undefined) return [];
  const address = textAt(draft, ['canary', 'address']);
  const search = textAt(draft, ['canary', 'search']);
  if (address === null && search === null) {
    return [errorAt(draft, ['canary', 'address'], 'neither an address nor a search', 'one of the two at least')];
  }
  return [...checkSource(draft), ...checkLine(draft, address === null ? null : hostOfCanary(address), search)];
}

function checkSource(draft: Draft): readonly Problem[] {
  const source = textAt(draft, ['canary', 'inject', 'source']);
  const known = indexesOf(draft, ['sources']).flatMap((index) => idOf(draft, index) ?? []);
  if (source === null || known.includes(source)) return [];
  return [errorAt(draft, ['canary', 'inject', 'source'], quoted(source), `the id of a source: ${known.join(', ')}`)];
}

function checkLine(draft: Draft, host: string | null, search: string | null): readonly Problem[] {
  const line = textAt(draft, ['canary', 'inject', 'line'])?.toLowerCase() ?? null;
  if (line === null || (host !== null && line.includes(host))) return [];
  const asked = search === null ? [] : search.toLowerCase().split(/\s+/);
  if (asked.length > 0 && asked.every((word) => line.includes(encodeURIComponent(word)))) return [];
  const write = 'a line of the log that holds the address or the search of the test request';
  return [errorAt(draft, ['canary', 'inject', 'line'], 'a line without it', write)];
}
