import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { Agent as SecureAgent, type RequestOptions as SecureOptions, request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { mayConnect } from './allowed-address.ts';
import { signedHeaders } from './sign.ts';
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
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const sent =
    url.protocol === 'https:'
      ? secureRequest(url, { ...options, ...(await secureWay(url, target, { parts, signal })) }, resolve)
      : plainRequest(url, { ...options, lookup: await orAborted(checkedLookup(url, target, parts), signal) }, resolve);
  sent.on('error', reject).end(message.body);
  return promise;
}

/** By itself, or through the proxy, which looks the name up: where it leads is the proxy's to allow. */
async function secureWay(url: URL, target: WebhookTarget, { parts, signal }: Sending): Promise<SecureOptions> {
  const trusted = target.authority === null ? {} : { ca: target.authority };
  if (target.proxy !== null) return { ...trusted, agent: proxyAgent(target.proxy) };
  return { ...trusted, lookup: await orAborted(checkedLookup(url, target, parts), signal) };
}

/** Opens a tunnel for one connection: the proxy learns host and port, and nothing of what is said. */
export function proxyAgent(proxy: string): SecureAgent {
  return new SecureAgent({ proxyEnv: { HTTPS_PROXY: `http://${proxy}` } });
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
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ERR_PROXY_TUNNEL') return refusedByProxy(error);
  if (CERTIFICATE.test(code)) return `shows a certificate that is not trusted (${code})`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `has a name that cannot be looked up (${code})`;
  return `cannot be reached${code === '' ? '' : ` (${code})`}`;
}

function refusedByProxy(error: unknown): string {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 0;
  const advice = status === 407 ? 'Let this machine through without signing in' : 'Let this machine through to it';
  return `is not reached through the proxy, which answers with ${status}. ${advice}`;
}

function later({ id }: WebhookTarget, what: string, afterMs: number | null = null): PostOutcome {
  return { kind: 'later', message: `The webhook “${id}” ${what}.`, afterMs };
}

function refused(id: string, what: string): PostOutcome {
  return { kind: 'refused', message: `The webhook “${id}” ${what}.` };
}
