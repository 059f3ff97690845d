export interface BounceParts {
  readonly address?: string;
  readonly action?: 'failed' | 'delayed' | 'delivered';
  readonly status?: string;
  /** Whom the mail was for; that address alone when left out. */
  readonly readers?: readonly string[];
}

/** A report as a mail server writes it (RFC 3464) of the mail with this Message-ID, of which it gives back `body`. */
export function bounceOf(messageId: string, body = 'Its words.\r\n', parts: BounceParts = {}): string {
  const { address = 'lead@school.example', action = 'failed', status = '5.1.1', readers = [address] } = parts;
  const part = (type: string, lines: readonly string[]) => ['--edge', `Content-Type: ${type}`, '', ...lines];
  return [
    'From: Mail Delivery System <mailer-daemon@mx.example.org>',
    'To: filterwatch@school.example',
    'Subject: Undelivered mail',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=edge',
    '',
    ...part('text/plain', ['A mail of yours did not arrive.']),
    ...part('message/delivery-status', [
      'Reporting-MTA: dns; mx.example.org',
      '',
      `Final-Recipient: rfc822; ${address}`,
      `Action: ${action}`,
      `Status: ${status}`,
      '',
    ]),
    ...part('message/rfc822', [`Message-ID: ${messageId}`, `To: ${readers.join(', ')}`, 'Subject: An alert', '', body]),
    '--edge--',
    '',
  ].join('\r\n');
}
