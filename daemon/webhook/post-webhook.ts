import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { type ClientRequest, type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { mayConnect } from './allowed-address.ts';
import { signedHeaders } from './sign.ts';
import { openTunnel, TunnelRefused } from './tunnel.ts';
import type { WebhookMessage, WebhookTarget } from './webhook-target.ts';

/** What came of one request. taken: the receiver has it. later: to be tried again, not before `afterMs` where it said so. refused: never. */
export type PostOutcome =
  | { readonly kind: 'taken' }
  | { readonly kind: 'later'; readonly message: string; readonly afterMs: number | null }
  | { readonly kind: 'refused'; readonly message: string };

export interface PostParts {
  /** For all of one request, from the look-up of the name to the answer. */
  readonly wholeMs: number;
  /** Every address of a name. */
  resolve(host: string): Promise<readonly LookupAddress[]>;
}

export const POST_PARTS: PostParts = { wholeMs: 10_000, resolve: (host) => lookup(host, { all: true }) };

/** More of an answer than this says nothing to us, and is not read. */
const MAX_ANSWER_BYTES = 4_096;
/** Whoever asks for more time than this has not understood the question. */
const MAX_WAIT_MS = 24 * 3_600_000;

/** Sends one message to a webhook. What goes wrong is an answer too. Redirects are not followed: what we say is for whom the settings name. */
export async function postWebhook(
  target: WebhookTarget,
  message: WebhookMessage,
  parts: PostParts = POST_PARTS,
): Promise<PostOutcome> {
  const signal = AbortSignal.timeout(parts.wholeMs);
  try {
    const response = await send(target, message, { parts, signal });
    const answer = await beginningOf(response);
    return outcomeOf(target, message, { response, answer });
  } catch (error) {
    return later(target, signal.aborted ? `did not answer within ${parts.wholeMs / 1_000} seconds` : whyOf(error));
  }
}

interface Sending {
  readonly parts: PostParts;
  readonly signal: AbortSignal;
}

async function send(
  target: WebhookTarget,
  message: WebhookMessage,
  { parts, signal }: Sending,
): Promise<IncomingMessage> {
  const url = new URL(target.url);
  const options: RequestOptions = {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(message.body),
      'user-agent': 'Filterwatch (webhook)',
      ...signedHeaders(message, target.secret),
    },
    // Of its own, so that no connection is used that another name had opened.
    ...{ signal, agent: false },
  };
  const isDirect = target.proxy === null || url.protocol !== 'https:';
  const begin = isDirect ? await directly(url, target, { parts, signal }) : await through(target, signal);
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  begin(options, resolve).on('error', reject).end(message.body);
  return promise;
}

type Begin = (options: RequestOptions, done: (response: IncomingMessage) => void) => ClientRequest;

async function directly(url: URL, target: WebhookTarget, { parts, signal }: Sending): Promise<Begin> {
  const lookup = await orAborted(checkedLookup(url, target, parts), signal);
  const trusted = target.authority === null ? {} : { ca: target.authority };
  return (options, done) =>
    url.protocol === 'https:'
      ? secureRequest(url, { ...options, ...trusted, lookup }, done)
      : plainRequest(url, { ...options, lookup }, done);
}

/** The proxy looks the name up: where it leads is the proxy's to allow. */
async function through({ url: written, proxy, authority }: WebhookTarget, signal: AbortSignal): Promise<Begin> {
  const url = new URL(written);
  const socket = await openTunnel({ proxy: proxy ?? '', url, authority, signal });
  const path = `${url.pathname}${url.search}`;
  return (options, done) => {
    const headers = { ...options.headers, host: url.host };
    // With an agent, the connection would be made anew.
    const own = { ...options, agent: undefined, host: url.hostname, path, headers, createConnection: () => socket };
    return plainRequest(own, done);
  };
}

/** The addresses are looked up once, checked, and then used: nobody can put another in between. */
export async function checkedLookup(
  url: URL,
  { within }: Pick<WebhookTarget, 'within'>,
  { resolve }: Pick<PostParts, 'resolve'>,
): Promise<LookupFunction> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = await resolve(host);
  const [first] = addresses;
  if (first === undefined) throw Object.assign(new Error('The name has no address.'), { code: 'ENOTFOUND' });
  if (!addresses.every(({ address }) => mayConnect(address, within))) throw new AddressRefused();
  return (_host, { all }, done) => {
    if (all) done(null, [...addresses]);
    else done(null, first.address, first.family);
  };
}

/** A look-up cannot be called off, only left. */
function orAborted<Answer>(work: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  return Promise.race([work, promise]);
}

class AddressRefused extends Error {}

/** What was answered so far counts where the rest never comes: the status has been said. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const piece of response as AsyncIterable<Buffer>) {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes >= MAX_ANSWER_BYTES) break;
    }
  } catch {
    response.destroy();
  }
  return Buffer.concat(pieces).toString('utf8', 0, MAX_ANSWER_BYTES);
}

interface Answered {
  readonly response: IncomingMessage;
  readonly answer: string;
}

/** Microsoft Teams says in the text of a good answer that it has not taken a card. */
const NOT_TAKEN = /returned HTTP error (\d{3})/;

function outcomeOf(target: WebhookTarget, { at }: WebhookMessage, { response, answer }: Answered): PostOutcome {
  const said = response.statusCode ?? 0;
  const status = said >= 200 && said < 300 ? Number(NOT_TAKEN.exec(answer)?.[1] ?? said) : said;
  if (status >= 200 && status < 300) return { kind: 'taken' };
  const { id } = target;
  if (status >= 300 && status < 400)
    return refused(id, `passes us on to another address (${status}), which is not followed. Write that address`);
  if (status === 408 || status === 429 || status >= 500 || status < 200)
    return later(target, `answers with an error (${status})`, waitOf(response, at));
  return refused(id, `refuses what is sent to it (${status}). ${adviceOn(status)}`);
}

function adviceOn(status: number): string {
  if (status === 401 || status === 403) return 'Check the secret on both sides';
  if (status === 404 || status === 410) return 'Nothing is at this address any more; make a new one there';
  return 'Check the address, and the form';
}

/** Milliseconds, from a Retry-After of seconds or of a date; null without one. */
function waitOf({ headers }: IncomingMessage, at: number): number | null {
  const written = headers['retry-after'] ?? '';
  const wait = /^\d{1,9}$/.test(written) ? Number(written) * 1_000 : Date.parse(written) - at;
  return wait > 0 ? Math.min(wait, MAX_WAIT_MS) : null;
}

const CERTIFICATE = /^(CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_TLS_CERT|HOSTNAME_MISMATCH|EPROTO|ERR_SSL)/;

/** Why no connection came about: says nothing of the address. */
export function whyOf(error: unknown): string {
  if (error instanceof AddressRefused)
    return 'has a name that leads to an address where no webhook may be. README, “Webhooks”, says what may be written';
  if (error instanceof TunnelRefused)
    return `is not reached through the proxy, which answers with ${error.status}. ${error.status === 407 ? 'Let this machine through without signing in' : 'Let this machine through to it'}`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (CERTIFICATE.test(code)) return `shows a certificate that is not trusted (${code})`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `has a name that cannot be looked up (${code})`;
  return `cannot be reached${code === '' ? '' : ` (${code})`}`;
}

function later({ id }: WebhookTarget, what: string, afterMs: number | null = null): PostOutcome {
  return { kind: 'later', message: `The webhook “${id}” ${what}.`, afterMs };
}

function refused(id: string, what: string): PostOutcome {
  return { kind: 'refused', message: `The webhook “${id}” ${what}.` };
}
