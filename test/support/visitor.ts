import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { parsePage } from './parsed-page.ts';
import type { Account } from './signed-in.ts';

/** An answer, whole. */
export interface Visited {
  readonly method: 'GET' | 'POST';
  /** Path and query, as they were asked. */
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** A browser without scripts that asks for every address letter by letter, also where a browser would tidy it up first. */
export interface Visitor {
  get(path: string): Promise<Visited>;
  post(path: string, fields: readonly (readonly [string, string])[]): Promise<Visited>;
  /** What a browser sends with its next request. */
  cookies(): ReadonlyMap<string, string>;
}

const TIMEOUT_MS = 30_000;

/** An address may ask only so often: behind the proxy of the school, the visitor has the network 10.<network>.0.0. */
export function openVisitor(address: string, network: number): Visitor {
  const { hostname, port } = new URL(address);
  const cookies = new Map<string, string>();
  let asked = 0;
  async function ask(method: Visited['method'], path: string, body: string): Promise<Visited> {
    asked += 1;
    const response = await send(body, {
      ...{ host: hostname, port, method, path, timeout: TIMEOUT_MS },
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'x-forwarded-for': `10.${network}.${(asked >> 8) & 255}.${asked & 255}`,
        ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
    });
    const headers = headersOf(response);
    for (const set of headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';', 1)[0] ?? '').split(/=(.*)/);
      cookies.set(name, value);
    }
    return { method, path, status: response.statusCode ?? 0, headers, body: await buffer(response) };
  }
  return {
    get: (path) => ask('GET', path, ''),
    post: (path, fields) => ask('POST', path, new URLSearchParams(fields.map((field) => [...field])).toString()),
    cookies: () => cookies,
  };
}

function send(body: string, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request(options, resolve);
    sent.on('error', reject);
    sent.on('timeout', () => sent.destroy(new Error('There was no answer.')));
    sent.end(body);
  });
}

function headersOf({ headersDistinct }: IncomingMessage): Headers {
  const pairs = Object.entries(headersDistinct).flatMap(([name, values]) =>
    (values ?? []).map((value): [string, string] => [name, value]),
  );
  return new Headers(pairs);
}

/** Signs in as a person does. Throws where that is refused. */
export async function visitorAs(address: string, { email, password }: Account, network: number): Promise<Visitor> {
  const visitor = openVisitor(address, network);
  const answer = await visitor.post('/sign-in', [
    ['_csrf', await tokenOf(visitor, '/sign-in')],
    ['email', email],
    ['password', password],
  ]);
  if (answer.status !== 303) throw new Error(`Sign-in was answered with ${answer.status}.`);
  return visitor;
}

/** The token that the forms of this page send. */
export async function tokenOf(visitor: Visitor, path: string): Promise<string> {
  const { body } = await visitor.get(path);
  const fields = parsePage(body.toString()).forms.flatMap((form) => form.fields);
  return fields.find(({ name }) => name === '_csrf')?.value ?? '';
}
