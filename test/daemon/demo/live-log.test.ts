import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createLiveLog, type LiveLog } from '../../../daemon/demo/live-log.ts';
import { waitFor } from '../../support/wait-for.ts';

const LINES = ['1000.000      1 first', '1000.500      1 second', '1002.000      1 third'];
const folder = mkdtempSync(join(tmpdir(), 'filterwatch-live-log-'));
let live: LiveLog | null = null;

afterEach(async () => {
  await live?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a live log holds what is over, and takes on each line when its time has come', async () => {
  const path = join(folder, 'access.log');
  const written = () => readFileSync(path, 'utf8');
  let now = 1_000_500;
  live = createLiveLog(path, LINES, () => now);
  await live.catchUp();
  expect(written()).toBe(`${LINES[0]}\n${LINES[1]}\n`);
  await live.catchUp();
  expect(written()).toBe(`${LINES[0]}\n${LINES[1]}\n`);
  live.follow((cause) => {
    throw cause;
  });
  now = 1_002_000;
  await waitFor(() => written().includes('third'), 'the third line to be written');
  expect(written()).toBe(`${LINES.join('\n')}\n`);
});

test('a live log that cannot be written says so', async () => {
  let now = 0;
  const causes: unknown[] = [];
  live = createLiveLog(join(folder, 'no-such-folder', 'access.log'), LINES, () => now);
  live.follow((cause) => causes.push(cause));
  now = 1_000_000;
  await waitFor(() => causes.length > 0, 'the failure to be told');
  await live.stop().catch(() => undefined);
  live = null;
  expect(causes[0]).toMatchObject({ code: 'ENOENT' });
});
