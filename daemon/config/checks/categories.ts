import { parseEntry } from '../../../categories/entry.ts';
import { type Draft, errorAt, indexesOf, placeOf, textAt } from '../draft.ts';
import { quoted } from '../found.ts';
import type { Problem } from '../problem.ts';

/** What a shape cannot say of the school's own lists: that no site is in both. The category would count, unnoticed. */
export function checkCategories(draft: Draft): readonly Problem[] {
  const blocked = new Map(entriesOf(draft, 'block').map(({ entry, at }) => [entry, at]));
  return entriesOf(draft, 'allow').flatMap(({ entry, at }) => {
    const other = blocked.get(entry);
    if (other === undefined) return [];
    const found = `${quoted(entry)}, which is under “block:” too, in line ${placeOf(draft, other).line}`;
    return [errorAt(draft, at, found, 'each site in one of the two lists')];
  });
}

interface PlacedEntry {
  readonly entry: string;
  readonly at: readonly (string | number)[];
}

function entriesOf(draft: Draft, list: 'block' | 'allow'): readonly PlacedEntry[] {
  return indexesOf(draft, ['categories', list]).flatMap((index) => {
    const at = ['categories', list, index, 'entry'];
    const entry = parseEntry(textAt(draft, at) ?? '');
    return entry === null ? [] : [{ entry, at }];
  });
}
