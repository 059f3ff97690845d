import { expect, test } from 'vitest';
import { mailboxFault } from '../../../daemon/mailbox/mailbox-fault.ts';

const PLACE = { host: 'imap.example.org', port: 993, security: 'tls', folder: 'INBOX' } as const;
const fault = (facts: object, cause?: Error) => Object.assign(new Error('secret words', { cause }), facts);

test.each([
  [fault({ code: 'ENOTFOUND' }), 'The name imap.example.org is not known.'],
  [fault({ code: 'EAI_AGAIN' }), 'The name imap.example.org is not known.'],
  [fault({ code: 'NoConnection' }, fault({ code: 'ECONNREFUSED' })), 'Nothing answers at imap.example.org:993.'],
  [fault({ authenticationFailed: true }), 'refused our sign-in. Check user: and password_file:'],
  [fault({ code: 'CERT_HAS_EXPIRED' }), 'has a certificate that cannot be trusted (CERT_HAS_EXPIRED).'],
  [fault({ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }), 'does not begin with TLS.'],
  [fault({ tlsFailed: true }), 'does not offer encryption (STARTTLS).'],
  [fault({ code: 'GREETING_TIMEOUT' }), 'did not answer in time.'],
  [fault({ mailboxMissing: true }), 'has no folder “INBOX” that we may read.'],
  [fault({ code: 'EPIPE' }), 'closed the connection (EPIPE).'],
  [new Error('words'), 'closed the connection (no reason given).'],
  ['thrown without reason', 'closed the connection (no reason given).'],
] as const)('%s is said in plain words, and nothing else is', (error, words) => {
  const said = mailboxFault(error, PLACE);
  expect(said).toContain(words);
  expect(said).not.toContain('secret words');
  expect(said).toMatch(/^[A-Z].*\.$/);
});
