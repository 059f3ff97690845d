import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { type Receiving, receive, UDP } from '../daemon/sources/syslog/receiving.ts';
import { waitFor } from '../support/wait-for.ts';

/*
 * A burst of datagrams, as when a whole school comes online. Whatever the machine can take, the sum is exact: each datagram
 * is received, refused for a reason that is counted, or one that the system says it threw away. What was received is read
 * from the spool once.
 */

const SENDER = join(import.meta.dirname, '../support/syslog-burst-sender.ts');
const SENDER_ID = 'syslog:127.0.0.1';

interface Sent {
  readonly sent: number;
  readonly failed: number;
  readonly seconds: number;
}

async function burst(port: number, aSecond: number, seconds: number): Promise<Sent> {
  const { stdout } = await promisify(execFile)(process.execPath, [SENDER, port, aSecond, seconds].map(String));
  return JSON.parse(stdout);
}

async function expectEachAccountedFor(receiving: Receiving, { sent, failed }: Sent): Promise<void> {
  expect(failed).toBe(0);
  await receiving.receiver.stop();
  const { ports, counts } = receiving.receiver.state();
  const [port] = ports;
  const kernelDrops = port?.kind === 'stopped' ? port.kernelDrops : null;
  const refused = Object.values(counts.refused).reduce((sum, count) => sum + count, 0);
  console.log(`sent ${sent}, received ${counts.received}, refused ${refused}, dropped by the system ${kernelDrops}`);
  expect(counts.received + refused + (kernelDrops ?? Number.NaN)).toBe(sent);
  await waitFor(() => receiving.linesOf(SENDER_ID).length >= counts.received, 'all lines to be read', 60_000);
  const numbers = receiving.linesOf(SENDER_ID).map((line) => Number(/ number=(\d+) /.exec(line)?.[1]));
  expect([numbers.length, new Set(numbers).size]).toEqual([counts.received, counts.received]);
  expect(numbers.every((number) => number >= 0 && number < sent)).toBe(true);
}

test.skipIf(!existsSync('/proc/net/udp'))(
  '20,000 datagrams a second for ten seconds are accounted for, each',
  async () => {
    const receiving = await receive({ places: [UDP] });
    await expectEachAccountedFor(receiving, await burst(receiving.portOf('udp'), 20_000, 10));
  },
);

test.skipIf(!existsSync('/proc/net/udp'))('so they are while we are too busy to fetch them', async () => {
  const receiving = await receive({ places: [UDP] });
  const standstill = new Int32Array(new SharedArrayBuffer(4));
  const busy = setInterval(() => Atomics.wait(standstill, 0, 0, 900), 1_000);
  onTestFinished(() => clearInterval(busy));
  const sent = await burst(receiving.portOf('udp'), 20_000, 4);
  clearInterval(busy);
  await expectEachAccountedFor(receiving, sent);
});
