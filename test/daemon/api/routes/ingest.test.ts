import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import type { PushOutcome } from '../../../../daemon/api/ingest/ingest-port.ts';
import { createPushDoor } from '../../../../daemon/sources/push/door.ts';
import { signIn, startTestServer } from '../../../support/api-server.ts';
import { lead } from '../../../support/fake-daemon.ts';
import { openPush, startPushServer, TOKEN } from '../../../support/push-server.ts';
import { waitFor } from '../../../support/wait-for.ts';

const NDJSON = '{"url":"https://bet.example/"}\n{"url":"https://news.example/"}\n';
const LINES = ['{"url":"https://bet.example/"}', '{"url":"https://news.example/"}'];
const stored = (lines: number, tooLong = 0) => ({ outcome: 'stored', lines, tooLong });

test('lines are answered when they are on disk, and read from there', async () => {
  const { send, store, source } = await startPushServer();
  const response = await send(NDJSON);
  expect([response.statusCode, response.json()]).toEqual([202, stored(2)]);
  expect(source.pushState()).toMatchObject({ received: 2, pushes: 2 });
  await waitFor(() => store.lines.length === 2, 'the lines to be read');
  expect(store.lines).toEqual(LINES);
});

test('each type that is promised is taken, with its parameters', async () => {
  const { send, store } = await startPushServer();
  const bodies: Readonly<Record<string, string>> = {
    'application/x-ndjson': NDJSON,
    'application/jsonl; charset=utf-8': NDJSON,
    'TEXT/PLAIN;charset="UTF-8"': NDJSON.replaceAll('\n', '\r\n'),
    'application/json': `[${LINES.join(', ')}]`,
    'application/json; charset=UTF-8': `{"records":[${LINES.join(',')}]}`,
  };
  for (const [type, body] of Object.entries(bodies)) {
    const response = await send(body, { 'content-type': type });
    expect([response.statusCode, response.json()], type).toEqual([202, stored(2)]);
  }
  await waitFor(() => store.lines.length === 10, 'the lines to be read');
  expect(store.lines).toEqual([...LINES, ...LINES, ...LINES, ...LINES, ...LINES]);
});

test('bodies packed with gzip and zstd are unpacked, several parts after one another too', async () => {
  const { send, store } = await startPushServer();
  const bodies: readonly (readonly [string, Buffer])[] = [
    ['gzip', gzipSync(NDJSON)],
    ['X-Gzip', Buffer.concat([gzipSync(`${LINES[0]}\n`), gzipSync(`${LINES[1]}\n`)])],
    ['zstd', zstdCompressSync(NDJSON)],
    ['zstd', Buffer.concat([zstdCompressSync(`${LINES[0]}\n`), zstdCompressSync(`${LINES[1]}\n`)])],
    ['identity', Buffer.from(NDJSON)],
  ];
  for (const [encoding, body] of bodies) {
    expect((await send(body, { 'content-encoding': encoding })).json(), encoding).toEqual(stored(2));
  }
  await waitFor(() => store.lines.length === 10, 'the lines to be read');
  expect(store.lines).toEqual(bodies.flatMap(() => LINES));
});

test('a push that is repeated under its key is known, however it is packed, and not stored again', async () => {
  const { send, store, source } = await startPushServer();
  const key = { 'idempotency-key': '7c1e6f1a-0001' };
  expect((await send(NDJSON, key)).json()).toEqual(stored(2));
  const again = await send(gzipSync(NDJSON), { ...key, 'content-encoding': 'gzip' });
  expect([again.statusCode, again.json()]).toEqual([202, { outcome: 'known', lines: 2, tooLong: 0 }]);
  expect((await send(NDJSON, { 'idempotency-key': '"7c1e6f1a-0001"' })).json()).toMatchObject({ outcome: 'known' });
  await waitFor(() => store.lines.length === 2 && source.pushState().waitingBytes === 0, 'the lines to be read');
  expect(store.lines).toEqual(LINES);
});

test('without a key, a push that is sent twice is stored twice', async () => {
  const { send, store } = await startPushServer();
  await send(NDJSON);
  expect((await send(NDJSON)).json()).toEqual(stored(2));
  await waitFor(() => store.lines.length === 4, 'the lines to be read');
});

test('a key that comes again with other lines is refused, and the key still stands for the first', async () => {
  const { send, source } = await startPushServer();
  const key = { 'idempotency-key': 'one' };
  await send(NDJSON, key);
  const other = await send(`${LINES[0]}\n`, key);
  expect([other.statusCode, other.json().code]).toEqual([422, 'KEY_REUSED']);
  expect((await send(NDJSON, key)).json().outcome).toBe('known');
  expect(source.pushState()).toMatchObject({ received: 2, known: 1, refused: { key_reused: 1 } });
});

test('a key that is no key is refused', async () => {
  const { send } = await startPushServer();
  for (const key of ['', '""', 'two words', 'k'.repeat(256), 'clé']) {
    const response = await send(NDJSON, { 'idempotency-key': key });
    expect([response.statusCode, response.json().code], key).toEqual([400, 'IDEMPOTENCY_KEY']);
  }
  expect((await send(NDJSON, { 'idempotency-key': 'k'.repeat(255) })).statusCode).toBe(202);
});

test('a wrong token, no token and a source that is not there get the same answer', async () => {
  const { send, source } = await startPushServer();
  const answers = [
    await send(NDJSON, { authorization: 'Bearer wrong' }),
    await send(NDJSON, { authorization: '' }),
    await send(NDJSON, { authorization: `Basic ${TOKEN}` }),
    await send(NDJSON, { authorization: `Bearer ${TOKEN}x` }),
    await send(NDJSON, {}, 'other'),
    await send(NDJSON, { 'content-type': 'text/xml' }, 'other'),
    await send(NDJSON, {}, '__proto__'),
  ];
  const [first] = answers;
  expect(first?.statusCode).toBe(401);
  expect(first?.headers['www-authenticate']).toBe('Bearer');
  expect(first?.json()).toMatchObject({ code: 'WRONG_TOKEN' });
  for (const answer of answers) {
    expect(answer.statusCode).toBe(401);
    expect(answer.body).toBe(first?.body);
    expect(Object.keys(answer.headers)).toEqual(Object.keys(first?.headers ?? {}));
  }
  expect(source.pushState()).toMatchObject({ received: 0, refused: { wrong_token: 4 } });
});

test('after five wrong tokens an address has to wait, for this source alone, whether it is there or not', async () => {
  const { send, clock } = await startPushServer();
  for (const source of ['cloud', 'other']) {
    const wrong = () => send(NDJSON, { authorization: 'Bearer wrong' }, source);
    for (let tries = 0; tries < 5; tries += 1) expect((await wrong()).statusCode, source).toBe(401);
    const refused = await wrong();
    expect([refused.statusCode, refused.json().code], source).toEqual([429, 'TOO_MANY_WRONG_TOKENS']);
    expect(refused.headers['retry-after'], source).toBe('5');
  }
  expect((await send(NDJSON)).statusCode).toBe(429);
  expect((await send(NDJSON, { authorization: 'Bearer wrong' }, 'third')).statusCode).toBe(401);
  clock.now += 5_000;
  expect((await send(NDJSON)).statusCode).toBe(202);
});

test('a session opens nothing, and needs no token of its own to be kept out', async () => {
  const { source } = await openPush();
  const { app } = await startTestServer({ ingest: createPushDoor([source]) });
  const browser = await signIn(app, lead);
  expect((await browser.postJson('/api/v1/ingest/cloud', {})).json()).toMatchObject({
    status: 401,
    code: 'WRONG_TOKEN',
  });
});

test('no cookie is set, whether a push is taken or refused', async () => {
  const { send } = await startPushServer();
  const answers = [
    await send(NDJSON),
    await send(NDJSON, { authorization: '' }),
    await send('', { 'content-type': '' }),
  ];
  for (const answer of answers) expect(answer.headers).not.toHaveProperty('set-cookie');
});

test('an unknown type, charset or packing is refused with what would be taken', async () => {
  const { send, source } = await startPushServer();
  const wrong: readonly Readonly<Record<string, string>>[] = [
    { 'content-type': 'application/xml' },
    { 'content-type': '' },
    { 'content-type': 'text/plain; charset=iso-8859-1' },
    { 'content-encoding': 'br' },
    { 'content-encoding': 'gzip, gzip' },
  ];
  for (const headers of wrong) {
    const response = await send(NDJSON, headers);
    expect([response.statusCode, response.json().code], JSON.stringify(headers)).toEqual([415, 'MEDIA_TYPE']);
    expect(response.headers).toMatchObject({
      'accept-post': 'application/x-ndjson, application/jsonl, text/plain, application/json',
      'accept-encoding': 'gzip, zstd',
    });
  }
  expect((await send(NDJSON, { 'content-type': 'text/xml' })).json().detail).toContain('application/x-ndjson');
  expect((await send(NDJSON, { 'content-encoding': 'br' })).json().detail).toContain('gzip or zstd');
  expect(source.pushState()).toMatchObject({ received: 0, refused: { wrong_type: 7 } });
});

test('bad JSON is refused with its place and none of its content, and nothing of the push is stored', async () => {
  const { send, source } = await startPushServer();
  const response = await send(`[${LINES[0]},{"user":pupil017}]`, { 'content-type': 'application/json' });
  expect([response.statusCode, response.json().code]).toEqual([400, 'NOT_JSON']);
  expect(response.json().detail).toContain('at byte 32, counted from 0');
  expect(response.body).not.toContain('pupil017');
  expect(source.pushState()).toMatchObject({ received: 0, refused: { not_readable: 1 } });
});

test('lines that are too long are refused singly, and counted', async () => {
  const { send, source } = await startPushServer();
  const response = await send(`${'x'.repeat(65_537)}\n${NDJSON}${'y'.repeat(200_000)}`, {
    'content-type': 'text/plain',
  });
  expect([response.statusCode, response.json()]).toEqual([202, stored(2, 2)]);
  expect(source.pushState()).toMatchObject({ received: 2, refused: { line_too_long: 2 } });
});

test('a push without a line is answered, and nothing is stored', async () => {
  const { send, store } = await startPushServer();
  expect((await send('\n\r\n', { 'idempotency-key': 'empty' })).json()).toEqual(stored(0));
  expect((await send('[]', { 'content-type': 'application/json' })).json()).toEqual(stored(0));
  expect(store.batches).toEqual([]);
});

test('a body that is damaged, torn or packed otherwise than it says is refused', async () => {
  const { send, source } = await startPushServer();
  const packed = gzipSync(NDJSON);
  const bodies: readonly (readonly [string, Buffer | string])[] = [
    ['gzip', NDJSON],
    ['gzip', packed.subarray(0, packed.length - 4)],
    ['zstd', packed],
    ['zstd', zstdCompressSync(NDJSON).subarray(0, 30)],
    ['gzip', ''],
  ];
  for (const [encoding, body] of bodies) {
    const response = await send(body, { 'content-encoding': encoding });
    expect([response.statusCode, response.json().code], encoding).toEqual([400, 'NOT_UNPACKABLE']);
  }
  expect(source.pushState()).toMatchObject({ received: 0, refused: { not_readable: 5 } });
});

test('a body of more than 16 MiB, and one that unpacks to more than 64 MiB, are refused', async () => {
  const { send, source } = await startPushServer();
  const line = `${'0123456789abcdef'.repeat(40)}\n`;
  const large = Buffer.from(line.repeat(Math.ceil((16 * 1_048_576 + 1) / line.length)));
  const refused = await send(large);
  expect([refused.statusCode, refused.json().code]).toEqual([413, 'BODY_TOO_LARGE']);
  // Comes down to a sixth: not so far that the ratio would be noticed first.
  const block = Array.from({ length: 16_384 }, (_, n) => String((n * 2_654_435_761) % 1_000_003).padEnd(40, 'x')).join(
    '\n',
  );
  const noise = gzipSync(Buffer.alloc(65 * 1_048_576, block), { level: 1 });
  expect(noise.length).toBeLessThan(16 * 1_048_576);
  const unpacked = await send(noise, { 'content-encoding': 'gzip' });
  expect([unpacked.statusCode, unpacked.json().detail]).toEqual([413, expect.stringContaining('larger than 64 MiB')]);
  expect(source.pushState()).toMatchObject({ received: 0, refused: { too_large: 2 } });
});

test('a bomb is refused while it is unpacked', async () => {
  const { send } = await startPushServer();
  const bomb = Buffer.alloc(8 * 1_048_576, 'x\n');
  for (const [encoding, body] of [
    ['gzip', gzipSync(bomb)],
    ['zstd', zstdCompressSync(bomb)],
  ] as const) {
    const response = await send(body, { 'content-encoding': encoding });
    expect([response.statusCode, response.json().detail], encoding).toEqual([
      413,
      expect.stringContaining('200 times'),
    ]);
  }
});

test('while too much waits for the store, a push is told when to come again', async () => {
  const { send, store, source } = await startPushServer({ maxWaitingBytes: 20 });
  store.commitsAtOnce = false;
  expect((await send(NDJSON)).statusCode).toBe(202);
  const refused = await send(NDJSON);
  expect([refused.statusCode, refused.json().code]).toEqual([429, 'SOURCE_IS_BEHIND']);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  await waitFor(() => store.lines.length === 2, 'the lines to be read');
  store.commit();
  await waitFor(() => source.waitSeconds() === 0, 'the store to have caught up');
  expect((await send(NDJSON)).statusCode).toBe(202);
  expect(source.pushState().refused.too_many).toBe(1);
});

test('a source that has stopped takes nothing', async () => {
  const { send, source } = await startPushServer();
  await source.stop();
  const response = await send(NDJSON);
  expect([response.statusCode, response.json().code]).toEqual([503, 'NOT_READY']);
  expect(response.headers['retry-after']).toBe('30');
});

test('where nothing is configured, every token is wrong', async () => {
  const { app } = await startTestServer();
  const response = await app.inject({
    method: 'POST',
    url: '/api/v1/ingest/cloud',
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  expect([response.statusCode, response.json().code]).toEqual([401, 'WRONG_TOKEN']);
});

test('a busy filter is not held back by the limits for people', async () => {
  const { send } = await startPushServer();
  for (let pushes = 0; pushes < 620; pushes += 1) await send('\n');
  expect((await send('\n')).statusCode).toBe(202);
});

const OUTCOMES: readonly (readonly [PushOutcome, number, string, string | undefined])[] = [
  [{ kind: 'full', waitSeconds: 7 }, 429, 'SOURCE_IS_BEHIND', '7'],
  [{ kind: 'disk_refused', hasRoom: false }, 507, 'DISK_FULL', '30'],
  [{ kind: 'disk_refused', hasRoom: true }, 503, 'DISK_REFUSED', '30'],
  [{ kind: 'not_ready' }, 503, 'NOT_READY', '30'],
  [{ kind: 'key_reused' }, 422, 'KEY_REUSED', undefined],
];

test('what could not be stored is answered with its own code and words, and when to come again', async () => {
  for (const [outcome, status, code, wait] of OUTCOMES) {
    const { app } = await startTestServer({
      ingest: { admits: () => true, waitSeconds: () => 0, accept: async () => outcome, refused: () => undefined },
    });
    const response = await app.inject({
      method: 'POST',
      url: '/api/v1/ingest/cloud',
      headers: { 'content-type': 'text/plain' },
      payload: 'line',
    });
    expect([response.statusCode, response.json().code, response.headers['retry-after']]).toEqual([status, code, wait]);
    expect(response.json().detail).toContain('Nothing was stored');
  }
});

test('a push whose connection breaks off is not stored, and leaves its place to others', async () => {
  const { app, source } = await startPushServer();
  onTestFinished(() => app.close());
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  const head = `POST /api/v1/ingest/cloud HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${TOKEN}\r\nContent-Type: text/plain\r\n`;
  for (let push = 0; push < 20; push += 1) {
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(`${head}Content-Length: 100\r\n\r\nfirst line\nsecond li`);
    socket.end();
    socket.resume();
    await once(socket, 'close');
    await waitFor(() => source.pushState().refused.interrupted === push + 1, 'the push to be given up');
  }
  const whole = await fetch(`http://127.0.0.1:${port}/api/v1/ingest/cloud`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/plain' },
    body: 'a line',
  });
  expect([whole.status, await whole.json()]).toEqual([202, stored(1)]);
  expect(source.pushState().received).toBe(1);
});

test('a sender that is refused early comes to reading the answer, and its connection is used again', async () => {
  const { app } = await startPushServer();
  onTestFinished(() => app.close());
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  for (const [authorization, status] of [
    [`Bearer ${TOKEN}`, 413],
    ['Bearer wrong', 401],
  ] as const) {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/ingest/cloud`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'text/plain' },
      body: Buffer.alloc(18 * 1_048_576, 'line\n'),
    });
    expect([response.status, await response.json()]).toEqual([status, expect.objectContaining({ status })]);
  }
});

test('the description tells of the types that are taken, and of the token', async () => {
  const { app } = await startPushServer();
  const described = (await (await signIn(app, lead)).get('/api/v1/openapi.json')).json();
  const { post } = described.paths['/api/v1/ingest/{source}'];
  expect(Object.keys(post.requestBody.content)).toEqual([
    'application/x-ndjson',
    'application/jsonl',
    'text/plain',
    'application/json',
  ]);
  expect(post.security).toEqual([{ sourceToken: [] }]);
  expect(described.components.securitySchemes).toEqual({ sourceToken: { type: 'http', scheme: 'bearer' } });
  expect(Object.keys(post.responses)).toEqual(['202', '400', '401', '413', '415', '422', '429', '503', '507']);
});
