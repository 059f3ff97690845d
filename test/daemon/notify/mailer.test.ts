import { describe, expect, test } from 'vitest';
import { messageIdOf } from '../../../daemon/notify/mailer.ts';
import { buildMessage, mailStarters } from '../../support/mail.ts';
import type { SmtpServerSettings } from '../../support/smtp-server.ts';

const { server, mailerFor } = mailStarters();

describe('a mail that is sent', () => {
  test('arrives with both parts, its own id, and headers that ask for no automatic answer', async () => {
    const started = await server({ security: 'none' });
    const outcome = await mailerFor(started).send(buildMessage());
    expect(outcome).toEqual({
      kind: 'sent',
      messageId: '<alert-incident-1@school.example>',
      accepted: ['lead@school.example'],
      rejected: [],
      deferred: [],
      answers: [],
    });
    const [mail] = started.received;
    expect(mail).toMatchObject({
      from: 'filterwatch@school.example',
      to: ['lead@school.example'],
      secure: false,
      user: null,
    });
    expect(Object.fromEntries(mail?.headers ?? [])).toMatchObject({
      from: 'Filterwatch <filterwatch@school.example>',
      to: 'lead@school.example',
      subject: 'Alert',
      'message-id': '<alert-incident-1@school.example>',
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'All',
    });
    expect(mail?.content).toContain('The text part.');
    expect(mail?.content).toContain('<p>The HTML part.</p>');
  });

  test('has the same Message-ID at each try, and another for another alert', () => {
    expect(messageIdOf('alert-1', 'school.example')).toBe('<alert-1@school.example>');
    expect(messageIdOf('alert (2)\r\n>', 'school.example')).toBe('<alert%20%282%29%0D%0A%3E@school.example>');
  });

  test('says which recipients the server took, which it never will, and which it may later', async () => {
    const behaviour: SmtpServerSettings['behaviour'] = (phase, _before, address) => {
      if (phase !== 'recipient' || address.startsWith('lead')) return null;
      return address.startsWith('gone') ? { code: 550, text: 'no such user' } : { code: 451, text: 'later' };
    };
    const started = await server({ security: 'none', behaviour });
    const to = ['lead@school.example', 'gone@school.example', 'new@school.example'];
    expect(await mailerFor(started).send(buildMessage({ to }))).toMatchObject({
      kind: 'sent',
      accepted: ['lead@school.example'],
      rejected: ['gone@school.example'],
      deferred: ['new@school.example'],
      answers: [
        { address: 'gone@school.example', kind: 'refused', answer: '550' },
        { address: 'new@school.example', kind: 'deferred', answer: '451' },
      ],
    });
  });

  test('signs in when it is told to', async () => {
    const started = await server({ security: 'none', account: { user: 'alerts', password: 'right' } });
    await mailerFor(started, { user: 'alerts', password: 'right' }).send(buildMessage());
    expect(started.received).toMatchObject([{ user: 'alerts' }]);
  });

  test('can follow another after the server dropped the idle connection', async () => {
    const first = await server({ security: 'none' });
    const mailer = mailerFor(first);
    expect(await mailer.send(buildMessage({ id: 'alert-1' }))).toMatchObject({ kind: 'sent' });
    await first.stop();
    const second = await server({ security: 'none', port: first.port });
    expect(await mailer.send(buildMessage({ id: 'alert-2' }))).toMatchObject({ kind: 'sent' });
    expect(second.received).toHaveLength(1);
  });
});

describe('nothing in a mail can become a header or another recipient', () => {
  test('a line break in the subject', async () => {
    const started = await server({ security: 'none' });
    const subject = 'Alert\r\nBcc: other@elsewhere.example\r\n\r\n<script>';
    await mailerFor(started).send(buildMessage({ subject }));
    expect(started.received[0]?.to).toEqual(['lead@school.example']);
    expect(started.received[0]?.headers.has('bcc')).toBe(false);
    expect(started.received[0]?.headers.get('subject')).toBe('Alert Bcc: other@elsewhere.example <script>');
  });

  test.each([
    'lead@school.example, other@elsewhere.example',
    'lead@school.example\r\nBcc: other@elsewhere.example',
    'Lead <other@elsewhere.example>',
    'lead@school.example@elsewhere.example',
    'group:other@elsewhere.example;',
    'lead',
    '',
  ])('an address that is none: %j', async (address) => {
    const started = await server({ security: 'none' });
    const mailer = mailerFor(started);
    expect(await mailer.send(buildMessage({ to: [address] }))).toMatchObject({ kind: 'refused' });
    expect(await mailer.send(buildMessage({ to: ['head@school.example', address] }))).toMatchObject({
      kind: 'sent',
      accepted: ['head@school.example'],
      rejected: [address],
    });
    expect(started.received.map((mail) => mail.to)).toEqual([['head@school.example']]);
    expect(started.received[0]?.headers.get('to')).toBe('head@school.example');
  });

  test.each(['filterwatch', 'a@school.example\r\nBcc: b@c.example', 'x <a@b@c>'])(
    'our own address, when it is none: %j',
    (from) => {
      expect(() => mailerFor({ host: '127.0.0.1', port: 25 }, { from })).toThrow(
        expect.objectContaining({ code: 'MAIL_FROM' }),
      );
    },
  );
});
