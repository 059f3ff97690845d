/**
 * Run as a program of its own, to be killed, or to kill itself just before or after its n-th change of the book. Adds segments of
 * three records each, numbered from a number on; makes one of them now and then; erases what one of two pupils did. Says before each step what it will do, and after it that it is done.
 */
import { writeSync } from 'node:fs';
import { archiveRow } from './archive-rows.ts';
import { openKeptArchive } from './kept-archive.ts';

const [folder = '', first = '0', killAt = '0', when = ''] = process.argv.slice(2);
const DAY = '2026-11-28';
let changes = 0;
const archive = await openKeptArchive(folder, (book) => ({
  ...book,
  async replace(change) {
    changes += 1;
    killIf('before');
    const isReplaced = await book.replace(change);
    killIf('after');
    return isReplaced;
  },
}));

for (let count = 0; ; count++) {
  const number = Number(first) + count;
  await step(`add ${number}`, () =>
    archive.add(DAY, ['person:pupil017', 'person:pupil018', 'person:pupil018'].map(record)),
  );
  if (count % 3 === 2) await step('compact', () => archive.compact('2026-11-30'));
  if (count % 5 === 4) await step(`erase ${number}`, () => archive.erase(['person:pupil017'], []));

  function record(subject: string, index: number) {
    return archiveRow({ person: { subject }, record: { file: String(number), line_number: index } });
  }
}

function killIf(moment: string): void {
  if (changes === Number(killAt) && when === moment) process.kill(process.pid, 'SIGKILL');
}

async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  writeSync(1, `begins ${name}\n`);
  await work();
  writeSync(1, `done ${name}\n`);
}
