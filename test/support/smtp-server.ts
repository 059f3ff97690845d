import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Certificate } from './certificate.ts';

/** A mail as it arrived. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Names in lower case, folded lines joined. */
  readonly headers: ReadonlyMap<string, string>;
  /** The whole message, with quoted-printable decoded, for a search in it. */
  readonly content: string;
  /** Its two parts, each decoded as it says itself; '' where there is none. */
  readonly text: string;
  readonly html: string;
  /** True when it came over TLS. */
  readonly secure: boolean;
  /** Who had signed in, or null. */
  readonly user: string | null;
}

/**
 * What the server does instead of going on: answers with an error, goes on late, or drops every connection. Of a mail that it has kept
 * it may say so to nobody: it drops the connection then, or holds its answer back for as long as it lives.
 */
export type Behaviour =
  | { readonly code: number; readonly text: string }
  | { readonly afterMs: number }
  | 'drop'
  | 'keep_and_drop'
  | 'keep_and_hold'
  | null;
export type Phase = 'connect' | 'recipient' | 'data';

export interface SmtpServerSettings {
  /** As in the product: TLS from the first byte, an offer of STARTTLS, or neither. */
  readonly security: 'tls' | 'starttls' | 'none';
  /** Needed unless security is 'none'. */
  readonly certificate?: Certificate;
  /** Asks for this sign-in. */
  readonly account?: { readonly user: string; readonly password: string };
  /** Asks for a token of this account instead (XOAUTH2), and takes one for which that is true. */
  readonly tokens?: { readonly user: string; isGood(token: string): boolean };
  /** Asked at each phase, with how often that phase came before (0 at first) and the recipient's address. */
  readonly behaviour?: (phase: Phase, before: number, address: string) => Behaviour;
  /** To come back on the same port; else any free one. */
  readonly port?: number;
}

export interface TestSmtpServer {
  readonly host: string;
  readonly port: number;
  /** In the order of arrival; grows. */
  readonly received: readonly ReceivedMail[];
  /** Drops every connection and gives the port free. */
  stop(): Promise<void>;
}

/** Starts a real mail server on the loopback interface that keeps what it receives in memory. */
export async function startSmtpServer(settings: SmtpServerSettings): Promise<TestSmtpServer> {
  const received: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const act = actor(settings, sockets);
  const server = new SMTPServer({
    ...settings.certificate,
    secure: settings.security === 'tls',
    disabledCommands: disabledCommands(settings),
    ...(settings.tokens && { authMethods: ['XOAUTH2'] }),
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    logger: false,
    onConnect: (_session, done) => act('connect', '', done, nothing),
    onAuth: (auth, _session, done) => {
      if (settings.tokens !== undefined) {
        const { user, isGood } = settings.tokens;
        if (auth.username === user && isGood(auth.accessToken ?? '')) return done(null, { user });
        // As the mechanism has it: the details of a refusal come as JSON.
        return done(null, { data: { status: '401', schemes: 'bearer' } });
      }
      const { user, password } = settings.account ?? {};
      if (auth.username === user && auth.password === password) done(null, { user });
      else done(new Error('Wrong user name or password'));
    },
    onRcptTo: (address, _session, done) => act('recipient', address.address, done, nothing),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () =>
        act('data', '', done, () => received.push(readMail(Buffer.concat(chunks).toString('utf8'), session))),
      );
    },
  });
  server.on('error', () => undefined); // a client that goes away in the middle is part of the tests
  server.server.on('connection', (socket) => track(sockets, socket));
  const port = await listen(server, settings.port ?? 0);
  return { host: '127.0.0.1', port, received, stop: () => stop(server, sockets) };
}

function disabledCommands(settings: SmtpServerSettings): string[] {
  return [
    ...(settings.security === 'starttls' ? [] : ['STARTTLS']),
    ...(settings.account || settings.tokens ? [] : ['AUTH']),
  ];
}

type Done = (error?: Error | null) => void;

function actor(settings: SmtpServerSettings, sockets: ReadonlySet<Socket>) {
  const counts = new Map<Phase, number>();
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  const goOn = (done: Done, keep: () => unknown) => {
    keep();
    done();
  };
  return (phase: Phase, address: string, done: Done, keep: () => unknown): void => {
    const before = counts.get(phase) ?? 0;
    counts.set(phase, before + 1);
    const behaviour = settings.behaviour?.(phase, before, address) ?? null;
    if (behaviour === 'keep_and_drop' || behaviour === 'keep_and_hold') keep();
    if (behaviour === 'keep_and_hold') return;
    if (behaviour === null) goOn(done, keep);
    else if (typeof behaviour === 'string') drop();
    else if ('afterMs' in behaviour) setTimeout(() => goOn(done, keep), behaviour.afterMs).unref();
    else done(Object.assign(new Error(behaviour.text), { responseCode: behaviour.code }));
  };
}

const nothing = () => undefined;

function track(sockets: Set<Socket>, socket: Socket): void {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
}

function listen(server: SMTPServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    const listening = server.listen(port, '127.0.0.1', () => {
      const address = listening.address();
      if (address === null || typeof address === 'string') reject(new Error('The mail server has no port.'));
      else resolve(address.port);
    });
  });
}

function stop(server: SMTPServer, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
}

function readMail(source: string, session: SMTPServerSession): ReceivedMail {
  const { mailFrom, rcptTo } = session.envelope;
  return {
    from: mailFrom === false ? '' : mailFrom.address,
    to: rcptTo.map((recipient) => recipient.address),
    headers: readHeaders(source),
    content: decodeQuotedPrintable(source),
    text: partOf(source, 'text/plain'),
    html: partOf(source, 'text/html'),
    secure: session.secure,
    user: typeof session.user === 'string' ? session.user : null,
  };
}

function readHeaders(source: string): ReadonlyMap<string, string> {
  const [head = ''] = source.split('\r\n\r\n', 1);
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return new Map(lines.map((line) => [line.split(':', 1)[0]?.toLowerCase() ?? '', line.replace(/^[^:]*:\s*/, '')]));
}

/** The first part of a type. */
function partOf(source: string, type: string): string {
  const boundary = /boundary="?([^"\r\n;]+)"?/.exec(source)?.[1];
  const parts = boundary === undefined ? [source] : source.split(`--${boundary}`);
  const part = parts.find((one) => new RegExp(`^content-type: ${type}`, 'im').test(headOf(one))) ?? '';
  const body = part.slice(headOf(part).length).trim();
  if (/^content-transfer-encoding: quoted-printable/im.test(headOf(part))) return decodeQuotedPrintable(body);
  if (/^content-transfer-encoding: base64/im.test(headOf(part))) return Buffer.from(body, 'base64').toString('utf8');
  return body;
}

function headOf(part: string): string {
  return part.slice(0, part.indexOf('\r\n\r\n'));
}

function decodeQuotedPrintable(source: string): string {
  const joined = source.replace(/=\r\n/g, '');
  return joined.replace(/(?:=[0-9A-F]{2})+/g, (bytes) =>
    Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'),
  );
}
