import type { InjectOptions } from 'fastify';
import { z } from 'zod';
import type { Route, WholeDashboard } from './whole-dashboard.ts';

/** One answer of the walk. */
export interface Answer {
  readonly route: string;
  readonly status: number;
  /** What was asked and sent, as text. */
  readonly sent: string;
  /** Headers and body. */
  readonly text: string;
}

/** Somebody who is signed in and asks every route, with every id that there is in each place. */
export interface Walker {
  walk(route: Route, ids: readonly string[], bodies: readonly object[]): Promise<readonly Answer[]>;
}

const session = z.object({ csrfToken: z.string() });

export async function signInWalker({ app }: WholeDashboard, email: string, password: string): Promise<Walker> {
  const cookies = new Map<string, string>();
  let asked = 0;
  const inject = async (method: Route['method'], url: string, given: InjectOptions = {}) => {
    asked += 1;
    // One address may ask only so often in a minute.
    const remoteAddress = `198.18.${(asked >> 8) & 255}.${asked & 255}`;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.inject({ ...given, method, url, remoteAddress, headers: { ...given.headers, cookie } });
    for (const { name, value } of response.cookies) cookies.set(name, value);
    return response;
  };
  const form = await inject('GET', '/sign-in');
  const token = /name="_csrf" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
  await inject('POST', '/sign-in', asForm({ _csrf: token, email, password }));
  const { csrfToken } = session.parse((await inject('GET', '/api/v1/session')).json());
  const ask = async ({ method, path }: Route, url: string, body: object): Promise<Answer> => {
    const asJson = { payload: body, headers: { 'x-csrf-token': csrfToken } };
    const asked = path.startsWith('/api/') ? asJson : asForm({ ...body, _csrf: csrfToken });
    const response = await inject(method, url, method === 'GET' ? {} : asked);
    const sent = method === 'GET' ? url : `${url} ${JSON.stringify(body)}`;
    const text = `${JSON.stringify(response.headers)}\n${response.body}`;
    return { route: `${method} ${path}`, status: response.statusCode, sent, text };
  };
  return {
    async walk(route, ids, bodies) {
      const answers: Answer[] = [];
      for (const url of urlsOf(route.path, ids)) {
        for (const body of route.method === 'GET' ? [{}] : bodies) answers.push(await ask(route, url, body));
      }
      return answers;
    },
  };
}

function asForm(body: object): InjectOptions {
  const fields = Object.entries(body).map(([name, value]): [string, string] => [name, String(value)]);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { headers, payload: new URLSearchParams(fields).toString() };
}

/** Every id in the place of every parameter. */
function urlsOf(path: string, ids: readonly string[]): readonly string[] {
  const parameter = /:\w+|\*/.exec(path)?.[0];
  if (parameter === undefined) return [path];
  return ids.flatMap((id) => urlsOf(path.replace(parameter, encodeURIComponent(id)), ids));
}
