import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { removeOrphans } from '../../daemon/archive/remove-orphans.ts';
import { type KeptArchive, openKeptArchive } from '../support/kept-archive.ts';

const KEEPER = join(import.meta.dirname, '../support/segment-keeper.ts');
const MINUTE_MS = 60_000;

/** The program is killed so long after so many of its steps have begun, or kills itself at a change of the book. */
type Kill =
  | { readonly steps: number; readonly thenMs: number }
  | { readonly change: number; readonly when: 'before' | 'after' };
const AT_SOME_TIME = Array.from({ length: 12 }, (_, kill) => ({ steps: 2 + (kill % 7), thenMs: (kill * 7) % 45 }));
/** The fourth change makes one segment of three, the seventh takes out what was erased. */
const AT_CHANGES = [1, 4, 7].flatMap((change) => (['before', 'after'] as const).map((when) => ({ change, when })));

/*
 * A program that writes, compacts and erases is killed again and again, each time in another step. Whatever it was doing, the
 * archive is as it was before the step or as it is after it, and all of its files are whole.
 */
test('a segment is there whole and once, and what was erased stays away, whenever the program is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  let number = 0;
  const kills: readonly Kill[] = [...AT_SOME_TIME, ...AT_CHANGES];
  for (const kill of kills) {
    const said = await keepUntilKilled(folder, number, kill);
    const archive = await openKeptArchive(folder);
    const { added, erased, next } = understood(said, number);
    await expectWhole(archive, { added, erased });
    await expectNoOrphans(archive);
    await archive.close();
    number = next;
  }
  expect(number).toBeGreaterThan(kills.length);
});

interface Said {
  /** The numbers of what was added for sure. */
  readonly added: readonly number[];
  /** The last number whose record of the first pupil is erased for sure. */
  readonly erased: number;
  readonly next: number;
}

function understood(said: readonly string[], from: number): Said {
  const numbersOf = (step: string) =>
    said.filter((line) => line.startsWith(step)).map((line) => Number(line.split(' ')[2]));
  const begun = numbersOf('begins add');
  return {
    added: numbersOf('done add'),
    erased: numbersOf('done erase').at(-1) ?? -1,
    next: Math.max(from, ...begun) + 1,
  };
}

async function expectWhole(archive: KeptArchive, said: Omit<Said, 'next'>): Promise<void> {
  expect(await archive.verify()).toEqual([]);
  const rows = await archive.rows();
  const places = rows.map(({ record }) => `${record.file} ${record.line_number}`);
  expect(places.length - new Set(places).size).toBe(0);
  const ofOther = new Set(places.filter((place) => !place.endsWith(' 0')));
  const missing = said.added.flatMap((number) => [`${number} 1`, `${number} 2`]).filter((place) => !ofOther.has(place));
  expect(missing).toEqual([]);
  const ofPupil = places.filter((place) => place.endsWith(' 0')).map((place) => Number(place.split(' ')[0]));
  expect(ofPupil.filter((number) => number <= said.erased)).toEqual([]);
}

async function expectNoOrphans({ parts, onDisk }: KeptArchive): Promise<void> {
  await removeOrphans(parts, Date.now() + 11 * MINUTE_MS);
  await expect.poll(onDisk).toEqual((await parts.book.segments()).map(({ path }) => path).toSorted());
}

/** Answers what it said until then. */
async function keepUntilKilled(folder: string, from: number, kill: Kill): Promise<readonly string[]> {
  const itself = 'change' in kill ? [String(kill.change), kill.when] : [];
  const { steps, thenMs } = 'steps' in kill ? kill : { steps: Infinity, thenMs: 0 };
  const child = spawn(process.execPath, [KEEPER, folder, String(from), ...itself], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const chunk of child.stdout) {
    const before = begun(text);
    text += chunk;
    if (before < steps && begun(text) >= steps) setTimeout(() => child.kill('SIGKILL'), thenMs);
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return text.split('\n').filter((line) => line !== '');
}

function begun(text: string): number {
  return text.split('begins ').length - 1;
}
