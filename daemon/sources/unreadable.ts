import { KnownError } from '../errors.ts';
import { isReadable, type Packing } from './archive-reader.ts';

/** Throws KnownError for a file whose content we cannot read as lines, with what to do about it. */
export function refuseUnreadable(packing: Packing, head: Buffer): void {
  if (!isReadable(packing)) throw unsupported(packing);
  if (isUtf16(head)) throw encodedAsUtf16();
}

const unpackCommands = {
  xz: 'xz -d',
  bzip2: 'bunzip2',
  zip: 'unzip',
  '7z': '7z x',
} as const;

function unsupported(packing: keyof typeof unpackCommands): KnownError {
  return new KnownError(
    'ARCHIVE_UNSUPPORTED',
    `The file is compressed with ${packing}, which we cannot unpack. Nothing was read. Unpack it (${unpackCommands[packing]}) and give us what is inside; gzip and zstd we read as they are.`,
  );
}

function isUtf16(head: Buffer): boolean {
  const mark = head.toString('hex', 0, 2);
  return mark === 'fffe' || mark === 'feff';
}

function encodedAsUtf16(): KnownError {
  return new KnownError(
    'ENCODING_UNSUPPORTED',
    'The file is written in UTF-16, as some Windows programs do. Nothing was read. Save it as UTF-8 and give it to us again.',
  );
}
