import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect as connectPlain } from 'node:net';
import { join } from 'node:path';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { SyslogPlace } from '../../../../daemon/sources/syslog/listener.ts';
import { selfSignedCertificate } from '../../../support/certificate.ts';
import { realTool } from '../../../support/real-tool.ts';
import { temporaryFolder, until } from '../files/following.ts';
import { connectTo, type Receiving, receive, TCP } from './receiving.ts';

const openssl = realTool('openssl', ['/usr/bin/openssl']);
const LINE = '<189>date=2026-01-31 time=09:12:44 type="utm" hostname="games.example"';

describe.skipIf(openssl === null)('TLS', () => {
  const ours = selfSignedCertificate(openssl ?? '');
  const theirs = selfSignedCertificate(openssl ?? '');
  const strangers = selfSignedCertificate(openssl ?? '');

  function place(clientAuthority: string | null): SyslogPlace {
    return { transport: 'tls', host: '127.0.0.1', port: 0, certificate: ours.cert, key: ours.key, clientAuthority };
  }

  function secure(receiving: Receiving, options: ConnectionOptions): TLSSocket {
    const socket = connect({ host: '127.0.0.1', port: receiving.portOf('tls'), ca: ours.cert, ...options });
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => undefined);
    return socket;
  }

  function handshakeTrouble({ receiver }: Receiving): unknown {
    const [port] = receiver.state().ports;
    return port?.kind === 'listening' ? port.handshakeTrouble : null;
  }

  async function expectRefused(receiving: Receiving, words: string): Promise<void> {
    await until(() => handshakeTrouble(receiving) !== null);
    expect(handshakeTrouble(receiving)).toMatchObject({
      address: '127.0.0.1',
      message: expect.stringContaining(words),
    });
    await until(() => receiving.receiver.state().counts.refused.handshake === 1);
    await until(() => JSON.stringify(receiving.receiver.state().ports).includes('"connections":0'));
    expect(receiving.receiver.state().counts.received).toBe(0);
  }

  test('carries messages, whoever shows no certificate where none is asked for', async () => {
    const receiving = await receive({ places: [place(null)] });
    secure(receiving, {}).write(`${LINE}\n`);
    await until(() => receiving.linesOf('syslog:127.0.0.1').length === 1);
    expect(receiving.linesOf('syslog:127.0.0.1')).toEqual([LINE]);
    expect(receiving.receiver.state().ports).toMatchObject([{ transport: 'tls', connections: 1 }]);
  });

  test('with a certificate of the authority that is asked for is let in', async () => {
    const receiving = await receive({ places: [place(theirs.cert)] });
    const socket = secure(receiving, theirs);
    socket.end(`${LINE.length} ${LINE}`);
    await until(() => receiving.linesOf('syslog:127.0.0.1').length === 1);
    expect(receiving.linesOf('syslog:127.0.0.1')).toEqual([LINE]);
    await until(() => JSON.stringify(receiving.receiver.state().ports).includes('"connections":0'));
    expect(receiving.receiver.state().counts.refused.handshake).toBe(0);
  });

  test('without the certificate that is asked for is refused, with what to do', async () => {
    const receiving = await receive({ places: [place(theirs.cert)] });
    secure(receiving, {}).write(`${LINE}\n`);
    await expectRefused(receiving, 'showed no certificate');
  });

  test('with a certificate of somebody else is refused, with what to do', async () => {
    const receiving = await receive({ places: [place(theirs.cert)] });
    secure(receiving, strangers).write(`${LINE}\n`);
    await expectRefused(receiving, 'certificate of a sender was not accepted');
  });

  test('from a sender that does not trust us is told of', async () => {
    const receiving = await receive({ places: [place(null)] });
    const authority = join(temporaryFolder(), 'authority.pem');
    writeFileSync(authority, strangers.cert);
    const options = ['-verify_return_error', '-CAfile', authority, '-connect', `127.0.0.1:${receiving.portOf('tls')}`];
    const sender = spawn(openssl ?? '', ['s_client', ...options], { stdio: ['pipe', 'ignore', 'ignore'] });
    onTestFinished(() => void sender.kill());
    await expectRefused(receiving, 'does not trust our certificate');
  });

  test('is told of when a sender does not speak it', async () => {
    const receiving = await receive({ places: [place(null)] });
    const socket = connectPlain(receiving.portOf('tls'), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(`${LINE}\n`);
    await expectRefused(receiving, 'did not speak TLS');
  });

  test('of an old version is refused, with what to do', async () => {
    const receiving = await receive({ places: [place(null)] });
    secure(receiving, { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' });
    await expectRefused(receiving, 'old form of TLS');
  });

  test('from an address that is not allowed does not come to a handshake', async () => {
    const receiving = await receive({ places: [place(null)], allowed: ['10.0.0.0/8'] });
    const socket = secure(receiving, {});
    await until(() => socket.closed);
    expect(receiving.receiver.state().counts.refused).toMatchObject({ not_allowed: 1, handshake: 0 });
  });

  test('with a certificate that cannot be used keeps the port closed, and says so', async () => {
    const broken = { ...place(null), key: theirs.key } as SyslogPlace;
    const { receiver } = await receive({ places: [broken] });
    expect(receiver.state().ports).toEqual([
      {
        transport: 'tls',
        kind: 'not_listening',
        message: expect.stringContaining('the certificate and its key cannot be used'),
      },
    ]);
  });

  test('keeps what came when everything stops within a message', async () => {
    const receiving = await receive({ places: [place(null)] });
    const socket = secure(receiving, {});
    socket.write(`${LINE}\n<1>unfin`);
    await until(() => receiving.linesOf('syslog:127.0.0.1').length === 1);
    await receiving.receiver.stop();
    expect(receiving.receiver.state().counts.received).toBe(2);
  });
});

describe('connections', () => {
  test('are bounded: more than 256 are refused while all of them are in use', async () => {
    const { portOf, receiver } = await receive({ places: [TCP] });
    const sockets = await Promise.all(Array.from({ length: 256 }, () => connectTo(portOf('tcp'))));
    await until(() => JSON.stringify(receiver.state().ports).includes('"connections":256'));
    await once(await connectTo(portOf('tcp')), 'close');
    expect(receiver.state().counts.refused.too_many_connections).toBe(1);
    sockets[0]?.destroy();
    await until(() => JSON.stringify(receiver.state().ports).includes('"connections":255'));
    await connectTo(portOf('tcp'));
    await until(() => JSON.stringify(receiver.state().ports).includes('"connections":256'));
  });

  test('are bounded: one that was silent for long gives way to a new one', async () => {
    const { portOf, receiver } = await receive({ places: [TCP] });
    const silent = await connectTo(portOf('tcp'));
    await until(() => JSON.stringify(receiver.state().ports).includes('"connections":1,'));
    await Promise.all(Array.from({ length: 255 }, () => connectTo(portOf('tcp'))));
    await until(() => JSON.stringify(receiver.state().ports).includes('"connections":256'));
    const later = performance.now() + 61_000;
    const now = vi.spyOn(performance, 'now').mockImplementation(() => later);
    onTestFinished(() => now.mockRestore());
    await connectTo(portOf('tcp'));
    await until(() => silent.closed);
    expect(receiver.state().ports).toMatchObject([{ connections: 256 }]);
    expect(receiver.state().counts.refused.too_many_connections).toBe(0);
  });

  test('that break off without a word are forgotten', async () => {
    const { portOf, receiver, linesOf } = await receive({ places: [TCP] });
    const socket = await connectTo(portOf('tcp'));
    socket.write(`${LINE}\n<1>unfin`);
    await until(() => linesOf('syslog:127.0.0.1').length === 1);
    socket.resetAndDestroy();
    await until(() => linesOf('syslog:127.0.0.1').length === 2);
    expect(linesOf('syslog:127.0.0.1')).toEqual([LINE, '<1>unfin']);
    expect(receiver.state().ports).toMatchObject([{ connections: 0 }]);
  });
});
