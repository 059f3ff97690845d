import { connect as plainConnect } from 'node:net';
import { connect as secureConnect } from 'node:tls';
import { checkedLookup, POST_PARTS, type PostParts, whyOf } from './post-webhook.ts';
import { openTunnel } from './tunnel.ts';
import type { WebhookTarget } from './webhook-target.ts';

/** Opens a connection to where a webhook is, says nothing, and closes it: null where its certificate is trusted, or why it is not reached. */
export async function reachWebhook(target: WebhookTarget, parts: PostParts = POST_PARTS): Promise<string | null> {
  try {
    await connectOnce(target, parts);
    return null;
  } catch (error) {
    return whyOf(error);
  }
}

async function connectOnce({ url: written, authority, within, proxy }: WebhookTarget, parts: PostParts): Promise<void> {
  const url = new URL(written);
  if (proxy !== null && url.protocol === 'https:') {
    const signal = AbortSignal.timeout(parts.wholeMs);
    return void (await openTunnel({ proxy, url, authority, signal })).destroy();
  }
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
