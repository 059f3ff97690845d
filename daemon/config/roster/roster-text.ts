import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { fileTrouble } from '../text-file.ts';

export type RosterText =
  | { readonly kind: 'text'; readonly text: string; readonly isGuessed: boolean }
  | { readonly kind: 'trouble'; readonly because: string };

const READ_WITHIN_MS = 30_000;

/** Reads a table that a spreadsheet saved: UTF-8, UTF-16, or the Windows code page of Western Europe, which is a guess. */
export async function readRosterText(path: string, maxBytes: number): Promise<RosterText> {
  const trouble = fileTrouble(path, maxBytes);
  if (trouble !== null) return { kind: 'trouble', because: trouble.because };
  try {
    return decodeRoster(await readBytes(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    return { kind: 'trouble', because: `which cannot be read (${code})` };
  }
}

async function readBytes(path: string): Promise<Buffer> {
  await using file = await open(path);
  return await file.readFile({ signal: AbortSignal.timeout(READ_WITHIN_MS) });
}

/** Bytes to text, without the byte order mark. */
export function decodeRoster(bytes: Buffer): RosterText {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { kind: 'text', text, isGuessed: encoding === 'windows-1252' };
}

function encodingOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: Latin letters in UTF-16 have a zero beside each.
  if (first !== 0 && second === 0) return 'utf-16le';
  if (first === 0 && second !== 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}
