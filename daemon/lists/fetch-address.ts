import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FILE_MODE } from './disk.ts';
import { codeOf, failed, refused } from './refusals.ts';

/** One file to be had over the network. */
export interface FetchOrder {
  readonly address: string;
  /** Where it is to be written. */
  readonly path: string;
  /** What the origin said of the file that is there already. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly signal: AbortSignal;
  readonly limits: FetchLimits;
}

export interface FetchLimits {
  readonly maxBytes: number;
  /** For all of one file. */
  readonly wholeMs: number;
  /** Without a byte. */
  readonly silenceMs: number;
}

export const FETCH_LIMITS: FetchLimits = { maxBytes: 256 * 2 ** 20, wholeMs: 15 * 60_000, silenceMs: 60_000 };

export type Fetched =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'file';
      readonly etag: string | null;
      readonly lastModified: string | null;
      readonly bytes: number;
      readonly sha256: string;
    };

/** Fetches a file, unless its origin says that it is the one that is there. Throws LIST_FAILED or LIST_REFUSED. */
export async function fetchAddress(order: FetchOrder): Promise<Fetched> {
  const patience = createPatience(order);
  try {
    const answer = await request(order, patience.signal);
    patience.heard();
    if (answer.status === 304) return { kind: 'unchanged' };
    if (!answer.ok || answer.body === null) throw statusTrouble(order.address, answer);
    return await save(answer, order, patience);
  } catch (error) {
    order.signal.throwIfAborted();
    throw troubleOf(error, order);
  } finally {
    patience.end();
  }
}

const MAX_REDIRECTS = 5;

async function request(order: FetchOrder, signal: AbortSignal): Promise<Response> {
  let address = new URL(order.address);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const answer = await fetch(address, { headers: headersOf(order), redirect: 'manual', signal });
    const target = [301, 302, 303, 307, 308].includes(answer.status) ? answer.headers.get('location') : null;
    if (target === null) return answer;
    await answer.body?.cancel();
    address = redirected(address, target);
  }
  throw failed(
    `${hostOf(order.address)} passes us on more than ${MAX_REDIRECTS} times.`,
    'Open the address in a browser, and write the one that you end up at.',
  );
}

function headersOf({ etag, lastModified }: FetchOrder): Readonly<Record<string, string>> {
  return {
    'user-agent': 'Filterwatch (list update)',
    accept: 'text/plain, application/gzip, */*;q=0.5',
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

/** Never from https to http: whoever sits in between could then put in what he likes. */
function redirected(from: URL, location: string): URL {
  const to = URL.parse(location, from);
  const isSafe = to !== null && (to.protocol === from.protocol || to.protocol === 'https:');
  if (isSafe) return to;
  throw failed(`${from.host} passes us on to an address that is not safe.`, 'Write an https address of the list.');
}

async function save(answer: Response, { path, limits }: FetchOrder, patience: Patience): Promise<Fetched> {
  if (answer.body === null) throw new Error('An answer without a body cannot be saved.');
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      patience.heard();
      bytes += piece.length;
      hash.update(piece);
      if (bytes > limits.maxBytes) done(tooLarge(limits.maxBytes));
      else done(null, piece);
    },
  });
  const file = createWriteStream(path, { mode: FILE_MODE, flush: true });
  await pipeline(Readable.fromWeb(answer.body), counted, file, { signal: patience.signal });
  const { headers } = answer;
  return {
    kind: 'file',
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
    bytes,
    sha256: hash.digest('hex'),
  };
}

export function tooLarge(maxBytes: number): Error {
  return refused(
    `The list is larger than ${Math.round(maxBytes / 2 ** 20)} MiB, which no list needs.`,
    'Name another address or file.',
  );
}

/** Ends the wait when nothing comes, or not all of it in time. */
interface Patience {
  readonly signal: AbortSignal;
  heard(): void;
  end(): void;
}

function createPatience({ signal, limits }: FetchOrder): Patience {
  const lost = new AbortController();
  const give = (): void => lost.abort(new Error('Too slow.', { cause: SLOW }));
  const whole = setTimeout(give, limits.wholeMs);
  const silence = setTimeout(give, limits.silenceMs);
  return {
    signal: AbortSignal.any([signal, lost.signal]),
    heard: () => void silence.refresh(),
    end() {
      clearTimeout(whole);
      clearTimeout(silence);
    },
  };
}

const SLOW = 'slow';

function statusTrouble(address: string, { status }: Response): Error {
  const host = hostOf(address);
  if (status === 404 || status === 410)
    return failed(`${host} has no file at this address (${status}).`, 'Look up where the list is now.');
  if (status === 401 || status === 403)
    return failed(
      `${host} refuses to give the list (${status}).`,
      'Ask whoever runs it, or your filter, to let it pass.',
    );
  if (status === 407)
    return failed('The proxy asks for a sign-in (407).', 'Put the account into HTTPS_PROXY, or let this machine pass.');
  if (status === 429) return failed(`${host} is asked too often (429).`, 'It is tried again later.');
  return failed(`${host} answers with an error (${status}).`, 'It is tried again later.');
}

function troubleOf(error: unknown, { address, limits }: FetchOrder): unknown {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const host = hostOf(address);
  if (cause === SLOW)
    return failed(
      `${host} sent nothing for ${Math.round(limits.silenceMs / 1_000)} seconds, or not all in ${Math.round(limits.wholeMs / 60_000)} minutes.`,
      'It is tried again later.',
    );
  const code = codeOf(cause) ?? codeOf(error);
  if (code !== null && (code.startsWith('LIST_') || DISK.includes(code))) return codeOf(error) === code ? error : cause;
  if (
    code === 'UND_ERR_SOCKET' ||
    code === 'ERR_STREAM_PREMATURE_CLOSE' ||
    code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'
  )
    return failed(`${host} broke off before the list was whole.`, 'It is tried again later.', error);
  if (code?.startsWith('Z_')) return failed(`What ${host} sent is damaged.`, 'It is tried again later.', error);
  return failed(
    `No connection to ${host}${code === null ? '' : ` (${code})`}.`,
    'Check the address, and whether this machine may reach it; behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1.',
    error,
  );
}

const DISK: readonly string[] = ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EIO'];

function hostOf(address: string): string {
  return URL.parse(address)?.host ?? 'The server';
}
