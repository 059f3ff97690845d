/**
 * Asks for one address as a browser would, directly or through a proxy: the page itself, and nothing that it leads on to or is made of.
 * At most some ten thousand bytes are read, and no answer is waited for longer than the signal says.
 */
import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import type { CheckWay } from '../health/filter-checks/filter-check.ts';
import { isSinkhole } from '../health/filter-checks/judge-check.ts';
import type { Observed } from '../health/filter-checks/observed.ts';
import { AskFailed, addressesOf, encrypt, isCut, openConnection } from './connection.ts';

export interface WebQuestion {
  readonly url: URL;
  readonly way: Exclude<CheckWay, { kind: 'dns' }>;
  readonly localAddress: string | null;
  readonly signal: AbortSignal;
}

/** What every check says that it is. */
export const CHECK_AGENT = 'Mozilla/5.0 (compatible; filterwatch-check/1)';
const MOST_BYTES = 32 * 1024;
const HTTP_PORT = 80;
const HTTPS_PORT = 443;

/** Throws AskFailed where no answer came. */
export function askWeb(question: WebQuestion): Promise<Observed> {
  return question.way.kind === 'proxy' ? throughProxy(question, question.way) : directly(question);
}

type ProxyWay = Extract<CheckWay, { kind: 'proxy' }>;

async function throughProxy(question: WebQuestion, proxy: ProxyWay): Promise<Observed> {
  const { url, localAddress, signal } = question;
  const faults = { refused: 'no_filter', silent: 'no_filter' } as const;
  const socket = await openConnection({ host: proxy.host, port: proxy.port, localAddress, signal, faults });
  const account = signInOf(proxy);
  if (url.protocol === 'http:')
    return answerOn(socket, { question, path: withoutFragment(url), headers: account, issuer: null });
  const tunnel = await openTunnel(socket, url, account, signal);
  return tunnel === null ? encrypted(socket, question) : tunnel;
}

async function directly(question: WebQuestion): Promise<Observed> {
  const { url, localAddress, signal } = question;
  const host = hostOf(url);
  const addresses = await addressesOf(host, signal);
  const [address = host] = addresses;
  // A blocked name may lead back here; nothing is asked of this machine because somebody says so.
  if (address !== host && addresses.some(isSinkhole)) return { kind: 'looked_up', addresses, names: [] };
  const faults = { refused: 'not_reached', silent: 'no_answer_in_time' } as const;
  const socket = await openConnection({ host: address, port: portOf(url), localAddress, signal, faults });
  return url.protocol === 'http:'
    ? answerOn(socket, { question, path: url.pathname + url.search, headers: {}, issuer: null })
    : encrypted(socket, question);
}

async function encrypted(socket: Socket, question: WebQuestion): Promise<Observed> {
  const { url, signal } = question;
  const { socket: secure, issuer } = await encrypt(socket, hostOf(url), signal);
  try {
    return await answerOn(secure, { question, path: url.pathname + url.search, headers: {}, issuer });
  } catch (error) {
    if (error instanceof AskFailed && error.fault === 'cut_off') return { kind: 'certificate_alone', issuer };
    throw error;
  }
}

/** Null where the tunnel stands; otherwise what the proxy said instead. */
function openTunnel(
  socket: Socket,
  url: URL,
  headers: Headers,
  signal: AbortSignal,
): Promise<Extract<Observed, { kind: 'answer' }> | null> {
  const authority = `${url.hostname}:${portOf(url)}`;
  return new Promise((resolve, reject) => {
    const sent = request({
      createConnection: () => socket,
      ...{ method: 'CONNECT', path: authority, setHost: false, signal },
      headers: { host: authority, 'user-agent': CHECK_AGENT, ...headers },
    });
    sent.once('connect', (response) => {
      const status = response.statusCode ?? 0;
      if (status >= 200 && status < 300) return resolve(null);
      socket.destroy();
      resolve({ kind: 'answer', status, isOfTunnel: true, leadsTo: leadsTo(response, url), text: '', issuer: null });
    });
    sent.once('error', (cause) => {
      socket.destroy();
      reject(failureOf(cause, signal));
    });
    sent.end();
  });
}

type Headers = Readonly<Record<string, string>>;

interface Asked {
  readonly question: WebQuestion;
  readonly path: string;
  readonly headers: Headers;
  readonly issuer: string | null;
}

function answerOn(socket: Socket, { question, path, headers, issuer }: Asked): Promise<Observed> {
  const { url, signal } = question;
  return new Promise((resolve, reject) => {
    const failed = (cause: unknown) => {
      socket.destroy();
      reject(failureOf(cause, signal));
    };
    const sent = request({
      createConnection: () => socket,
      ...{ method: 'GET', path, setHost: false, signal },
      headers: { host: url.host, 'user-agent': CHECK_AGENT, ...USUAL_HEADERS, ...headers },
    });
    sent.once('response', (response) => {
      beginningOf(response)
        .then((text) =>
          resolve({
            ...{ kind: 'answer', status: response.statusCode ?? 0, isOfTunnel: false },
            ...{ leadsTo: leadsTo(response, url), text, issuer },
          }),
        )
        .catch(failed)
        .finally(() => socket.destroy());
    });
    sent.once('error', failed);
    sent.end();
  });
}

/** No copy that somebody kept answers instead of the filter. */
const USUAL_HEADERS: Headers = {
  accept: 'text/html,*/*',
  'accept-language': 'en-GB,en',
  'accept-encoding': 'identity',
  'cache-control': 'no-cache',
  connection: 'close',
};

/** A page that breaks off has begun: what came of it tells enough. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const piece of response as AsyncIterable<Buffer>) {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes >= MOST_BYTES) break;
    }
  } catch (error) {
    if (bytes === 0) throw error;
  }
  return Buffer.concat(pieces).subarray(0, MOST_BYTES).toString('utf8');
}

function failureOf(cause: unknown, signal: AbortSignal): AskFailed {
  if (cause instanceof AskFailed) return cause;
  if (signal.aborted) return new AskFailed('no_answer_in_time', cause);
  return new AskFailed(isCut(cause) ? 'cut_off' : 'not_understood', cause);
}

/** Where it leads on to is noted, and never followed. */
function leadsTo({ headers: { location } }: IncomingMessage, url: URL): string | null {
  if (location === undefined) return null;
  const target = URL.parse(location, url);
  return target === null || target.hostname === '' ? null : hostOf(target);
}

function signInOf({ user, password }: ProxyWay): Headers {
  if (user === null) return {};
  const account = Buffer.from(`${user}:${password?.reveal() ?? ''}`).toString('base64');
  return { 'proxy-authorization': `Basic ${account}` };
}

function withoutFragment(url: URL): string {
  return `${url.origin}${url.pathname}${url.search}`;
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').toLowerCase();
}

function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'https:' ? HTTPS_PORT : HTTP_PORT) : Number(port);
}
