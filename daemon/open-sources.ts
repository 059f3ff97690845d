/** Every source of the settings: files that are followed, ports and addresses that others send to. */
import { performance } from 'node:perf_hooks';
import type { Logger } from 'pino';
import type { ReceiverHealth } from './api/contract.ts';
import { type Config, type FileSource, isFileSource } from './config.ts';
import { type OpenSyslog, openSyslog } from './open-syslog.ts';
import type { Delivery } from './sources/delivery.ts';
import { createFileTail } from './sources/file-tail.ts';
import type { Source } from './sources/source.ts';
import type { Stores } from './store/stores.ts';

export type OpenSource = Source & { readonly id: string; readonly title: string };

export interface SourceParts {
  readonly config: Config;
  readonly stores: Stores;
  readonly deliver: Delivery['deliver'];
  readonly log: Logger;
  /** Epoch milliseconds. */
  now(): number;
}

export interface OpenSources {
  start(): void;
  /** Takes nothing more; resolves when all is closed. */
  stop(): Promise<void>;
  /** Those that were heard are sources of their own. */
  sources(): readonly OpenSource[];
  receivers(): readonly ReceiverHealth[];
}

/** Nothing is read or listened to before `start`. */
export async function openSources(parts: SourceParts): Promise<OpenSources> {
  const files: OpenSource[] = [];
  const receivers: OpenSyslog[] = [];
  for (const source of parts.config.sources) {
    if (isFileSource(source)) files.push(await openFiles(source, parts));
    else if (source.kind === 'syslog') receivers.push(await openSyslog(source, parts));
  }
  const all = [...files, ...receivers];
  return {
    start() {
      for (const each of all) each.start();
    },
    async stop() {
      await Promise.all(all.map((each) => each.stop()));
    },
    sources: () => [...files, ...receivers.flatMap((receiver) => receiver.sources())],
    receivers: () => receivers.map((receiver) => receiver.health()),
  };
}

async function openFiles(source: FileSource, { stores, deliver, log }: SourceParts): Promise<OpenSource> {
  const { id, title, paths, start: startAt } = source;
  const cursors = await stores.cursors.of(id);
  const now = () => performance.now();
  const tail = createFileTail({ sourceId: id, path: paths[0] ?? '', cursors, startAt, deliver, log, now });
  return { id, title, start: () => tail.start(), stop: () => tail.stop(), state: () => tail.state() };
}
