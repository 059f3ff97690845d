import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedDocs } from './support/generated-docs.ts';

const ROOT = join(import.meta.dirname, '..');

test('the generated parts of the documentation are what the code says', () => {
  for (const { file, text } of generatedDocs(ROOT)) expect(readFileSync(join(ROOT, file), 'utf8')).toBe(text);
});

test('every command of the program stands in the README', () => {
  const COMMANDS = ['list-commands', 'policy-commands', 'leases-command', 'privacy-command', 'recipient-commands'];
  const files = ['daemon/main.ts', ...COMMANDS.map((name) => `daemon/cli/${name}.ts`)];
  const main = files.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const commands = [...main.matchAll(/^ *(\w+)\n +\.command\('([\w-]+)'/gm)].map(([, group, name]) =>
    group === 'program' ? name : `${group} ${name}`,
  );
  expect(commands.length).toBeGreaterThan(8);
  expect(commands.filter((command) => !readme.includes(`filterwatch ${command}`))).toEqual([]);
});
