/** What a file is by its first bytes, whatever its name says. */
export type Packing = 'plain' | 'utf16' | 'gzip' | 'zstd' | 'xz' | 'zip' | 'bzip2' | '7z';

/** What text can be had from, though not by reading its bytes as they lie there. */
export type Unpackable = 'utf16' | 'gzip' | 'zstd' | 'xz' | 'zip';

/** As many first bytes as tell how a file is packed. */
export const SIGNATURE_BYTES = 6;

/** Recognises compression, archives and the two-byte encodings by the first bytes of a file. */
export function packingOf(firstBytes: Buffer): Packing {
  const hex = firstBytes.toString('hex', 0, SIGNATURE_BYTES);
  return signatures.find(([signature]) => hex.startsWith(signature))?.[1] ?? 'plain';
}

/** True if the text is had by unpacking. */
export function isUnpackable(packing: Packing): packing is Unpackable {
  return packing !== 'plain' && packing !== 'bzip2' && packing !== '7z';
}

/** True for what a log and its rotated files are looked for in: what logs are compressed with as they are rotated. */
export function isRotatable(packing: Packing): packing is 'plain' | 'gzip' | 'zstd' | 'xz' {
  return packing === 'plain' || packing === 'gzip' || packing === 'zstd' || packing === 'xz';
}

const signatures: readonly (readonly [string, Packing])[] = [
  ['1f8b', 'gzip'],
  ['28b52ffd', 'zstd'],
  ['fd377a585a00', 'xz'],
  ['425a68', 'bzip2'],
  ['504b0304', 'zip'],
  // A zip file with nothing in it.
  ['504b0506', 'zip'],
  ['377abcaf271c', '7z'],
  ['fffe', 'utf16'],
  ['feff', 'utf16'],
];
