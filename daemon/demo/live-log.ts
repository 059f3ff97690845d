import { appendFile } from 'node:fs/promises';
import { isLoggedBy } from './squid-line.ts';

/** A log that is written as a proxy writes it: each line when its time has come. */
export interface LiveLog {
  /** Writes every line whose time has come and that is not yet written. */
  catchUp(): Promise<void>;
  /** Catches up again and again, as the clock goes on. */
  follow(failed: (cause: unknown) => void): void;
  stop(): Promise<void>;
}

const EVERY_MS = 1_000;

/** Lines in order of their time; `now` is the clock by which they are written. */
export function createLiveLog(path: string, lines: readonly string[], now: () => number): LiveLog {
  let written = 0;
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  function due(): string {
    const first = written;
    const moment = now();
    while (written < lines.length && isLoggedBy(lines[written] ?? '', moment)) written += 1;
    return lines
      .slice(first, written)
      .map((line) => `${line}\n`)
      .join('');
  }
  function catchUp(): Promise<void> {
    const text = due();
    if (text !== '') writing = writing.then(() => appendFile(path, text));
    return writing;
  }
  return {
    catchUp,
    follow(failed) {
      timer = setInterval(() => catchUp().catch(failed), EVERY_MS);
    },
    async stop() {
      clearInterval(timer);
      await writing;
    },
  };
}
