import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** A real Redis of its own, on a free port of the loopback interface, with its data on disk. */
export interface RedisServer {
  readonly url: string;
  readonly port: number;
  /** Ends it as an administrator would; its data stays. */
  stop(): Promise<void>;
  /** The same port and the same data. */
  start(): Promise<void>;
  /** Keeps its connections open and answers nothing, until it is let go on. */
  freeze(): void;
  goOn(): void;
  /** Sends one command and returns its reply as Redis wrote it: '+OK'. */
  command(line: string): Promise<string>;
  /** Ends it, and deletes its data. */
  remove(): Promise<void>;
}

/** Starts `program` (a redis-server) and waits until it accepts connections. */
export async function startRedis(program: string, options: readonly string[] = []): Promise<RedisServer> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'filterwatch-redis-'));
  const fixed = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', ''];
  let running: ChildProcess | null = null;
  const server: RedisServer = {
    port,
    url: `redis://127.0.0.1:${port}`,
    async start() {
      running ??= await untilReady(spawn(program, [...fixed, ...options], { stdio: ['ignore', 'pipe', 'ignore'] }));
    },
    async stop() {
      const ending = running;
      running = null;
      if (ending) await untilExit(ending);
    },
    freeze: () => void running?.kill('SIGSTOP'),
    goOn: () => void running?.kill('SIGCONT'),
    command: (line) => ask(port, line),
    async remove() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

function untilReady(child: ChildProcess): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`redis-server ended at once: ${said}`)));
    child.stdout?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes('Ready to accept connections')) resolve(child);
    });
  });
}

function untilExit(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function ask(port: number, line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${line}\r\n`));
    socket.once('error', reject);
    socket.once('data', (bytes: Buffer) => {
      socket.destroy();
      resolve(bytes.toString().trim());
    });
  });
}
