import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { categoryId } from '../../../categories/taxonomy.ts';
import {
  hashOfFiles,
  type ListState,
  meaningOf,
  NEW_LIST,
  readState,
  writeState,
} from '../../../daemon/lists/state.ts';
import { buildListSource } from '../../support/list-source.ts';
import { contentFile, testFolder, writeFiles } from './list-files.ts';

const measures = { parts: [{ part: '', entries: 1, alsoMalware: 0 }], skipped: [], lines: 1, overruled: 0, leftOut: 0 };
const content = {
  version: '2026-11-30-12345678',
  folder: 'content-2026-11-30-12345678',
  fetchedAt: 1,
  files: [contentFile('0', 'list.txt', { bytes: 12 })],
  measures,
  meaning: 'abcd',
};
const STATE: ListState = {
  content,
  refused: {
    at: 2,
    reason: 'Too small.',
    content: null,
    change: { added: 0, removed: 1 },
    version: 'x',
    meaning: 'abcd',
  },
  failure: { at: 3, message: 'No connection.', times: 2 },
  checkedAt: 3,
  change: { at: 1, added: 1, removed: 0 },
  nextAt: 4,
};

function folderWithContent(): string {
  const folder = testFolder();
  writeFiles(folder, { [`${content.folder}/0`]: 'bet.example\n' });
  return folder;
}

test('a state that was written is read again, and a list without one is new', async () => {
  const folder = folderWithContent();
  expect(await readState(folder)).toEqual({ kind: 'state', state: NEW_LIST });
  await writeState(folder, STATE);
  expect(await readState(folder)).toEqual({ kind: 'state', state: STATE });
});

test('a state whose content is gone, or was cut short, is damaged', async () => {
  const folder = folderWithContent();
  await writeState(folder, STATE);
  writeFileSync(join(folder, content.folder, '0'), 'bet');
  expect(await readState(folder)).toEqual({ kind: 'damaged' });
});

test('no text in its place makes it throw', async () => {
  const folder = folderWithContent();
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constant(JSON.stringify({ ...STATE, content: { ...content, folder: '../..' } })),
  );
  await fc.assert(
    fc.asyncProperty(text, async (written) => {
      writeFileSync(join(folder, 'state.json'), written);
      expect(await readState(folder)).toEqual({ kind: 'damaged' });
    }),
    { numRuns: 50 },
  );
});

test('the same files are the same content, whenever they came', () => {
  const file = contentFile('0', 'list.txt', { sha256: 'aa', etag: '"1"' });
  const later = contentFile('7', 'list.txt', { sha256: 'aa', etag: '"2"' });
  expect(hashOfFiles([later])).toBe(hashOfFiles([file]));
  expect(hashOfFiles([contentFile('0', 'list.txt', { sha256: 'bb' })])).not.toBe(hashOfFiles([file]));
});

test('a list means something else when its category, its trust or what is left out changes', () => {
  const part = { category: categoryId('gambling'), trust: 'full', usual: null } as const;
  const meanings = [
    buildListSource(),
    buildListSource({ otherParts: { ...part, category: categoryId('gaming') } }),
    buildListSource({ otherParts: { ...part, trust: 'partial' } }),
    buildListSource({ leftOut: ['club.example'] }),
    buildListSource({ parts: { tips: null } }),
    buildListSource({ format: 'hosts' }),
  ].map(meaningOf);
  expect(new Set(meanings).size).toBe(meanings.length);
  expect(meaningOf(buildListSource({ title: 'Another name', otherParts: { ...part, usual: [1, 2] } }))).toBe(
    meanings[0],
  );
});
