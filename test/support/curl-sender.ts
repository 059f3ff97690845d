import { execFile } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { realTool } from './real-tool.ts';

/** Null, said aloud, where this machine has no curl. */
export const curl = realTool('curl', ['/usr/bin/curl']);

/** A push as a sender keeps it until it was answered: its body lies in a file, and its key is chosen once. */
export interface KeptPush {
  readonly key: string;
  readonly file: string;
  readonly type: string;
  readonly encoding: 'gzip' | 'zstd';
}

export interface PushTarget {
  readonly port: number;
  readonly token: string;
}

export interface PushAnswer {
  /** 0: there was none. */
  readonly status: number;
  readonly outcome: string | null;
  readonly lines: number | null;
}

/** Keeps the body of a push; every second one is packed with gzip, the others with zstd. */
export function keepPush(folder: string, number: number, text: string | Buffer, type: string): KeptPush {
  const encoding = number % 2 === 0 ? 'gzip' : 'zstd';
  const file = join(folder, `push-${number}.${encoding}`);
  writeFileSync(file, encoding === 'gzip' ? gzipSync(text) : zstdCompressSync(text));
  return { key: randomUUID(), file, type, encoding };
}

/** Takes pushes off the list one after another, and repeats each under its key until it is answered 202. */
export async function sendAll(waiting: KeptPush[], target: PushTarget): Promise<void> {
  for (let push = waiting.shift(); push !== undefined; push = waiting.shift()) {
    while ((await send(push, target)).status !== 202) await wait(randomInt(5, 60));
  }
}

/** One try with curl. */
export async function send({ key, file, type, encoding }: KeptPush, { port, token }: PushTarget): Promise<PushAnswer> {
  const headers = [
    `Authorization: Bearer ${token}`,
    `Content-Type: ${type}`,
    `Content-Encoding: ${encoding}`,
    `Idempotency-Key: ${key}`,
  ].flatMap((header) => ['-H', header]);
  const url = `http://127.0.0.1:${port}/api/v1/ingest/cloud`;
  const args = ['-sS', '--max-time', '20', ...headers, '--data-binary', `@${file}`, '-w', '\n%{http_code}', url];
  const answer = await promisify(execFile)(curl ?? '', args).catch(() => null);
  if (answer === null) return { status: 0, outcome: null, lines: null };
  const [body = '', status] = answer.stdout.split('\n');
  const { outcome = null, lines = null } = JSON.parse(body) as Partial<PushAnswer>;
  return { status: Number(status), outcome, lines };
}
