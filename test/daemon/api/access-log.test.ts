import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { openBrowser, signIn, startTestServer } from '../../support/api-server.ts';
import { lead } from '../../support/fake-daemon.ts';

function memoryLog(level: string) {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, logger: pino({ level }, stream) };
}

test('the access log names the route’s pattern, the status and the time, and nothing that was asked for', async () => {
  const { lines, logger } = memoryLog('info');
  const { app } = await startTestServer({ logger });
  const browser = await signIn(app, lead);
  lines.length = 0;
  await browser.get('/api/v1/incidents/incident-1?search=heron');
  expect(lines).toHaveLength(1);
  const entry = JSON.parse(lines[0] ?? '');
  expect(entry).toMatchObject({
    method: 'GET',
    route: '/api/v1/incidents/:id',
    status: 200,
    msg: 'Answered a request.',
  });
  expect(entry.ms).toBeTypeOf('number');
  expect(entry.reqId).toMatch(/^[\da-f-]{36}$/);
});

test('no name, password, address or cookie is logged, whatever happens', async () => {
  const { lines, logger } = memoryLog('trace');
  const { app } = await startTestServer({ logger });
  const browser = await signIn(app, lead);
  await browser.get('/api/v1/incidents/heron-id?search=heron-words');
  await browser.get('/heron-page?search=heron-words');
  await browser.get('/api/heron-page');
  await browser.get('/%zz-heron');
  await browser.post('/note', { _csrf: 'heron-token' });
  await browser.postJson('/api/v1/try', { text: 'heron-words' }, 'heron-token');
  await openBrowser(app).get('/incidents?search=heron-words');
  const log = lines.join('');
  expect(lines.length).toBeGreaterThan(5);
  for (const word of ['heron', lead.email, lead.password, lead.viewer.name, browser.cookie ?? '?']) {
    expect(log).not.toContain(word);
  }
});

test('probes and style sheets are not worth a line', async () => {
  const { lines, logger } = memoryLog('info');
  const { app } = await startTestServer({ logger });
  await app.inject('/healthz');
  await app.inject('/assets/app.css');
  expect(lines).toEqual([]);
});

test('a fault is logged as an error, with its cause', async () => {
  const { lines, logger } = memoryLog('error');
  const { app, daemon } = await startTestServer({ logger });
  const browser = await signIn(app, lead);
  daemon.health = () => Promise.reject(new Error('disk full'));
  await browser.get('/api/v1/health');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 50, err: { message: 'disk full' } });
});

test('a push that is taken is not worth a line, one that is refused is', async () => {
  const { lines, logger } = memoryLog('info');
  const ingest = {
    admits: (_: string, token: string) => token === 'right',
    waitSeconds: () => 0,
    accept: async () => ({ kind: 'stored' }) as const,
    refused: () => undefined,
  };
  const { app } = await startTestServer({ logger, ingest });
  const push = (token: string) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/ingest/heron',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
      payload: 'a line about pupil017',
    });
  expect((await push('right')).statusCode).toBe(202);
  expect(lines).toEqual([]);
  expect((await push('secret-but-wrong')).statusCode).toBe(401);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ route: '/api/v1/ingest/:source', status: 401 }]);
  expect(lines.join()).not.toMatch(/heron|secret-but-wrong|pupil017/);
});
