/** Every source of the settings: files that are followed, ports and addresses that others send to. */
import { performance } from 'node:perf_hooks';
import type { ReceiverHealth } from '../api/contract.ts';
import { type FileSource, isFileSource } from '../config.ts';
import { createFilesSource } from '../sources/files/files-source.ts';
import { createPushDoor, type PushDoor } from '../sources/push/door.ts';
import { type InjectedCanary, openCanary } from './open-canary.ts';
import { type OpenPush, openPush } from './open-push.ts';
import { type OpenSyslog, openSyslog } from './open-syslog.ts';
import type { OpenSource, SourceParts } from './source-parts.ts';

export interface OpenSources {
  start(): void;
  /** Takes nothing more; resolves when all is closed. */
  stop(): Promise<void>;
  /** Those that were heard are sources of their own. */
  sources(): readonly OpenSource[];
  receivers(): readonly ReceiverHealth[];
  /** What the web server hands on of what is pushed. */
  readonly pushes: PushDoor;
  /** Null where a device makes the test request, or nobody. */
  readonly canary: InjectedCanary | null;
}

/** Nothing is read or listened to before `start`. */
export async function openSources(parts: SourceParts): Promise<OpenSources> {
  const files: OpenSource[] = [];
  const listeners: OpenSyslog[] = [];
  const pushed: OpenPush[] = [];
  for (const source of parts.config.sources) {
    if (isFileSource(source)) files.push(await openFiles(source, parts));
    else if (source.kind === 'syslog') listeners.push(await openSyslog(source, parts));
    else pushed.push(openPush(source, parts));
  }
  const canary = await openCanary(parts);
  const all = [...files, ...listeners, ...pushed, ...(canary === null ? [] : [canary])];
  return {
    start() {
      for (const each of all) each.start();
    },
    async stop() {
      await Promise.all(all.map((each) => each.stop()));
    },
    sources: () => [...files, ...listeners.flatMap((listener) => listener.sources()), ...pushed],
    receivers: () => [...listeners, ...pushed].map((receiver) => receiver.health()),
    pushes: createPushDoor(pushed.map(({ door }) => door)),
    canary,
  };
}

async function openFiles(source: FileSource, { stores, deliver, log }: SourceParts): Promise<OpenSource> {
  const { id, title, paths, start: startAt } = source;
  const cursors = await stores.cursors.of(id);
  const now = () => performance.now();
  const logs = createFilesSource({ sourceId: id, paths, cursors, startAt, deliver, log, now });
  return { id, title, start: () => logs.start(), stop: () => logs.stop(), state: () => logs.state() };
}
