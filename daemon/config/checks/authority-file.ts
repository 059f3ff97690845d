import { type Draft, errorAt, resolvePath, textAt } from '../draft.ts';
import type { Path } from '../path.ts';
import type { Problem } from '../problem.ts';
import { readTextFile } from '../text-file.ts';

const MAX_BYTES = 64 * 1024;
const PEM = 'the path of a PEM file with the certificate of that authority';

/** What is wrong with the file of an authority whose certificates are trusted beside the usual ones; nothing where none is named. */
export function checkAuthorityFile(draft: Draft, at: Path): readonly Problem[] {
  const written = textAt(draft, at);
  if (written === null) return [];
  const read = readTextFile(resolvePath(draft, at, written), MAX_BYTES);
  if (read.kind === 'trouble') return [errorAt(draft, at, `a path ${read.because}`, PEM)];
  return read.text.includes('-----BEGIN CERTIFICATE-----')
    ? []
    : [errorAt(draft, at, 'a file without a certificate', PEM)];
}
