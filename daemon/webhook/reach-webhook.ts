import { request } from 'node:https';
import { connect as plainConnect, type Socket } from 'node:net';
import { connect as secureConnect, TLSSocket } from 'node:tls';
import { checkedLookup, POST_PARTS, type PostParts, proxyAgent, whyOf } from './post-webhook.ts';
import type { WebhookTarget } from './webhook-target.ts';

/** Opens a connection to where a webhook is, says nothing, and closes it: null where its certificate is trusted, or why it is not reached. */
export async function reachWebhook(target: WebhookTarget, parts: PostParts = POST_PARTS): Promise<string | null> {
  const url = new URL(target.url);
  try {
    const isSecure = url.protocol === 'https:';
    await (isSecure && target.proxy !== null
      ? connectThrough(url, target.proxy, target.authority, parts)
      : connectOnce(url, target, parts));
    return null;
  } catch (error) {
    return whyOf(error);
  }
}

async function connectOnce(url: URL, { authority, within }: WebhookTarget, parts: PostParts): Promise<void> {
  const lookup = await checkedLookup(url, { within }, parts);
  const isSecure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const to = { host, port: Number(url.port) || (isSecure ? 443 : 80), lookup };
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const name = /^[\d.]+$|:/.test(host) ? {} : { servername: host };
  const socket = isSecure
    ? secureConnect({ ...to, ...name, ...(authority === null ? {} : { ca: authority }) }, resolve)
    : plainConnect(to, resolve);
  socket.on('error', reject).setTimeout(parts.wholeMs, () => reject(new Error('Too slow.')));
  try {
    await promise;
  } finally {
    socket.destroy();
  }
}

/** Begins a request of which nothing is sent before it is ended, and it never is. */
async function connectThrough(url: URL, proxy: string, authority: string | null, parts: PostParts): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const trusted = authority === null ? {} : { ca: authority };
  const signal = AbortSignal.timeout(parts.wholeMs);
  const asked = request(url, { ...trusted, agent: proxyAgent(proxy), signal }).on('error', reject);
  asked.on('socket', (socket: Socket) => {
    if (socket instanceof TLSSocket && socket.authorized) resolve();
    else socket.once('secureConnect', () => resolve());
  });
  try {
    await promise;
  } finally {
    asked.destroy();
  }
}
