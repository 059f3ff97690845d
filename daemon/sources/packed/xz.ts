/* Node has no xz. The system's own tool has, and as a process of its own it can be given a bound of memory. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pipeline } from 'node:stream';
import { KnownError } from '../../errors.ts';
import { withinDeadline } from '../deadline.ts';
import { archiveDamaged, archiveRefused } from './archive-trouble.ts';
import type { Pieces } from './pieces.ts';

/**
 * What was compressed with xz, piece by piece. Throws KnownError: XZ_MISSING where the tool is not installed, ARCHIVE_DAMAGED
 * after all that could be read.
 */
export async function* unpackedXz(packed: Pieces): Pieces {
  const tool = spawn(TOOL, ARGUMENTS, { env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' } });
  const trouble = troubleOf(tool, feed(tool, packed));
  try {
    const text = tool.stdout[Symbol.asyncIterator]();
    for (let next = await withinDeadline(text.next()); !next.done; next = await withinDeadline(text.next()))
      yield next.value;
    const error = await withinDeadline(trouble);
    if (error !== null) throw error;
  } finally {
    tool.kill('SIGKILL');
    tool.stdout.destroy();
  }
}

const TOOL = 'xz';
// What `xz -9` needs, four times over; a file that asks for more was made to fill somebody's memory.
const ARGUMENTS = ['--decompress', '--stdout', '--threads=1', '--memlimit-decompress=256MiB'];
const MAX_COMPLAINT_CHARACTERS = 1_000;

/** Resolves with what went wrong on our side of the pipe. That the tool closed it early is told by its exit. */
function feed({ stdin }: ChildProcessWithoutNullStreams, packed: Pieces): Promise<Error | null> {
  const { promise, resolve } = Promise.withResolvers<Error | null>();
  pipeline(packed, stdin, (error) => resolve(error && !isClosedPipe(error) ? error : null));
  return promise;
}

function isClosedPipe(error: NodeJS.ErrnoException): boolean {
  return ['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED'].includes(error.code ?? '');
}

/** Resolves when the tool has gone; never rejects, as it may have gone before anybody asks. */
async function troubleOf(tool: ChildProcessWithoutNullStreams, fed: Promise<Error | null>): Promise<Error | null> {
  let complaint = '';
  tool.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(0, MAX_COMPLAINT_CHARACTERS);
  });
  try {
    const [code] = await once(tool, 'close');
    return (await fed) ?? (code === 0 ? null : failed(complaint));
  } catch (cause) {
    return missing(cause);
  }
}

function failed(complaint: string): KnownError {
  return /memory usage limit/i.test(complaint)
    ? archiveRefused('The xz file needs too much memory to unpack.')
    : archiveDamaged(new Error(complaint));
}

function missing(cause: unknown): KnownError {
  return new KnownError(
    'XZ_MISSING',
    'The file is compressed with xz, and the program xz, which unpacks it, could not be started. Nothing was read. Install it (on Debian and Ubuntu: apt install xz-utils) and try again, or unpack the file elsewhere.',
    { cause },
  );
}
