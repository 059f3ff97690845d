import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { ReceiverHealth } from '../api/contract.ts';
import type { PushSource as PushConfig } from '../config.ts';
import { createPushSource, type PushSource } from '../sources/push/push.ts';
import type { OpenSource, SourceParts } from './source-parts.ts';

/** A source that others push lines to by HTTP. */
export interface OpenPush extends OpenSource {
  readonly door: PushSource;
  health(): ReceiverHealth;
}

/** Its spool is opened with `start`. */
export function openPush({ id, title, token }: PushConfig, parts: SourceParts): OpenPush {
  const { config, stores, deliver, log, now } = parts;
  const source = createPushSource({
    sourceId: id,
    folder: join(config.data, 'spool', id),
    token: token.reveal(),
    cursors: () => stores.cursors.of(id),
    forgetCursor: (fileId) => stores.cursors.forget(id, fileId),
    deliver,
    now: () => performance.now(),
    epochNow: now,
    log,
  });
  return {
    id,
    title,
    door: source,
    start: () => source.start(),
    stop: () => source.stop(),
    state: () => source.state(),
    health: () => healthOf(id, title, source),
  };
}

function healthOf(id: string, title: string, source: PushSource): ReceiverHealth {
  const { received, refused, trouble } = source.pushState();
  const isStopped = source.state().kind === 'stopped';
  const state = isStopped ? 'stopped' : trouble === null ? 'listening' : 'failing';
  return {
    id,
    title,
    ports: [{ transport: 'http', where: `/api/v1/ingest/${id}`, state, message: trouble, systemDrops: null }],
    received,
    cut: 0,
    refused: Object.entries(refused).map(([what, count]) => ({ what, count })),
    troubles: [],
  };
}
