import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';

export interface ProxyRequest {
  readonly port: number;
  readonly url: string;
  /** Null sends no credentials. */
  readonly user: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

/** Asks the proxy for a page as a browser would, and answers the status. */
export async function throughProxy(asked: ProxyRequest): Promise<number> {
  const sent = ask(asked, asked.method ?? 'GET', asked.url);
  const [response] = await once(sent, 'response');
  response.resume();
  await once(response, 'end');
  return response.statusCode;
}

/** Asks for a page, and goes away when its first bytes have come. */
export async function abortedThroughProxy(asked: ProxyRequest): Promise<void> {
  const sent = ask(asked, 'GET', asked.url);
  const [response] = await once(sent, 'response');
  await once(response, 'data');
  sent.destroy();
}

/** Opens a tunnel to `host:port` as a browser does for https, closes it, and answers the status of the proxy. */
export async function tunnelThroughProxy(asked: Omit<ProxyRequest, 'method'>): Promise<number> {
  const sent = ask({ ...asked, url: `https://${asked.url}/` }, 'CONNECT', asked.url);
  const [response, socket] = await once(sent, 'connect');
  socket.destroy();
  return response.statusCode;
}

function ask({ port, url, user, headers }: ProxyRequest, method: string, path: string): ClientRequest {
  const sent = request({
    host: '127.0.0.1',
    port,
    method,
    path,
    agent: false,
    headers: {
      host: new URL(url).host,
      'user-agent': 'Mozilla/5.0 (X11; CrOS x86_64) Chrome/140',
      ...(user === null ? {} : { 'proxy-authorization': `Basic ${Buffer.from(`${user}:secret`).toString('base64')}` }),
      ...headers,
    },
  });
  sent.end();
  return sent;
}
