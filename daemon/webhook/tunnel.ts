import { request } from 'node:http';
import type { Socket } from 'node:net';
import { type TLSSocket, connect as tlsConnect } from 'node:tls';

/** Where a webhook is, and the proxy that leads there. */
export interface TunnelTo {
  /** 'proxy.example.org:3128'. */
  readonly proxy: string;
  readonly url: URL;
  /** PEM of the authority that the webhook's certificate is from; null for those that every system trusts. */
  readonly authority: string | null;
  readonly signal: AbortSignal;
}

/** The proxy does not let us through, or cannot. */
export class TunnelRefused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The proxy answered with ${status}.`);
    this.status = status;
  }
}

/**
 * Opens an encrypted connection through a proxy (RFC 9110, CONNECT): the proxy learns host and port, and nothing of what is said.
 * Throws TunnelRefused where the proxy says no, and whatever the network or the certificate says.
 */
export async function openTunnel({ proxy, url, authority, signal }: TunnelTo): Promise<TLSSocket> {
  const socket = await connected(proxy, `${url.hostname}:${url.port || '443'}`, signal);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const named = /^[\d.]+$|:/.test(host) ? { host } : { host, servername: host };
  const { promise, resolve, reject } = Promise.withResolvers<TLSSocket>();
  const secure = tlsConnect({ socket, ...named, ...(authority === null ? {} : { ca: authority }) }, () =>
    resolve(secure),
  );
  secure.once('error', reject);
  signal.addEventListener('abort', () => secure.destroy(signal.reason as Error), { once: true });
  return promise;
}

async function connected(proxy: string, target: string, signal: AbortSignal): Promise<Socket> {
  const { hostname, port } = new URL(`http://${proxy}`);
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const asked = request({
    ...{ host: hostname.replace(/^\[|\]$/g, ''), port: port || '80', method: 'CONNECT', path: target },
    ...{ headers: { host: target, 'user-agent': 'Filterwatch (webhook)' }, agent: false, signal },
  });
  asked.on('connect', ({ statusCode = 0 }, socket) => {
    if (statusCode >= 200 && statusCode < 300) return resolve(socket as Socket);
    socket.destroy();
    reject(new TunnelRefused(statusCode));
  });
  // An answer that is no tunnel.
  asked.on('response', (response) => {
    response.destroy();
    reject(new TunnelRefused(response.statusCode ?? 0));
  });
  asked.on('error', reject).end();
  return promise;
}
