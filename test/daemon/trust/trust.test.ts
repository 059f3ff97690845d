/* The trust's side, against real servers: one that answers, and every way of not answering. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createTrust } from '../../../daemon/trust/trust.ts';
import { buildFigures, buildWeek } from '../../support/school-standings.ts';

const moreThanAll = buildWeek({
  filter: { requests: 9, blocked: 9, gotThrough: 0, effectiveness: { part: 5, whole: 4 } },
});
const LIMITS = { wholeMs: 300, maxBytes: 2_000 };
const servers: Server[] = [];
let asked = 0;

afterEach(() => {
  asked = 0;
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const schoolAt = (address: string) => ({ id: 'hill', title: 'Hill', address, token: 'a token', authority: null });

async function stands(answer: RequestListener) {
  const trust = createTrust({ schools: [schoolAt(await serve(answer))], now: () => 7, limits: LIMITS });
  const [school] = await trust.schools();
  return { figures: school?.figures ?? null, why: school?.silent?.why ?? null };
}

test('the figures of a school are told, and nothing that it says besides', async () => {
  const figures = buildFigures({ open: 3 });
  let token: string | undefined;
  const told = await stands((request, response) => {
    token = request.headers.authorization;
    response.end(JSON.stringify({ ...figures, pupils: ['pupil017'] }));
  });
  expect(told).toEqual({ figures, why: null });
  expect(token).toBe('Bearer a token');
});

test.each<readonly [string, string, RequestListener]>([
  ['wrong_token', 'a wrong token', (_, response) => response.writeHead(401).end()],
  [
    'refused',
    'a redirect, with which the token would go along',
    (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
  ],
  ['refused', 'a fault of its own', (_, response) => response.writeHead(500).end()],
  ['not_understood', 'garbage', (_, response) => response.end('<h1>Router</h1>')],
  [
    'not_understood',
    'figures that are none',
    (_, response) => response.end(JSON.stringify({ ...buildFigures(), open: -1 })),
  ],
  [
    'not_understood',
    'words where kinds of trouble belong',
    (_, response) => response.end(JSON.stringify({ ...buildFigures(), alarms: ['<b>pupil017</b>'] })),
  ],
  [
    'not_understood',
    'a share of more than there is',
    (_, response) => response.end(JSON.stringify(buildFigures({ lastWeek: moreThanAll }))),
  ],
  [
    'not_understood',
    'a name where a day belongs',
    (_, response) => response.end(JSON.stringify(buildFigures({ lastWeek: buildWeek({ firstDay: 'pupil017' }) }))),
  ],
  [
    'not_understood',
    'more than any figures are',
    (_, response) => response.end(JSON.stringify({ ...buildFigures(), more: 'x'.repeat(3_000) })),
  ],
  ['not_understood', 'what is no HTTP', (request) => request.socket.end('SSH-2.0-x\r\n')],
  ['too_slow', 'nothing, for too long', () => undefined],
  ['too_slow', 'the beginning alone', (_, response) => void response.write('{')],
  ['no_answer', 'a connection that is cut', (request) => request.socket.destroy()],
])('%s: %s', async (why, _what, answer) => {
  expect(await stands(answer)).toEqual({ figures: null, why });
});

test('a school of an older version tells nothing of its report, and all else', async () => {
  const { lastWeek: _, ...older } = buildFigures({ open: 3 });
  const told = await stands((_request, response) => response.end(JSON.stringify(older)));
  expect(told).toEqual({ figures: { ...older, lastWeek: null }, why: null });
});

test('a school that falls silent keeps its last figures, and since when; each is asked once a minute', async () => {
  let now = 1_000;
  let isUp = true;
  const figures = buildFigures();
  const address = await serve((_, response) => (isUp ? response.end(JSON.stringify(figures)) : response.destroy()));
  const trust = createTrust({ schools: [schoolAt(address)], now: () => now, limits: LIMITS });
  const silent = async () => (await trust.schools())[0]?.silent ?? null;
  expect(await Promise.all([silent(), silent()])).toEqual([null, null]);
  expect(asked).toBe(1);
  isUp = false;
  expect(await silent()).toBe(null);
  now += 60_000;
  expect(await silent()).toEqual({ why: 'no_answer', since: 61_000 });
  now += 60_000;
  expect((await trust.schools())[0]).toMatchObject({ figures, silent: { since: 61_000 } });
});
