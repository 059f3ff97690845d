import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../daemon/sources/files/following.ts';
import { readSpool, SpoolStore, spoolIn } from '../daemon/sources/spool/spooling.ts';
import { waitFor } from '../support/wait-for.ts';

const WRITER = join(import.meta.dirname, '../support/spool-writer.ts');
const KILLS = 15;

/*
 * A program that appends pushes is killed again and again. It begins each time with the first push that it was not told
 * of as stored, as a sender would that repeats: in the end each push must be there once, with all its lines.
 */
test('a push is stored whole and once, whenever the program is killed', async () => {
  const folder = temporaryFolder();
  const acknowledged = new Set<number>();
  for (let kill = 0; kill < KILLS; kill++) await writeUntilKilled(folder, acknowledged, 40 + kill * 23);
  const store = new SpoolStore();
  const spool = await spoolIn(folder);
  readSpool(spool, store);
  await waitFor(() => spool.segments().length === 0, 'everything to be read', 60_000);
  const pushes = Map.groupBy(store.lines, (line) => Number(line.split(' ', 1)[0]));
  for (const [number, lines] of pushes) {
    const count = (number % 50) + 1;
    const places = Array.from({ length: count }, (_, index) => `${index + 1}/${count}`);
    expect(lines.map((line) => line.split(' ')[1])).toEqual(places);
  }
  expect([...acknowledged].filter((number) => !pushes.has(number))).toEqual([]);
  expect(acknowledged.size).toBeGreaterThan(KILLS);
});

async function writeUntilKilled(folder: string, acknowledged: Set<number>, pushesBefore: number): Promise<void> {
  const from = firstMissing(acknowledged);
  const child = spawn(process.execPath, [WRITER, folder, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  let heard = 0;
  for await (const chunk of child.stdout) {
    text += chunk;
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) acknowledged.add(Number(line));
    heard += lines.length;
    if (heard >= pushesBefore) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
}

function firstMissing(numbers: ReadonlySet<number>): number {
  let number = 0;
  while (numbers.has(number)) number++;
  return number;
}
