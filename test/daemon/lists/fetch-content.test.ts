import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchContent } from '../../../daemon/lists/fetch-content.ts';
import { type ListServer, startListServer } from '../../support/list-server.ts';
import { buildListSource } from '../../support/list-source.ts';
import { testFolder } from './list-files.ts';

let server: ListServer;
beforeAll(async () => {
  server = await startListServer();
});
afterAll(() => server.close());

const { signal } = new AbortController();

function sourceOf(parts: readonly string[]) {
  const files = parts.map((part) => ({ part, address: `${server.address}/${part}.txt` }));
  return buildListSource({ origin: { kind: 'addresses', files } });
}

test('of a list of many files, those alone come again that have changed', async () => {
  server.give('/adult.txt', 'adult.example\n');
  server.give('/gambling.txt', 'bet.example\n');
  const source = sourceOf(['adult', 'gambling']);
  const first = testFolder();
  const fetched = await fetchContent({ source, last: null, into: first, signal });
  if (fetched.kind !== 'content') throw new Error('Nothing came.');
  const last = { folder: first, files: fetched.files };
  expect(await fetchContent({ source, last, into: testFolder(), signal })).toEqual({ kind: 'unchanged' });
  server.give('/gambling.txt', 'casino.example\n');
  const second = testFolder();
  const again = await fetchContent({ source, last, into: second, signal });
  expect(again).toMatchObject({
    kind: 'content',
    files: [{ part: 'adult', etag: fetched.files[0]?.etag }, { part: 'gambling' }],
  });
  expect([0, 1].map((name) => readFileSync(join(second, `${name}`), 'utf8'))).toEqual([
    'adult.example\n',
    'casino.example\n',
  ]);
});

test('a part that is no longer there is named', async () => {
  server.give('/adult.txt', 'adult.example\n');
  const into = testFolder();
  const fetching = fetchContent({ source: sourceOf(['adult', 'gone']), last: null, into, signal });
  await expect(fetching).rejects.toThrow('The part “gone”: 127.0.0.1');
  expect(existsSync(join(into, '1'))).toBe(false);
});

test('a folder without a file is said', async () => {
  const path = testFolder();
  const source = buildListSource({ origin: { kind: 'path', path } });
  await expect(fetchContent({ source, last: null, into: testFolder(), signal })).rejects.toThrow(
    `The folder ${path} holds no file.`,
  );
});
