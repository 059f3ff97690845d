import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FETCH_LIMITS, type FetchOrder, fetchAddress } from '../../../daemon/lists/fetch-address.ts';
import { type ListServer, startListServer } from '../../support/list-server.ts';
import { testFolder } from './list-files.ts';

let server: ListServer;
beforeAll(async () => {
  server = await startListServer();
});
afterAll(() => server.close());

function order(path: string, given: Partial<FetchOrder> = {}): FetchOrder {
  const limits = { ...FETCH_LIMITS, silenceMs: 2_000 };
  const { signal } = new AbortController();
  const address = `${server.address}${path}`;
  return { address, path: join(testFolder(), '0'), etag: null, lastModified: null, signal, limits, ...given };
}

test('a list is fetched, and after that only when it has changed', async () => {
  server.give('/list.txt', 'bet.example\n');
  const first = order('/list.txt');
  const fetched = await fetchAddress(first);
  expect(readFileSync(first.path, 'utf8')).toBe('bet.example\n');
  if (fetched.kind !== 'file') throw new Error('Nothing came.');
  expect(await fetchAddress(order('/list.txt', { etag: fetched.etag }))).toEqual({ kind: 'unchanged' });
  server.give('/list.txt', 'bet.example\ncasino.example\n');
  expect(await fetchAddress(order('/list.txt', { etag: fetched.etag }))).toMatchObject({ kind: 'file', bytes: 27 });
});

test('what is packed on the way is unpacked', async () => {
  server.answer('/packed', (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('bet.example\n')),
  );
  const packed = order('/packed');
  await fetchAddress(packed);
  expect(readFileSync(packed.path, 'utf8')).toBe('bet.example\n');
});

test('a list that was moved is followed', async () => {
  server.give('/new.txt', 'bet.example\n');
  server.answer('/old.txt', (_, response) => response.writeHead(301, { location: '/new.txt' }).end());
  expect(await fetchAddress(order('/old.txt'))).toMatchObject({ kind: 'file', bytes: 12 });
});

test.each([
  ['a circle', '/circle', { location: '/circle' }, 'more than 5 times'],
  ['a file of this machine', '/file', { location: 'file:///etc/passwd' }, 'not safe'],
  ['another protocol', '/ftp', { location: 'ftp://example.org/list' }, 'not safe'],
])('%s is not followed', async (_, path, headers, says) => {
  server.answer(path, (_request, response) => response.writeHead(302, headers).end());
  await expect(fetchAddress(order(path))).rejects.toThrow(says);
});

test.each([
  [404, 'has no file at this address (404)'],
  [403, 'refuses to give the list (403)'],
  [429, 'is asked too often (429)'],
  [503, 'answers with an error (503)'],
])('a status of %i is said in words', async (status, says) => {
  server.answer('/status', (_, response) => response.writeHead(status).end('no'));
  await expect(fetchAddress(order('/status'))).rejects.toThrow(says);
});

test('a list that breaks off is not taken for a whole one', async () => {
  server.answer('/short', (_, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('bet.example\n', () => response.destroy());
  });
  await expect(fetchAddress(order('/short'))).rejects.toThrow('broke off before the list was whole');
});

test('a list without end is refused at its bound', async () => {
  server.answer('/endless', (_, response) => {
    const more = (): void => {
      // Never at once: after the other side has left, that would go round for ever.
      if (!response.destroyed) response.write(Buffer.alloc(65_536, 'a'), () => setImmediate(more));
    };
    response.writeHead(200);
    more();
  });
  const limits = { ...FETCH_LIMITS, maxBytes: 2 ** 20 };
  await expect(fetchAddress(order('/endless', { limits }))).rejects.toThrow('larger than 1 MiB');
});

test('a server that says nothing is left', async () => {
  server.answer('/silent', () => undefined);
  const limits = { ...FETCH_LIMITS, silenceMs: 50 };
  await expect(fetchAddress(order('/silent', { limits }))).rejects.toThrow('sent nothing for');
});

test('a machine that is not there is said by its name', async () => {
  const nobody = order('', { address: 'http://127.0.0.1:1/list.txt' });
  await expect(fetchAddress(nobody)).rejects.toThrow('No connection to 127.0.0.1:1');
});

test('whoever stops does not wait', async () => {
  server.answer('/silent', () => undefined);
  const stopping = new AbortController();
  const fetching = fetchAddress(order('/silent', { signal: stopping.signal }));
  stopping.abort();
  await expect(fetching).rejects.toThrow('aborted');
});
