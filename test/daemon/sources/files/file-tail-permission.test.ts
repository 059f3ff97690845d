import { spawn } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder, until } from './following.ts';

// Nothing is forbidden to root, so the reader runs as another user, in a process of its own.
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

const reader = `
  import { createFileTail } from '${new URL('../../../../daemon/sources/files/file-tail.ts', import.meta.url).href}';
  const say = (what) => console.log(JSON.stringify(what));
  const tail = createFileTail({
    sourceId: 'squid-1', path: process.argv[1], cursors: [], startAt: 'beginning', pollMs: 5,
    now: () => performance.now(),
    deliver: async (batch) => say({ kind: 'lines', text: batch.bytes.toString() }),
  });
  tail.start();
  let last = '';
  setInterval(() => {
    const { kind, because, message } = tail.state();
    const now = JSON.stringify({ kind, because, message });
    if (now !== last) console.log(now);
    last = now;
  }, 5);
`;

function followAsNobody(path: string): readonly Record<string, unknown>[] {
  const said: Record<string, unknown>[] = [];
  const child = spawn(process.execPath, ['--input-type=module', '--eval', reader, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...nobody,
  });
  onTestFinished(() => void child.kill());
  createInterface({ input: child.stdout }).on('line', (line) => said.push(JSON.parse(line)));
  return said;
}

test('a file that we may not read is waited for, in words, and read when we may', async () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  const path = join(folder, 'access.log');
  writeFileSync(path, 'one\n', { mode: 0o600 });
  chmodSync(path, 0);
  const said = followAsNobody(path);
  await until(() => said.some(({ because }) => because === 'no_permission'));
  expect(said.find(({ because }) => because === 'no_permission')?.message).toContain('not allowed to read');
  chmodSync(path, 0o644);
  await until(() => said.some(({ kind }) => kind === 'lines'));
  await until(() => said.at(-1)?.kind === 'reading');
  expect(said.filter(({ kind }) => kind === 'lines')).toEqual([{ kind: 'lines', text: 'one\n' }]);
});
