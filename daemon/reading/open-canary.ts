import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createFilesSource } from '../sources/files/files-source.ts';
import type { SourceParts } from './source-parts.ts';

/** Some months of lines; then a new file is begun, as the filter begins a new log. */
const MOST_BYTES = 1024 * 1024;

/** Writes the line of the test request by itself, and reads it again as a log of its source. */
export interface InjectedCanary {
  start(): void;
  stop(): Promise<void>;
  /** To be called every minute: writes the line when it is due. */
  beat(): Promise<void>;
}

/**
 * The line goes into a file of our own beside the store: nothing is ever written to a log of the school's. It is read with the
 * format of its source, under a name of its own, so that it keeps no silent source alive. Null where a device makes the request.
 */
export async function openCanary({ config, stores, deliver, log, now }: SourceParts): Promise<InjectedCanary | null> {
  const { canary, data } = config;
  if (canary === null || canary.inject === null) return null;
  const { line } = canary.inject;
  const sourceId = `${canary.inject.sourceId}:canary`;
  const path = join(data, 'canary', 'canary.log');
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await appendFile(path, '', { mode: 0o600 });
  const cursors = await stores.cursors.of(sourceId);
  const reader = createFilesSource({
    ...{ sourceId, paths: [path], cursors, startAt: 'beginning', deliver, log },
    now: () => performance.now(),
  });
  let writtenAt = Number.NEGATIVE_INFINITY;
  return {
    start: () => reader.start(),
    stop: () => reader.stop(),
    async beat() {
      if (now() - writtenAt < canary.everyMs) return;
      writtenAt = now();
      try {
        if ((await stat(path)).size > MOST_BYTES) await rename(path, `${path}.1`);
        await appendFile(path, `${line}\n`, { mode: 0o600 });
      } catch (err) {
        // What follows is an alarm: it does not come out.
        log.warn({ err }, 'The line of the test request could not be written.');
      }
    },
  };
}
