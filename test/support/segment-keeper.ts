/**
 * Run as a program of its own, to be killed: adds segments of three records each, numbered from a number on, makes one of them now and then, and
 * erases what one of two pupils did. Says before each step what it will do, and after it that it is done.
 */
import { writeSync } from 'node:fs';
import { archiveRow } from './archive-rows.ts';
import { openKeptArchive } from './kept-archive.ts';

const [folder = '', from = '0'] = process.argv.slice(2);
const DAY = '2026-11-28';
const archive = await openKeptArchive(folder);

for (let number = Number(from); ; number++) {
  await step(`add ${number}`, () =>
    archive.add(DAY, ['person:pupil017', 'person:pupil018', 'person:pupil018'].map(record)),
  );
  if (number % 3 === 2) await step('compact', () => archive.compact('2026-11-30'));
  if (number % 5 === 4) await step(`erase ${number}`, () => archive.erase(['person:pupil017'], []));

  function record(subject: string, index: number) {
    return archiveRow({ person: { subject }, record: { file: String(number), line_number: index } });
  }
}

async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  writeSync(1, `begins ${name}\n`);
  await work();
  writeSync(1, `done ${name}\n`);
}
