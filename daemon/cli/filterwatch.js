#!/usr/bin/env node
// TypeScript runs as it is from Node 26 on. An older Node starts the one that npm installed beside us.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NEEDED = 26;
const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const pinned = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));

if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  await import(main);
} else if (existsSync(pinned)) {
  const child = spawn(pinned, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
} else {
  console.error(
    `Filterwatch needs Node ${NEEDED}; this is Node ${process.versions.node}. Run "npm install" in its folder, which brings the right one.`,
  );
  process.exitCode = 1;
}
