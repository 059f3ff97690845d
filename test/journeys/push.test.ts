import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../daemon/sources/files/following.ts';
import { curl, type KeptPush, keepPush, send, sendAll } from '../support/curl-sender.ts';
import { freePort } from '../support/free-port.ts';
import { linesInJournal } from '../support/journal-store.ts';
import { waitFor } from '../support/wait-for.ts';

const RECEIVER = join(import.meta.dirname, '../support/push-receiver.ts');
const TOKEN = randomUUID();
const PUSHES = 400;
const MOST_BETWEEN_KILLS = 24;
const SENDERS = 8;
const KILLS = 10;

interface Push extends KeptPush {
  readonly lines: readonly string[];
}

/*
 * The program that receives is killed at any moment, and curl sends each push again under its key until it is answered
 * 202. In the end each line must be in the store once: those that were answered, those that were stored without an answer
 * coming through, and those of which only a part had been written.
 */
test.skipIf(curl === null)(
  'what curl pushes again and again is stored once, whenever the program is killed',
  async () => {
    const folder = temporaryFolder();
    const receiver = new KilledReceiver(folder, await freePort());
    await receiver.start();
    const target = { port: receiver.port, token: TOKEN };
    const pushes = Array.from({ length: PUSHES }, (_, number) => makePush(folder, number));
    const waiting = [...pushes];
    const sending = Promise.all(Array.from({ length: SENDERS }, () => sendAll(waiting, target)));
    // Few enough pushes are answered between two ends that all ends come while something is being sent, also where much is sent
    // while the receiver is being ended and started.
    for (let kill = 0; kill < KILLS; kill++) {
      const left = Math.max(0, waiting.length - randomInt(1, MOST_BETWEEN_KILLS));
      await waitFor(() => waiting.length <= left, 'some pushes to be answered', 60_000);
      await receiver.killAfter(randomInt(0, 40));
    }
    await sending;
    for (const push of pushes.filter((_, number) => number % 20 === 0)) {
      expect(await send(push, target)).toEqual({ status: 202, outcome: 'known', lines: push.lines.length });
    }
    const expected = pushes.flatMap(({ lines }) => lines);
    await waitFor(() => receiver.stored().length >= expected.length, 'all lines to be read', 30_000);
    expect(receiver.stored().toSorted()).toEqual(expected.toSorted());
  },
);

function makePush(folder: string, number: number): Push {
  const lines = Array.from({ length: 1 + ((number * 37) % 400) }, (_, index) =>
    JSON.stringify({ push: number, line: index, url: `https://site-${index}.example/`, client: '10.4.0.17' }),
  );
  const text = lines.map((line) => `${line}\n`).join('');
  return { ...keepPush(folder, number, text, 'application/x-ndjson'), lines };
}

class KilledReceiver {
  readonly port: number;
  readonly #folder: string;
  #child: ChildProcess | null = null;

  constructor(folder: string, port: number) {
    this.#folder = folder;
    this.port = port;
    onTestFinished(() => this.#kill());
  }

  stored(): readonly string[] {
    return linesInJournal(join(this.#folder, 'journal'));
  }

  async start(): Promise<void> {
    const args = [RECEIVER, this.#folder, String(this.port), TOKEN];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child = child;
    await once(child.stdout, 'data');
  }

  async killAfter(ms: number): Promise<void> {
    await wait(ms);
    await this.#kill();
    await this.start();
  }

  async #kill(): Promise<void> {
    const child = this.#child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}
