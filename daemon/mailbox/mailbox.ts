import { getCACertificates } from 'node:tls';
import { ImapFlow, type MessageStructureObject } from 'imapflow';
import { mailboxFault } from './mailbox-fault.ts';
import { type Bounce, readBounce } from './read-bounce.ts';

export interface MailboxSettings {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls';
  readonly user: string;
  /** Null where a token takes its place. */
  readonly password: string | null;
  /** In place of a password: a sign-in that ends by itself. */
  readonly token: ((isRefused?: boolean) => Promise<string>) | null;
  readonly folder: string;
  /** PEM of the authority that signed the server's certificate, trusted beside the usual ones; null for those alone. */
  readonly authority: string | null;
  /** For connecting, and for each silence; a whole look has four times as long. */
  readonly timeoutMs: number;
}

/** How far a folder has been read. Where the server gives it another validity, its numbers mean nothing any more. */
export interface MailboxCursor {
  readonly validity: string;
  readonly next: number;
}

export type MailboxLook =
  | {
      readonly kind: 'looked';
      /** The oldest first. */
      readonly bounces: readonly Bounce[];
      readonly cursor: MailboxCursor;
      /** There was more than is read at once. */
      readonly hasMore: boolean;
    }
  | { readonly kind: 'failed'; readonly message: string };

export interface Mailbox {
  /** Reads what came after the cursor; without one, or where it has lost its meaning, what came since `since`. Changes nothing there. Never rejects. */
  look(cursor: MailboxCursor | null, since: number): Promise<MailboxLook>;
  /** Signs in and opens the folder; never rejects. */
  verify(): Promise<{ readonly kind: 'ok' } | { readonly kind: 'failed'; readonly message: string }>;
}

/** So many mails at most are looked at at once. */
const MOST_AT_ONCE = 500;
/** A bounce names its mail at the beginning; what is behind this is the mail itself. */
const MAX_BYTES = 256 * 1024;

export function createMailbox(settings: MailboxSettings): Mailbox {
  // The next look asks for another token.
  let isRefused = false;
  async function within<Value>(work: (client: ImapFlow) => Promise<Value>): Promise<Within<Value>> {
    try {
      const client = clientFor(settings, await signInOf(settings, isRefused));
      isRefused = false;
      return { kind: 'done', value: await opened(client, settings, work) };
    } catch (error) {
      isRefused = error instanceof Error && 'authenticationFailed' in error;
      return { kind: 'failed', message: mailboxFault(error, settings) };
    }
  }
  return {
    async look(cursor, since) {
      const outcome = await within((client) => readOn(client, cursor, since));
      return outcome.kind === 'done' ? { kind: 'looked', ...outcome.value } : outcome;
    },
    async verify() {
      const outcome = await within(async () => undefined);
      return outcome.kind === 'done' ? { kind: 'ok' } : outcome;
    },
  };
}

type Within<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly message: string };

/** Does the work with the folder open to be read, in bounded time; nothing is marked as seen. */
async function opened<Value>(
  client: ImapFlow,
  { folder, timeoutMs }: MailboxSettings,
  work: (client: ImapFlow) => Promise<Value>,
): Promise<Value> {
  let trouble: unknown = null;
  // What comes between two commands; the next one says it too.
  client.on('error', (error) => {
    trouble ??= error;
  });
  const late = setTimeout(() => {
    trouble ??= Object.assign(new Error('Too slow.'), { code: 'ETIMEDOUT' });
    client.close();
  }, timeoutMs * 4).unref();
  try {
    await client.connect();
    await client.mailboxOpen(folder, { readOnly: true });
    const value = await work(client);
    await client.logout();
    return value;
  } catch (error) {
    client.close();
    throw trouble ?? error;
  } finally {
    clearTimeout(late);
  }
}

type SignIn = { readonly pass: string } | { readonly accessToken: string };

async function signInOf({ password, token }: MailboxSettings, isRefused: boolean): Promise<SignIn> {
  return token === null ? { pass: password ?? '' } : { accessToken: await token(isRefused) };
}

function clientFor(settings: MailboxSettings, signIn: SignIn): ImapFlow {
  const { host, port, security, user, authority, timeoutMs } = settings;
  return new ImapFlow({
    ...{ host, port, secure: security === 'tls', auth: { user, ...signIn }, logger: false },
    // Without it a server that offers no encryption would be given the password all the same.
    ...(security === 'starttls' && { doSTARTTLS: true }),
    tls: { minVersion: 'TLSv1.2', ...(authority !== null && { ca: [...getCACertificates('default'), authority] }) },
    ...{ connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs },
    ...{ disableAutoIdle: true, maxLiteralSize: MAX_BYTES * 2 },
  });
}

interface ReadOn {
  readonly bounces: readonly Bounce[];
  readonly cursor: MailboxCursor;
  readonly hasMore: boolean;
}

async function readOn(client: ImapFlow, cursor: MailboxCursor | null, since: number): Promise<ReadOn> {
  const { mailbox } = client;
  if (mailbox === false) throw new Error('The folder is not open.');
  const validity = String(mailbox.uidValidity);
  const first = cursor !== null && cursor.validity === validity ? cursor.next : null;
  const wanted = first === null ? { since: new Date(since) } : { uid: `${first}:*` };
  const found = (await client.search(wanted, { uid: true })) || [];
  // The last mail is always in an open range, however old it is.
  const fresh = found.filter((uid) => first === null || uid >= first).toSorted((one, other) => one - other);
  const some = fresh.slice(0, MOST_AT_ONCE);
  const last = some.at(-1);
  const next = last === undefined ? (first ?? mailbox.uidNext) : last + 1;
  const bounces = await bouncesAmong(client, some);
  return { bounces, cursor: { validity, next }, hasMore: fresh.length > some.length };
}

async function bouncesAmong(client: ImapFlow, uids: readonly number[]): Promise<readonly Bounce[]> {
  const bounces: Bounce[] = [];
  for (const uid of await reportsAmong(client, uids)) {
    const mail = await client.fetchOne(String(uid), { source: { maxLength: MAX_BYTES } }, { uid: true });
    const bounce = mail === false || mail.source === undefined ? null : await readBounce(mail.source);
    if (bounce !== null) bounces.push(bounce);
  }
  return bounces;
}

/** Of other mails in the folder nothing is read but what parts they have. */
async function reportsAmong(client: ImapFlow, uids: readonly number[]): Promise<readonly number[]> {
  if (uids.length === 0) return [];
  const reports: number[] = [];
  for await (const mail of client.fetch(uids.join(','), { uid: true, bodyStructure: true }, { uid: true })) {
    if (mail.bodyStructure !== undefined && isReport(mail.bodyStructure)) reports.push(mail.uid);
  }
  return reports.toSorted((one, other) => one - other);
}

function isReport({ type, childNodes = [] }: MessageStructureObject): boolean {
  return (
    type === 'multipart/report' ||
    childNodes.some(({ type: part }) => /^message\/(global-)?delivery-status$/.test(part))
  );
}
