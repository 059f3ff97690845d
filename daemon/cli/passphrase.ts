import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { KnownError } from '../errors.ts';
import { askSilently } from './ask-silently.ts';

const MIN_LENGTH = 12;

/**
 * A passphrase from a file, from the terminal or from standard input; never from the command line, where others could read it. A
 * new one must be long enough to withstand guessing; at the terminal it is asked for twice.
 */
export async function readPassphrase(file: string | undefined, kind: 'new' | 'known'): Promise<string> {
  const passphrase = file === undefined ? await askedFor(kind) : firstLine(readFile(file));
  if (kind === 'new' && passphrase.length < MIN_LENGTH) {
    throw new KnownError(
      'PASSPHRASE_SHORT',
      `The passphrase is shorter than ${MIN_LENGTH} characters. No backup was made. Choose four or five words.`,
    );
  }
  return passphrase;
}

function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new KnownError('PASSPHRASE_NOT_READ', `The passphrase could not be read (${why}). Nothing was done.`, {
      cause,
    });
  }
}

async function askedFor(kind: 'new' | 'known'): Promise<string> {
  if (!process.stdin.isTTY) return firstLine(await text(process.stdin));
  const typed = await askSilently('Passphrase (it does not show): ');
  if (kind === 'new' && typed !== (await askSilently('The same again: '))) {
    throw new KnownError('PASSPHRASE_DIFFERS', 'The two passphrases differ. No backup was made. Try again.');
  }
  return typed;
}

function firstLine(typed: string): string {
  return typed.replace(/\r?\n[\s\S]*$/, '');
}
