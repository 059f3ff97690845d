import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { SchoolFigures, Silence } from '../records/school-figures.ts';
import { readFigures } from './read-figures.ts';

/** One school as the settings name it. */
export interface TrustSchool {
  readonly id: string;
  readonly title: string;
  /** Without a slash at the end. */
  readonly address: string;
  readonly token: string;
  /** PEM of the authority that its certificate is from; null for those that every system trusts. */
  readonly authority: string | null;
}

export type SchoolAnswer =
  | { readonly kind: 'figures'; readonly figures: SchoolFigures }
  | { readonly kind: 'silent'; readonly why: Silence };

export interface AskLimits {
  /** For all of the answer. */
  readonly wholeMs: number;
  readonly maxBytes: number;
}

const PATH = '/api/v1/trust/summary';

/** Asks a school for its figures. What goes wrong is an answer too; redirects are not followed, since the token would go along. */
export async function askSchool(school: TrustSchool, limits: AskLimits): Promise<SchoolAnswer> {
  const signal = AbortSignal.timeout(limits.wholeMs);
  try {
    const response = await send(school, signal);
    if (response.statusCode !== 200) {
      response.destroy();
      return silent(response.statusCode === 401 ? 'wrong_token' : 'refused');
    }
    const text = await bodyOf(response, limits.maxBytes);
    const figures = text === null ? null : readFigures(text);
    return figures === null ? silent('not_understood') : { kind: 'figures', figures };
  } catch (error) {
    return silent(signal.aborted ? 'too_slow' : whyOf(error));
  }
}

function silent(why: Silence): SchoolAnswer {
  return { kind: 'silent', why };
}

function send({ address, token, authority }: TrustSchool, signal: AbortSignal): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  const options: RequestOptions = { headers, signal, agent: false };
  const url = new URL(`${address}${PATH}`);
  const sent =
    url.protocol === 'https:'
      ? secureRequest(url, { ...options, ...(authority === null ? {} : { ca: authority }) }, resolve)
      : plainRequest(url, options, resolve);
  sent.on('error', reject).end();
  return promise;
}

/** Null for more than any figures are. */
async function bodyOf(response: IncomingMessage, maxBytes: number): Promise<string | null> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > maxBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

const CERTIFICATE = /^(CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_TLS_CERT|HOSTNAME_MISMATCH|EPROTO|ERR_SSL)/;

function whyOf(error: unknown): Silence {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('HPE_')) return 'not_understood';
  return CERTIFICATE.test(code) ? 'not_trusted' : 'no_answer';
}
