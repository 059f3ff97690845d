import { getCACertificates } from 'node:tls';
import { createTransport, type SMTPPoolOptions, type SMTPPoolSentMessageInfo, type Transporter } from 'nodemailer';
import { KnownError } from '../errors.ts';
import { answersIn, type NotSent, type RecipientAnswer, readFault } from './mail-fault.ts';

export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; STARTTLS, which is then required; or no encryption, which only plain words may choose. */
  readonly security: 'tls' | 'starttls' | 'none';
  /** Null signs in to nothing. */
  readonly user: string | null;
  readonly password: string | null;
  /** In place of a password: a sign-in that ends by itself. `isRefused` where the server did not take the one before. */
  readonly token?: ((isRefused?: boolean) => Promise<string>) | null;
  /** 'filterwatch@school.example', or with a name: 'Filterwatch <filterwatch@school.example>'. */
  readonly from: string;
  /** PEM of the authority that signed the server's certificate, trusted beside the usual ones; null for those alone. */
  readonly authority: string | null;
  /** For each step: connecting, the greeting, a silence. A whole mail has four times as long. */
  readonly timeoutMs: number;
}

export interface MailMessage {
  /** The outbox id: the mail carries the same Message-ID at each try, so that a receiver can tell a repeat. */
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly MailAttachment[];
  /** What belongs together in a mailbox: all mails with the same word here show as one conversation. No personal data. */
  readonly thread?: string;
  /** Where its reader says that they want no such mail: mail programs make a button of it. */
  readonly leaveLink?: string;
  /** A letter that somebody wrote and sent: it is not marked as automatic, which help desks throw away, and may be answered elsewhere. */
  readonly fromPerson?: { readonly replyTo: string | null };
}

export interface MailAttachment {
  /** Plain letters, digits and hyphens. */
  readonly fileName: string;
  /** 'application/pdf'. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** `deferred` recipients may be tried again, `rejected` ones will never be taken. */
export type SendOutcome =
  | {
      readonly kind: 'sent';
      readonly messageId: string;
      readonly accepted: readonly string[];
      readonly rejected: readonly string[];
      readonly deferred: readonly string[];
      /** What the server said of those whom it did not take. */
      readonly answers: readonly RecipientAnswer[];
    }
  | NotSent;

export interface Mailer {
  /** Sends one mail, in bounded time; never rejects. */
  send(message: MailMessage): Promise<SendOutcome>;
  /** Connects and signs in, without sending; never rejects. */
  verify(): Promise<{ readonly kind: 'ok' } | NotSent>;
  /** Ends every connection; what is being sent then is `later`. */
  close(): void;
}

/** Makes a mailer that keeps connections open between mails. Throws MAIL_FROM when our own address is none. */
export function createMailer(settings: MailSettings): Mailer {
  const domain = domainOf(settings.from);
  const transport = createTransport(poolOptions(settings));
  const { token } = settings;
  if (token)
    transport.set('oauth2_provision_cb', (_user, isRefused, done) => {
      token(isRefused).then((given) => done(null, given), done);
    });
  const deadlineMs = settings.timeoutMs * 4;
  return {
    send: (message) => send(transport, message, { from: settings.from, domain, deadlineMs, settings }),
    async verify() {
      try {
        await token?.();
        await transport.verify();
        return { kind: 'ok' };
      } catch (error) {
        return readFault(error, settings);
      }
    },
    close: () => transport.close({ force: true }),
  };
}

function poolOptions(settings: MailSettings): SMTPPoolOptions & { readonly pool: true } {
  const { host, port, security, user, password, authority, timeoutMs } = settings;
  return {
    pool: true,
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: { minVersion: 'TLSv1.2', ...(authority !== null && { ca: [...getCACertificates('default'), authority] }) },
    ...(user !== null && { auth: settings.token ? { type: 'OAUTH2', user } : { user, pass: password ?? '' } }),
    maxConnections: 2,
    // The outbox tries again; the pool only replaces a connection that was dropped while idle.
    maxRequeues: 1,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    socketCloseTimeout: 1_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

type PooledTransport = Transporter<SMTPPoolSentMessageInfo, SMTPPoolOptions>;

interface Sender {
  readonly from: string;
  readonly domain: string;
  readonly deadlineMs: number;
  readonly settings: MailSettings;
}

async function send(transport: PooledTransport, message: MailMessage, sender: Sender): Promise<SendOutcome> {
  const to = message.to.filter(isAddress);
  if (to.length === 0) return { kind: 'refused', message: NO_ADDRESS };
  try {
    // Asked for before anything else, so that whoever gives no sign-in is named.
    await sender.settings.token?.();
    const info = await transport.sendMail({
      messageId: messageIdOf(message.id, sender.domain),
      from: sender.from,
      to: to.map((address) => ({ name: '', address })),
      subject: oneLine(message.subject),
      text: message.text,
      html: message.html,
      attachments: (message.attachments ?? []).map(attachmentOf),
      ...(message.thread !== undefined && threadOf(message.thread, sender.domain)),
      ...(message.fromPerson === undefined
        ? { headers: { ...AUTOMATIC, ...leaveHeaders(message.leaveLink) } }
        : replyTo(message.fromPerson.replyTo)),
      signal: AbortSignal.timeout(sender.deadlineMs),
    });
    return sentOutcome(info, message.to);
  } catch (error) {
    return readFault(error, sender.settings);
  }
}

function attachmentOf({ fileName, type, bytes }: MailAttachment) {
  return { filename: fileName, contentType: type, content: Buffer.from(bytes) };
}

// RFC 3834, and Exchange's own header: no out-of-office reply to an alert.
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/** RFC 2369, and RFC 8058, by which a mail program may press the button itself; that is for https alone. */
function leaveHeaders(link: string | undefined): Readonly<Record<string, string>> {
  if (link === undefined || oneLine(link) !== link || /[<>\s]/.test(link)) return {};
  const header = { 'List-Unsubscribe': `<${link}>` };
  return link.startsWith('https:') ? { ...header, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : header;
}

function replyTo(mailbox: string | null) {
  return mailbox === null || oneLine(mailbox) !== mailbox.trim() ? {} : { replyTo: mailbox };
}

const NO_ADDRESS = 'No recipient has a usable e-mail address. Correct it in the configuration or in the account.';

/** The Message-ID of a mail, from its outbox id and the domain of our own address. */
export function messageIdOf(outboxId: string, domain: string): string {
  const local = encodeURIComponent(outboxId).replaceAll('(', '%28').replaceAll(')', '%29');
  return `<${local}@${domain}>`;
}

/** The outbox id in a Message-ID of ours; null for any other. */
export function outboxIdIn(messageId: string, domain: string): string | null {
  const end = `@${domain}>`.toLowerCase();
  if (!messageId.startsWith('<') || !messageId.toLowerCase().endsWith(end)) return null;
  try {
    return decodeURIComponent(messageId.slice(1, -end.length));
  } catch {
    return null;
  }
}

/** A mail that nobody sent, which all mails of a conversation answer: mail programs show them together. */
function threadOf(thread: string, domain: string) {
  const first = messageIdOf(`thread-${thread}`, domain);
  return { inReplyTo: first, references: [first] };
}

/** An address that is none is rejected like one that the server does not know: the others still get their alert. */
function sentOutcome(info: SMTPPoolSentMessageInfo, wanted: readonly string[]): SendOutcome {
  const answers = answersIn(info);
  const again = new Set(answers.flatMap(({ address, kind }) => (kind === 'deferred' ? [address] : [])));
  const rejected = info.rejected.filter((address) => !again.has(address));
  return {
    kind: 'sent',
    messageId: info.messageId,
    accepted: info.accepted,
    rejected: [...rejected, ...wanted.filter((address) => !isAddress(address))],
    deferred: info.rejected.filter((address) => again.has(address)),
    answers,
  };
}

/** Strict on purpose: nothing in it can end a header, begin another recipient or hide one in a name. */
function isAddress(address: string): boolean {
  return address.length <= 254 && /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/u.test(address);
}

/** No control character, and so no line break, reaches a header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** The domain of our own address, which each Message-ID ends with. Throws MAIL_FROM when the address is none. */
export function domainOf(from: string): string {
  const address = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
  const domain = address.split('@')[1];
  if (!isAddress(address) || domain === undefined || oneLine(from) !== from.trim()) {
    const message =
      'The address that mail is sent from is not an e-mail address. No alert can be sent. Correct MAIL_FROM, as in filterwatch@school.example.';
    throw new KnownError('MAIL_FROM', message);
  }
  return domain;
}
