import { randomInt, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../daemon/sources/files/following.ts';
import { curl, keepPush, sendAll } from '../support/curl-sender.ts';
import { type LaunchedDaemon, launchDaemon } from '../support/daemon-process.ts';
import { freePort } from '../support/free-port.ts';
import { inventLog } from '../support/invented-log.ts';
import { linesStored } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const LINES = 20_000;
/** The invented log has one line that is too long: a push leaves it out, where a file would count it as malformed. */
const TOO_LONG = 1;
const LINES_A_PUSH = 100;
const SENDERS = 4;
const KILLS = 4;
const PATIENCE_MS = 60_000;

/* The whole way: from curl through the spool and the examination into the store, while the daemon is killed. */
test.skipIf(curl === null)(
  'each line of a log that is pushed is counted once, whenever the daemon is killed',
  async () => {
    const folder = temporaryFolder();
    const target = { port: await freePort(), token: randomUUID() };
    const log = inventLog(LINES, 'a pushed log');
    const pushes = piecesOf(log.text).map((text, number) => keepPush(folder, number, text, 'text/plain'));
    const waiting = [...pushes];
    let daemon = launch(folder, target);
    onTestFinished(() => daemon.kill());
    const sending = Promise.all(Array.from({ length: SENDERS }, () => sendAll(waiting, target)));
    for (let kill = 0; kill < KILLS; kill++) {
      const left = Math.max(0, waiting.length - randomInt(1, pushes.length / (KILLS + 1)));
      await waitFor(() => waiting.length <= left, 'some pushes to be answered', PATIENCE_MS);
      await wait(randomInt(0, 300));
      await daemon.kill();
      daemon = launch(folder, target);
    }
    await sending;
    const data = join(folder, 'data');
    await waitFor(() => linesStored(data).all >= LINES - TOO_LONG, 'all lines to be stored', PATIENCE_MS);
    await daemon.stop();
    const { records: record, skipped } = log;
    expect(linesStored(data)).toEqual({
      record,
      skipped,
      malformed: log.malformed - TOO_LONG,
      all: LINES - TOO_LONG,
    });
  },
);

function launch(folder: string, { port, token }: { readonly port: number; readonly token: string }): LaunchedDaemon {
  const config = join(folder, 'filterwatch.yaml');
  writeFileSync(config, `data: ${join(folder, 'data')}\nsources:\n  - id: cloud\n    push: {}\n`);
  const env = { FILTERWATCH_LISTEN: `127.0.0.1:${port}`, FILTERWATCH_PUSH_TOKEN_CLOUD: token };
  return launchDaemon(['--config', config], env);
}

function piecesOf(text: Buffer): readonly string[] {
  const lines = text
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  const starts = Array.from({ length: Math.ceil(lines.length / LINES_A_PUSH) }, (_, piece) => piece * LINES_A_PUSH);
  return starts.map((start) => lines.slice(start, start + LINES_A_PUSH).join('\n'));
}
