import { once } from 'node:events';
import { request } from 'node:http';

export interface ProxyRequest {
  readonly port: number;
  readonly url: string;
  /** Null sends no credentials. */
  readonly user: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

/** Asks the proxy for a page as a browser would, and answers the status. */
export async function throughProxy({ port, url, user, headers, method }: ProxyRequest): Promise<number> {
  const sent = request({
    host: '127.0.0.1',
    port,
    method: method ?? 'GET',
    path: url,
    agent: false,
    headers: {
      host: new URL(url).host,
      'user-agent': 'Mozilla/5.0 (X11; CrOS x86_64) Chrome/140',
      ...(user === null ? {} : { 'proxy-authorization': `Basic ${btoa(`${user}:secret`)}` }),
      ...headers,
    },
  });
  sent.end();
  const [response] = await once(sent, 'response');
  response.resume();
  await once(response, 'end');
  return response.statusCode;
}
