import { parseEntry } from '../../../categories/entry.ts';
import { foldLabel } from '../../../categories/filter-labels/label-table.ts';
import { type Draft, errorAt, indexesOf, placeOf, textAt } from '../draft.ts';
import { quoted } from '../found.ts';
import { valueAt } from '../path.ts';
import type { Problem } from '../problem.ts';

/** What a shape cannot say of the school's own lists and names: that none of them is there twice. One would count, unnoticed. */
export function checkCategories(draft: Draft): readonly Problem[] {
  return [...checkSites(draft), ...checkLabels(draft)];
}

function checkSites(draft: Draft): readonly Problem[] {
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

/** 'Year 7 games' and 'year-7-games' are one name to us. */
function checkLabels(draft: Draft): readonly Problem[] {
  const first = new Map<string, string>();
  return namesOf(draft).flatMap((name) => {
    const at = ['categories', 'labels', name];
    const folded = foldLabel(name);
    if (folded === '') return [errorAt(draft, at, `the name ${quoted(name)}`, 'a name with letters or digits')];
    const other = first.get(folded);
    first.set(folded, other ?? name);
    if (other === undefined) return [];
    return [errorAt(draft, at, `${quoted(name)}, which is the same name as ${quoted(other)}`, 'each name once')];
  });
}

function namesOf(draft: Draft): readonly string[] {
  const labels = valueAt(draft.data, ['categories', 'labels']);
  return typeof labels === 'object' && labels !== null && !Array.isArray(labels) ? Object.keys(labels) : [];
}
