import { KnownError } from '../../errors.ts';
import { isUnpackable, type Packing } from './packing.ts';

/** Throws KnownError for a file whose content we cannot read as lines, with what to do about it. */
export function refuseUnreadable(packing: Packing): void {
  if (packing === 'plain' || isUnpackable(packing)) return;
  throw new KnownError(
    'ARCHIVE_UNSUPPORTED',
    `The file is compressed with ${packing}, which we cannot unpack. Nothing was read. Unpack it (${unpackCommands[packing]}) and give us what is inside; gzip, zstd, xz and zip we read as they are.`,
  );
}

const unpackCommands = { bzip2: 'bunzip2', '7z': '7z x' } as const;
