import { type Draft, errorAt, indexesOf, textAt } from '../draft.ts';
import { quoted } from '../found.ts';
import type { Problem } from '../problem.ts';
import { isThisMachine, parsePublicAddress } from '../public-address.ts';
import { checkAuthorityFile } from './authority-file.ts';

/** The words by which a school accepts that figures go unencrypted. */
export const UNENCRYPTED = 'I accept that the figures travel unencrypted';

/** What a shape cannot say of a trust: that no two schools have one id, that the way there is encrypted, and its files. */
export function checkTrust(draft: Draft): readonly Problem[] {
  const indexes = indexesOf(draft, ['trust', 'schools']);
  return [
    ...repeated(draft, indexes),
    ...indexes.flatMap((index) => [
      ...wayOf(draft, index),
      ...checkAuthorityFile(draft, ['trust', 'schools', index, 'authority_file']),
    ]),
  ];
}

function repeated(draft: Draft, indexes: readonly number[]): readonly Problem[] {
  const idAt = (index: number) => textAt(draft, ['trust', 'schools', index, 'id']);
  return indexes.flatMap((index) => {
    const id = idAt(index);
    const isRepeated = id !== null && indexes.some((earlier) => earlier < index && idAt(earlier) === id);
    const at = ['trust', 'schools', index, 'id'];
    return isRepeated ? [errorAt(draft, at, `${quoted(id)} once more`, 'an id that no other school has')] : [];
  });
}

function wayOf(draft: Draft, index: number): readonly Problem[] {
  const at = ['trust', 'schools', index];
  const accepted = textAt(draft, [...at, 'unencrypted']);
  if (accepted !== null && accepted !== UNENCRYPTED)
    return [errorAt(draft, [...at, 'unencrypted'], quoted(accepted), `“${UNENCRYPTED}”, word by word, or nothing`)];
  const address = parsePublicAddress(textAt(draft, [...at, 'address']) ?? '');
  if (address === null || address.startsWith('https:') || isThisMachine(address) || accepted !== null) return [];
  const write = `an https address; or, beside it, “unencrypted: ${UNENCRYPTED}”`;
  return [errorAt(draft, [...at, 'address'], `${quoted(address)}, where the token travels unencrypted`, write)];
}
