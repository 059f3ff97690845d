import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CheckWay } from '../../../daemon/health/filter-checks/filter-check.ts';
import { createProbe } from '../../../daemon/probe/probe.ts';
import { type Certificate, selfSignedCertificate } from '../../support/certificate.ts';
import { freePort } from '../../support/free-port.ts';
import { realTool } from '../../support/real-tool.ts';

const openssl = realTool('openssl', ['/usr/bin/openssl']);
const DIRECT = { kind: 'direct' } as const;
const probe = createProbe({ deadlineMs: 3_000 });
const open: Server[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) await new Promise((resolve) => server.close(resolve));
});

async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
  });
  const close = server.close.bind(server);
  server.close = (done) => {
    for (const socket of sockets) socket.destroy();
    return close(done);
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(server);
  return (server.address() as AddressInfo).port;
}

function proxyAt(port: number, user: string | null = null): CheckWay {
  return { kind: 'proxy', host: '127.0.0.1', port, user, password: user === null ? null : { reveal: () => 'secret' } };
}

async function asked(way: CheckWay, url: string, from: string | null = null) {
  return (await probe.ask({ way, from }, url)).observed;
}

describe('without a proxy', () => {
  test('the page itself is asked for, from the address that was named, and nothing that it leads on to', async () => {
    const seen: string[] = [];
    const port = await listening(
      createServer((request, response) => {
        seen.push(`${request.socket.remoteAddress} ${request.method} ${request.url}`);
        response.writeHead(302, { location: 'http://Block.School.example/page' }).end('<img src="/picture.png">');
      }),
    );
    expect(await asked(DIRECT, `http://127.0.0.1:${port}/a?b=c#d`, '127.0.0.17')).toEqual({
      ...{ kind: 'answer', status: 302, isOfTunnel: false, leadsTo: 'block.school.example' },
      ...{ text: '<img src="/picture.png">', issuer: null },
    });
    expect(seen).toEqual(['127.0.0.17 GET /a?b=c']);
  });

  test('a page without end is read no further than is needed', async () => {
    let isClosed = false;
    const port = await listening(
      createServer((request, response) => {
        request.socket.on('close', () => {
          isClosed = true;
        });
        const more = () => {
          while (!isClosed && response.write('x'.repeat(10_000)));
        };
        response.on('drain', more);
        more();
      }),
    );
    const observed = await asked(DIRECT, `http://127.0.0.1:${port}/`);
    expect(observed.kind === 'answer' && observed.text.length).toBe(32 * 1024);
    await expect.poll(() => isClosed).toBe(true);
  });

  test('what nobody answers ends in time', async () => {
    const port = await listening(createTcpServer());
    const hasty = createProbe({ deadlineMs: 200 });
    const { observed } = await hasty.ask({ way: DIRECT, from: null }, `http://127.0.0.1:${port}/`);
    expect(observed).toEqual({ kind: 'fault', fault: 'no_answer_in_time' });
  });

  test.each([
    ['a connection that is cut', (socket: Socket) => socket.resetAndDestroy(), 'cut_off'],
    ['an answer that is no HTTP', (socket: Socket) => socket.end('220 mail.example ready\r\n\r\n'), 'not_understood'],
    [
      'a head without end',
      (socket: Socket) => socket.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`),
      'not_understood',
    ],
  ])('%s is told as what it is', async (_, behave, fault) => {
    const port = await listening(createTcpServer((socket) => socket.once('data', () => behave(socket))));
    expect(await asked(DIRECT, `http://127.0.0.1:${port}/`)).toEqual({ kind: 'fault', fault });
  });

  test('a place where nobody listens, and an address that is not here, are told', async () => {
    const url = `http://127.0.0.1:${await freePort()}/`;
    expect(await asked(DIRECT, url)).toEqual({ kind: 'fault', fault: 'not_reached' });
    expect(await asked(DIRECT, url, '192.0.2.200')).toEqual({ kind: 'fault', fault: 'no_interface' });
    expect(await asked(DIRECT, url, 'none0')).toEqual({ kind: 'fault', fault: 'no_interface' });
  });

  test('a name that leads back to this machine is not followed there', async () => {
    const seen: unknown[] = [];
    const port = await listening(createServer((request) => seen.push(request.url)));
    expect(await asked(DIRECT, `http://localhost:${port}/`)).toMatchObject({ kind: 'looked_up' });
    expect(seen).toEqual([]);
  });
});

describe.skipIf(openssl === null)('with a certificate', () => {
  let certificate: Certificate;
  beforeAll(() => {
    certificate = selfSignedCertificate(openssl ?? '');
  });
  const secure = (listener: RequestListener) => createSecureServer(certificate, listener);

  test('who issued it is told, whoever that is', async () => {
    const port = await listening(secure((_, response) => void response.end('<title>Blocked</title>')));
    const observed = await asked(DIRECT, `https://127.0.0.1:${port}/`);
    expect(observed).toMatchObject({ kind: 'answer', status: 200, text: '<title>Blocked</title>' });
    expect(observed).toMatchObject({ issuer: 'filterwatch test' });
  });

  test('a certificate counts although nothing comes after it', async () => {
    const port = await listening(secure((request) => request.socket.destroy()));
    expect(await asked(DIRECT, `https://127.0.0.1:${port}/`)).toMatchObject({ kind: 'certificate_alone' });
  });

  test('a greeting that is cut off is told', async () => {
    const port = await listening(createTcpServer((socket) => socket.once('data', () => socket.resetAndDestroy())));
    expect(await asked(DIRECT, `https://127.0.0.1:${port}/`)).toEqual({ kind: 'fault', fault: 'cut_off' });
  });

  test('a tunnel through a proxy ends at the page', async () => {
    const origin = await listening(
      secure((request, response) => void response.end(`${request.headers.host} ${request.url}`)),
    );
    const tunnels: string[] = [];
    const proxy = createServer();
    proxy.on('connect', (request, socket) => {
      tunnels.push(`${request.url} ${accountOf(request)}`);
      const onwards = connect(origin, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        socket.pipe(onwards).pipe(socket);
      });
      onwards.on('error', () => socket.destroy());
      socket.on('error', () => onwards.destroy());
    });
    const observed = await asked(proxyAt(await listening(proxy), 'check-pupils'), 'https://casino.example/play');
    expect(observed).toMatchObject({ kind: 'answer', status: 200, isOfTunnel: false, text: 'casino.example /play' });
    expect(tunnels).toEqual(['casino.example:443 check-pupils:secret']);
  });
});

describe('through a proxy', () => {
  test('the whole address is asked for, with the account of the profile, past whatever was kept', async () => {
    const seen: unknown[] = [];
    const port = await listening(
      createServer((request, response) => {
        seen.push([request.url, request.headers.host, request.headers['cache-control'], accountOf(request)]);
        response.writeHead(403).end('No');
      }),
    );
    expect(await asked(proxyAt(port, 'check-pupils'), 'http://casino.example/a#b')).toMatchObject({ status: 403 });
    expect(seen).toEqual([['http://casino.example/a', 'casino.example', 'no-cache', 'check-pupils:secret']]);
  });

  test('a tunnel that is refused is told as such', async () => {
    const proxy = createServer();
    proxy.on(
      'connect',
      (_, socket) => void socket.end('HTTP/1.1 403 Forbidden\r\nlocation: http://block.example/\r\n\r\n'),
    );
    expect(await asked(proxyAt(await listening(proxy)), 'https://casino.example/')).toMatchObject({
      ...{ kind: 'answer', status: 403, isOfTunnel: true, leadsTo: 'block.example' },
    });
  });

  test('a proxy that is not there is no block', async () => {
    const way = proxyAt(await freePort());
    for (const url of ['http://casino.example/', 'https://casino.example/'])
      expect(await asked(way, url)).toEqual({ kind: 'fault', fault: 'no_filter' });
  });
});

test('a resolver that is not there is told', async () => {
  const way = { kind: 'dns', server: '127.0.0.1', port: await freePort() } as const;
  expect(await asked(way, 'http://casino.example/')).toEqual({ kind: 'fault', fault: 'no_filter' });
});

function accountOf({ headers }: IncomingMessage): string {
  const [, account = ''] = headers['proxy-authorization']?.split(' ') ?? [];
  return Buffer.from(account, 'base64').toString();
}
