import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Certificate } from './certificate.ts';

/** A request that a webhook was sent, and the raw body, as a receiver must have it to check the signature. */
export interface Received {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly path: string;
  readonly body: string;
}

export interface WebhookReceiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** How it answers from now on. */
  answer(how: Answering): void;
}

export type Answering = (response: ServerResponse, request: Received) => void;

export const taking: Answering = (response) => void response.writeHead(200).end('ok');
export const answering =
  (status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Answering =>
  (response) =>
    void response.writeHead(status, headers).end(body);

/** Another system, on this machine; it goes when the test ends. */
export async function webhookReceiver(certificate: Certificate | null = null): Promise<WebhookReceiver> {
  const { close, ...receiver } = await startReceiver(certificate);
  onTestFinished(close);
  return receiver;
}

/** The same, which goes when it is closed. */
export async function startReceiver(
  certificate: Certificate | null = null,
): Promise<WebhookReceiver & { close(): void }> {
  const received: Received[] = [];
  let how = taking;
  const listener = (request: IncomingMessage, response: ServerResponse) => void hear(request, response);
  const server = certificate === null ? createPlain(listener) : createSecure(certificate, listener);
  async function hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const one = { headers, path: request.url ?? '', body: Buffer.concat(pieces).toString('utf8') };
    received.push(one);
    how(response, one);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${certificate === null ? 'http' : 'https'}://127.0.0.1:${port}/hook?key=secret`,
    received,
    answer: (next) => {
      how = next;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
