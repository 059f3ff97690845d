import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers for one path of the server. */
export type ListAnswer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of lists on this machine, as their makers run one. */
export interface ListServer {
  readonly address: string;
  /** Method, path and the validator of each request, in order: 'GET /list.txt "abc"'. */
  readonly requests: readonly string[];
  /** Gives this content from now on, with an ETag, and 304 for whoever has it. */
  give(path: string, content: string | Buffer): void;
  /** Answers in this way from now on. */
  answer(path: string, answer: ListAnswer): void;
  close(): Promise<void>;
}

export async function startListServer(): Promise<ListServer> {
  const answers = new Map<string, ListAnswer>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push([request.method, path, request.headers['if-none-match']].filter(Boolean).join(' '));
    const answer = answers.get(path);
    if (answer === undefined) response.writeHead(404).end('not here');
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    requests,
    give: (path, content) => void answers.set(path, conditional(content)),
    answer: (path, answer) => void answers.set(path, answer),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function conditional(content: string | Buffer): ListAnswer {
  const etag = `"${createHash('sha256').update(content).digest('hex').slice(0, 12)}"`;
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag, 'content-type': 'text/plain' }).end(content);
  };
}
