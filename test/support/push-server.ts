import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { onTestFinished } from 'vitest';
import { createPushDoor } from '../../daemon/sources/push/door.ts';
import { createPushSource, type PushSource, type PushSourceOptions } from '../../daemon/sources/push/push.ts';
import { temporaryFolder } from '../daemon/sources/files/following.ts';
import { RECEIVED_AT, SpoolStore } from '../daemon/sources/spool/spooling.ts';
import { startTestServer, type TestServer } from './api-server.ts';
import { waitFor } from './wait-for.ts';

export const TOKEN = 'a token for tests, 24 or more'.replaceAll(' ', '-');

export interface OpenPush {
  readonly source: PushSource;
  readonly store: SpoolStore;
  readonly folder: string;
}

/** A push source whose spool is open, read by a store in memory; stopped when the test is over. */
export async function openPush(changes: Partial<PushSourceOptions> = {}): Promise<OpenPush> {
  const store = new SpoolStore();
  const folder = changes.folder ?? join(temporaryFolder(), 'cloud');
  const source = createPushSource({
    sourceId: 'cloud',
    folder,
    token: TOKEN,
    deliver: store.accept,
    cursors: async () => store.cursors,
    forgetCursor: async (fileId) => store.forget(fileId),
    now: () => performance.now(),
    epochNow: () => RECEIVED_AT,
    pollMs: 2,
    ...changes,
  });
  source.start();
  onTestFinished(() => source.stop());
  if (changes.folder === undefined) await waitFor(() => isOpen(source), 'the spool to be open');
  return { source, store, folder };
}

async function isOpen(source: PushSource): Promise<boolean> {
  const { kind } = await source.accept({ lines: new Uint8Array(), count: 0, tooLong: 0, key: null });
  return kind === 'stored';
}

type Payload = string | Buffer;
export type Send = (
  payload: Payload,
  headers?: Readonly<Record<string, string>>,
  source?: string,
) => Promise<LightMyRequestResponse>;

/** The real server with one push source, and a sender that has its token. */
export async function startPushServer(
  changes: Partial<PushSourceOptions> = {},
): Promise<OpenPush & TestServer & { readonly send: Send }> {
  const push = await openPush(changes);
  const server = await startTestServer({ ingest: createPushDoor([push.source]) });
  const send: Send = (payload, headers = {}, source = 'cloud') =>
    server.app.inject({
      method: 'POST',
      url: `/api/v1/ingest/${source}`,
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/x-ndjson', ...headers },
      payload,
    });
  return { ...push, ...server, send };
}
