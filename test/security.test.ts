import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

test('every test that SECURITY.md names is there under its name', () => {
  const lines = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8').split('\n');
  const named = lines.flatMap((line) => {
    const [, file, name] = /\| `(test\/[^`]+)`: (.+) \|$/.exec(line) ?? [];
    return file && name ? [{ file, name }] : [];
  });
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ file, name }) => !readFileSync(join(ROOT, file), 'utf8').includes(`'${name}'`))).toEqual([]);
});
