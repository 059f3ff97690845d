import { createGunzip, createZstdDecompress } from 'node:zlib';
import { archiveRefused } from './archive-trouble.ts';
import { inflated } from './inflate.ts';
import { type Packing, packingOf, SIGNATURE_BYTES } from './packing.ts';
import { type Pieces, peek } from './pieces.ts';
import { asUtf8 } from './utf16.ts';
import { unpackedXz } from './xz.ts';

/**
 * The text of a file or of an entry in an archive, by its first bytes: unpacked where it is compressed, in UTF-8. Throws
 * KnownError where that cannot be had, or breaks off.
 */
export async function* textOf(packed: Pieces): Pieces {
  const { first, all } = await peek(packed, SIGNATURE_BYTES);
  yield* asUtf8(unpacked(packingOf(first), all));
}

function unpacked(packing: Packing, packed: Pieces): Pieces {
  switch (packing) {
    case 'plain':
    case 'utf16':
      return packed;
    case 'gzip':
      return inflated(packed, createGunzip());
    case 'zstd':
      return inflated(packed, createZstdDecompress());
    case 'xz':
      return unpackedXz(packed);
    case 'zip':
    case 'bzip2':
    case '7z':
      throw archiveRefused(`The zip file holds another archive (${packing}).`);
  }
}
