import { type ClientRequest, type IncomingMessage, request } from 'node:http';

/** An open stream of server-sent events, as a browser reads it. */
export interface EventStream {
  readonly response: IncomingMessage;
  /** Everything that has come so far. */
  text(): string;
  /** What the `data:` lines said, in order. */
  events(): readonly unknown[];
  ended(): boolean;
  close(): void;
}

/** Asks for a stream; answers once the headers are there. With `reading: false` nothing of it is taken. */
export async function openEventStream(
  url: string,
  headers: Readonly<Record<string, string>>,
  { reading = true }: { readonly reading?: boolean } = {},
): Promise<EventStream> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const asked: ClientRequest = request(url, { headers: { accept: 'text/event-stream', ...headers } }, resolve);
  asked.on('error', reject).end();
  const response = await promise;
  let text = '';
  let hasEnded = false;
  if (reading) response.setEncoding('utf8').on('data', (some: string) => (text += some));
  response
    .on('error', () => undefined)
    .on('close', () => {
      hasEnded = true;
    });
  return {
    response,
    text: () => text,
    events: () => [...text.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data)),
    ended: () => hasEnded,
    close: () => asked.destroy(),
  };
}
