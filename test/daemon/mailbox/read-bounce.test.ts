import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBounce } from '../../../daemon/mailbox/read-bounce.ts';

interface Parts {
  readonly report?: string;
  readonly original?: string;
  readonly head?: string;
  readonly type?: string;
  readonly originalType?: string;
}

const PERMANENT = `Reporting-MTA: dns; mx.example.org
Arrival-Date: Tue, 17 Nov 2026 10:42:00 +0000

Original-Recipient: rfc822;Lead@School.example
Final-Recipient: rfc822; safeguarding@elsewhere.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.elsewhere.example
Diagnostic-Code: smtp; 550 5.1.1 <safeguarding@elsewhere.example>: there is
  no such mailbox here`;

/** As RFC 3462 and RFC 3464 have it. */
function bounce({ report = PERMANENT, original = ORIGINAL, head = '', ...types }: Parts = {}): Uint8Array {
  const { type = 'message/delivery-status', originalType = 'message/rfc822' } = types;
  const part = (kind: string, body: string) => `--b1\nContent-Type: ${kind}\n\n${body}\n`;
  const text = [
    'From: Mail Delivery System <mailer-daemon@mx.example.org>',
    'To: filterwatch@school.example',
    'Subject: Undelivered mail',
    ...(head === '' ? [] : [head]),
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    part('text/plain; charset=utf-8', 'A mail of yours could not be delivered.'),
    part(type, report),
    ...(original === '' ? [] : [part(originalType, original)]),
    '--b1--',
    '',
  ].join('\n');
  return Buffer.from(text.replaceAll('\n', '\r\n'));
}

const ORIGINAL = `From: Filterwatch <filterwatch@school.example>
To: Lead@school.example, "The Deputy" <deputy@school.example>
Subject: [Filterwatch] High: 1 incident needs your review
Message-ID:
 <alert-1-high@school.example>

Words that nobody here looks at.`;

describe('a report that a mail did not arrive', () => {
  test('says of which mail, for whom it was written, and why, in codes', async () => {
    expect(await readBounce(bounce())).toEqual({
      messageId: '<alert-1-high@school.example>',
      readers: ['lead@school.example', 'deputy@school.example'],
      recipients: [{ address: 'lead@school.example', kind: 'refused', answer: '550 5.1.1' }],
    });
  });

  test.each([
    ['its head alone', { originalType: 'text/rfc822-headers' }],
    ['its head in any language', { originalType: 'message/global-headers', type: 'message/global-delivery-status' }],
    ['what it answers', { original: '', head: 'In-Reply-To: <alert-1-high@school.example>' }],
    ['what it belongs to', { original: '', head: 'References: <alert-1-high@school.example>' }],
  ] as const)('names the mail by %s', async (_what, parts) => {
    expect((await readBounce(bounce(parts)))?.messageId).toBe('<alert-1-high@school.example>');
  });

  test('may be about several recipients, of which some have the mail and some will have it late', async () => {
    const report = `Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822;a@school.example
Action: delivered
Status: 2.0.0

Final-Recipient: RFC822; b@school.example
Action: Delayed
Status: 4.4.1 (no answer from host)

Final-Recipient: utf-8; ç@school.example
Action: failed (permanent)
Status: 5.2.2
Diagnostic-Code: X-Local; the mailbox is full`;
    expect((await readBounce(bounce({ report })))?.recipients).toEqual([
      { address: 'b@school.example', kind: 'deferred', answer: '4.4.1' },
      { address: 'ç@school.example', kind: 'refused', answer: '5.2.2' },
    ]);
  });

  test('says that no reason was given where none was', async () => {
    const report = 'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; a@school.example\nAction: failed';
    expect((await readBounce(bounce({ report })))?.recipients[0]?.answer).toBe('no reason given');
  });
});

describe('nothing of ours is', () => {
  test.each([
    ['a report that names no mail', { original: 'Subject: no id\n\nwords' }],
    ['one that names nobody', { report: 'Reporting-MTA: dns; mx.example.org' }],
    [
      'one whose address is none',
      { report: 'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; nobody\nAction: failed' },
    ],
    ['a report that all is well', { report: PERMANENT.replace('failed', 'delivered') }],
    ['a report of another kind', { type: 'message/disposition-notification' }],
  ] as const)('%s', async (_what, parts) => {
    expect(await readBounce(bounce(parts))).toBeNull();
  });

  test('a mail that a person wrote', async () => {
    expect(await readBounce(Buffer.from('From: a@example.org\r\nSubject: Re: alert\r\n\r\nThank you.\r\n'))).toBeNull();
  });

  test('a mail without end in it, and it is told apart in no time', async () => {
    const deep = Array.from(
      { length: 500 },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
    );
    expect(await readBounce(Buffer.from(deep.join('')))).toBeNull();
  });
});

test('whatever the mail is, the answer is a bounce or none', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '--b1\r\n',
      '\r\n\r\n',
      'Final-Recipient: rfc822;',
      'Action: failed',
      'Content-Type: message/delivery-status\r\n',
    ),
    fc.string({ maxLength: 30 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), fc.nat(1_200), async (pieces, cut) => {
      const whole = Buffer.from(bounce());
      const mail = Buffer.concat([whole.subarray(0, cut), Buffer.from(pieces.join('')), whole.subarray(cut)]);
      const read = await readBounce(mail);
      for (const { address, answer } of read?.recipients ?? []) {
        expect(address).toMatch(/^[^\s@<>]+@[^\s@<>]+$/);
        expect(answer).toMatch(/^(no reason given|[245][\d. ]+)$/);
      }
    }),
  );
});
