import { idFromPath } from '../build-source.ts';
import { type Draft, errorAt, indexesOf, resolvePath, textAt, warningAt } from '../draft.ts';
import { quoted } from '../found.ts';
import { filesAt, isGlob, isTooWide } from '../log-paths.ts';
import { valueAt } from '../path.ts';
import type { Problem } from '../problem.ts';
import { fileTrouble } from '../text-file.ts';

/** What a shape cannot say of leases and sign-ons: that the files can be read, and that no two sources have one id. */
export function checkLeases(draft: Draft): readonly Problem[] {
  const indexes = indexesOf(draft, ['leases']);
  return [...indexes.flatMap((index) => checkPaths(draft, index)), ...repeatedIds(draft, indexes)];
}

function checkPaths(draft: Draft, index: number): readonly Problem[] {
  const at = ['leases', index, 'path'];
  return writtenPaths(draft, index).flatMap((written) => {
    const path = resolvePath(draft, at, written);
    if (isTooWide(path)) {
      const found = `${quoted(written)}, which looks through the whole disk`;
      return [errorAt(draft, at, found, 'the folder in front of the first “*”, such as /var/lib/kea/*.csv')];
    }
    if (isGlob(path))
      return filesAt(path).length > 0 ? [] : [notThere(draft, index, `${quoted(written)}, which no file matches`)];
    const trouble = fileTrouble(path, Number.POSITIVE_INFINITY);
    return trouble === null ? [] : [notThere(draft, index, `${quoted(written)}, ${trouble.because}`)];
  });
}

/** A server writes its first lease when the first device comes, and rights are often given while Filterwatch runs. */
function notThere(draft: Draft, index: number, found: string): Problem {
  return warningAt(draft, ['leases', index, 'path'], found, 'the path of the file, unless it will be there later');
}

function writtenPaths(draft: Draft, index: number): readonly string[] {
  const written = valueAt(draft.data, ['leases', index, 'path']);
  const all: readonly unknown[] = Array.isArray(written) ? written : [written];
  return all.filter((path): path is string => typeof path === 'string' && path.trim() !== '');
}

function repeatedIds(draft: Draft, indexes: readonly number[]): readonly Problem[] {
  const ids = indexes.map(
    (index) => textAt(draft, ['leases', index, 'id']) ?? idFromPath(writtenPaths(draft, index)[0] ?? ''),
  );
  return indexes.flatMap((index, place) => {
    const id = ids[place] ?? '';
    if (ids.indexOf(id) === place) return [];
    return [
      errorAt(draft, ['leases', index, 'id'], `“${id}” a second time`, 'a short name of its own for this source'),
    ];
  });
}
