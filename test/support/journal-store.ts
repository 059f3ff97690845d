import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import type { Cursor } from '../../daemon/sources/cursor.ts';
import { forEachLine, type LineBatch } from '../../daemon/sources/lines.ts';

type Entry = { readonly cursor: Cursor; readonly lines: readonly string[] } | { readonly forgotten: string };

/** A store in one file: a batch and its cursor are one entry, there as a whole or not at all. */
export interface JournalStore {
  accept(batch: LineBatch): Promise<void>;
  cursors(): Promise<readonly Cursor[]>;
  forget(fileId: string): Promise<void>;
}

/** Opens the journal as it was left; an entry that was being written is cut off. */
export function openJournal(path: string): JournalStore {
  const whole = existsSync(path) ? wholeEntries(path) : '';
  if (whole !== '') truncateSync(path, Buffer.byteLength(whole));
  const cursors = new Map<string, Cursor>();
  for (const entry of entriesOf(whole)) note(cursors, entry);
  const file = openSync(path, 'a');
  const write = (entry: Entry) => {
    writeSync(file, `${JSON.stringify(entry)}\n`);
    fdatasyncSync(file);
    note(cursors, entry);
  };
  process.on('exit', () => closeSync(file));
  return {
    async accept({ bytes, from, cursorAfter }) {
      const lines: string[] = [];
      forEachLine(bytes, from, (line) => lines.push(line));
      write({ cursor: cursorAfter, lines });
    },
    cursors: async () => [...cursors.values()],
    forget: async (fileId) => write({ forgotten: fileId }),
  };
}

/** All lines that the store has. */
export function linesInJournal(path: string): readonly string[] {
  return entriesOf(existsSync(path) ? wholeEntries(path) : '').flatMap((entry) =>
    'lines' in entry ? entry.lines : [],
  );
}

function note(cursors: Map<string, Cursor>, entry: Entry): void {
  if ('forgotten' in entry) cursors.delete(entry.forgotten);
  else cursors.set(entry.cursor.fileId, entry.cursor);
}

function wholeEntries(path: string): string {
  const text = readFileSync(path, 'utf8');
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

function entriesOf(text: string): readonly Entry[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entry);
}
