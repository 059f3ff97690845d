import { createServer, type Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { freePort } from '../../support/free-port.ts';
import { buildMessage, mailStarters } from '../../support/mail.ts';
import type { SmtpServerSettings } from '../../support/smtp-server.ts';

const { server, mailerFor, afterwards } = mailStarters();

/** A server that speaks no SMTP of its own. */
async function rawServer(serve: (socket: Socket) => void): Promise<{ readonly host: string; readonly port: number }> {
  const listener = createServer((socket) => {
    socket.on('error', () => undefined);
    serve(socket);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => listener.listen(port, '127.0.0.1', resolve));
  afterwards(() => new Promise((resolve) => listener.close(resolve)));
  return { host: '127.0.0.1', port };
}

describe('a mail that is not sent', () => {
  const cases: readonly (readonly [string, SmtpServerSettings['behaviour'], 'later' | 'refused', string])[] = [
    [
      'a recipient is put off (greylisting)',
      (phase) => (phase === 'recipient' ? { code: 451, text: '4.7.1 lead@school.example' } : null),
      'later',
      '(it said 451 4.7.1)',
    ],
    [
      'the server is busy',
      (phase) => (phase === 'connect' ? { code: 421, text: 'busy' } : null),
      'later',
      '(it said 421)',
    ],
    [
      'the message is put off',
      (phase) => (phase === 'data' ? { code: 452, text: 'full' } : null),
      'later',
      '(it said 452)',
    ],
    [
      'a recipient is refused',
      (phase) => (phase === 'recipient' ? { code: 550, text: '5.1.1 lead@school.example' } : null),
      'refused',
      '(it said 550 5.1.1)',
    ],
    [
      'the message is refused',
      (phase) => (phase === 'data' ? { code: 554, text: '5.7.1 spam' } : null),
      'refused',
      '(it said 554 5.7.1)',
    ],
    [
      'the connection is dropped at the greeting',
      (phase) => (phase === 'connect' ? 'drop' : null),
      'later',
      'closed the connection',
    ],
    [
      'the connection is dropped in the middle',
      (phase) => (phase === 'data' ? 'drop' : null),
      'later',
      'closed the connection',
    ],
  ];

  test.each(cases)('%s', async (_name, behaviour, kind, words) => {
    const started = await server({ security: 'none', ...(behaviour && { behaviour }) });
    const outcome = await mailerFor(started).send(buildMessage());
    expect(outcome).toMatchObject({ kind, message: expect.stringContaining(words) });
    expect(outcome).not.toMatchObject({ message: expect.stringContaining('lead@') });
    expect(started.received).toEqual([]);
  });

  test('put off once and then taken: one mail arrives', async () => {
    const started = await server({
      security: 'none',
      behaviour: (phase, before) =>
        phase === 'recipient' && before === 0 ? { code: 451, text: '4.7.1 greylisted' } : null,
    });
    const mailer = mailerFor(started);
    expect(await mailer.send(buildMessage())).toMatchObject({ kind: 'later' });
    expect(await mailer.send(buildMessage())).toMatchObject({ kind: 'sent' });
    expect(started.received).toHaveLength(1);
  });

  test('nothing listens', async () => {
    const outcome = await mailerFor({ host: '127.0.0.1', port: await freePort() }).send(buildMessage());
    expect(outcome).toMatchObject({ kind: 'later', message: expect.stringContaining('Nothing answers at 127.0.0.1') });
  });

  test('a wrong password is no reason to give the mail up', async () => {
    const started = await server({ security: 'none', account: { user: 'alerts', password: 'right' } });
    const wrong = mailerFor(started, { user: 'alerts', password: 'wrong' });
    const words = expect.stringContaining('refused our sign-in (it said 535)');
    expect(await wrong.send(buildMessage())).toEqual({ kind: 'later', message: words });
    expect(await wrong.verify()).toEqual({ kind: 'later', message: words });
    expect(await mailerFor(started).send(buildMessage())).toMatchObject({
      kind: 'later',
      message: expect.stringContaining('refused our sign-in (it said 530)'),
    });
  });

  test('a server that never speaks is given up after the time allowed', async () => {
    const silent = await rawServer(() => undefined);
    const outcome = await mailerFor(silent, { timeoutMs: 100 }).send(buildMessage());
    expect(outcome).toMatchObject({ kind: 'later', message: expect.stringContaining('did not answer in time') });
  });

  test('a server that never comes to the end of its answer is given up after four times that', async () => {
    const trickling = await rawServer((socket) => {
      socket.write('220 mail.example\r\n');
      socket.on('data', (bytes: Buffer) => {
        if (!bytes.toString().startsWith('MAIL')) return void socket.write('250 mail.example\r\n');
        const timer = setInterval(() => socket.write('250-still thinking\r\n'), 20);
        socket.on('close', () => clearInterval(timer));
      });
    });
    const outcome = await mailerFor(trickling, { timeoutMs: 100 }).send(buildMessage());
    expect(outcome).toMatchObject({ kind: 'later', message: expect.stringContaining('did not answer in time') });
  });

  test('a closed mailer keeps the mail for later', async () => {
    const started = await server({ security: 'none' });
    const mailer = mailerFor(started);
    mailer.close();
    expect(await mailer.send(buildMessage())).toMatchObject({ kind: 'later' });
  });
});
