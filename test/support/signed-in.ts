import { z } from 'zod';

export interface Account {
  readonly email: string;
  readonly password: string;
}

/** A script with a session of its own. */
export interface SignedIn {
  /** The JSON at this path; throws for any other answer than 200. */
  getJson(path: string): Promise<unknown>;
  /** The page as HTML, with its status. */
  getPage(path: string): Promise<{ readonly status: number; readonly body: string }>;
  /** Presses a button of a page, which is a form of its own; answers the status. */
  press(path: string): Promise<number>;
  /** Sends the form of a page; answers the file that comes, and throws where none does. */
  download(path: string, fields: Readonly<Record<string, string>>): Promise<Uint8Array>;
  /** Sends this to the JSON API; answers its JSON, and throws for any other answer than 200. */
  postJson(path: string, body: unknown): Promise<unknown>;
}

const TIMEOUT_MS = 10_000;
const session = z.object({ csrfToken: z.string() });

/** Signs in to the dashboard at `address` as a script does: the form's token first, then the form. */
export async function signIn(address: string, account: Account): Promise<SignedIn> {
  let cookie = '';
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(`${address}${path}`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...init,
      headers: { ...init.headers, cookie },
    });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) cookie = set.split(';', 1)[0] ?? '';
    return response;
  };
  const form = await (await ask('/sign-in')).text();
  const token = /name="_csrf" value="([^"]+)"/.exec(form)?.[1] ?? '';
  const answer = await ask('/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ _csrf: token, email: account.email, password: account.password }),
  });
  if (answer.status !== 303) throw new Error(`Sign-in was answered with ${answer.status}:\n${await answer.text()}`);
  const signedIn: SignedIn = {
    async getJson(path) {
      const response = await ask(path);
      if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}.`);
      return response.json();
    },
    async getPage(path) {
      const response = await ask(path);
      return { status: response.status, body: await response.text() };
    },
    async press(path) {
      const { csrfToken } = session.parse(await signedIn.getJson('/api/v1/session'));
      return (await ask(path, { method: 'POST', body: new URLSearchParams({ _csrf: csrfToken }) })).status;
    },
    async download(path, fields) {
      const { csrfToken } = session.parse(await signedIn.getJson('/api/v1/session'));
      const response = await ask(path, { method: 'POST', body: new URLSearchParams({ ...fields, _csrf: csrfToken }) });
      if (response.headers.get('content-disposition')?.startsWith('attachment') !== true)
        throw new Error(`${path} was answered with ${response.status} and no file.`);
      return response.bytes();
    },
    async postJson(path, body) {
      const { csrfToken } = session.parse(await signedIn.getJson('/api/v1/session'));
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrfToken };
      const response = await ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
      if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}.`);
      return response.json();
    },
  };
  return signedIn;
}
