/**
 * What the syslog receiver takes while a program of its own sends over the loopback interface: datagrams at several rates,
 * with what the system threw away, and lines over one connection, from the first byte sent to the last line on disk.
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createSyslogReceiver, type PortState, type SyslogReceiver } from '../../daemon/sources/syslog/receiver.ts';
import { waitFor } from '../support/wait-for.ts';

const SENDER = join(import.meta.dirname, '../support/syslog-burst-sender.ts');
const RATES = [10_000, 20_000, 40_000, 80_000];
const SECONDS = 3;
const TCP_LINES = 500_000;
const LINE =
  '<189>date=2026-01-31 time=09:12:44 type="utm" number=1 hostname="games.example" msg="a line of usual length"\n';

export async function measureSyslog(): Promise<void> {
  console.log('Syslog over the loopback interface, one sender, each message on disk before it counts');
  for (const rate of RATES) await withReceiver((receiver) => measureDatagrams(receiver, rate));
  await withReceiver(measureConnection);
}

async function withReceiver(measure: (receiver: SyslogReceiver) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-bench-syslog-'));
  const receiver = createSyslogReceiver({
    sourceId: 'bench',
    folder,
    places: (['udp', 'tcp'] as const).map((transport) => ({ transport, host: '127.0.0.1', port: 0 })),
    allowed: ['127.0.0.1'],
    relays: [],
    onSender: () => undefined,
    epochNow: () => Date.now(),
  });
  receiver.start();
  try {
    await waitFor(() => receiver.state().ports.every(({ kind }) => kind === 'listening'), 'the ports to be open');
    await measure(receiver);
  } finally {
    await receiver.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureDatagrams(receiver: SyslogReceiver, rate: number): Promise<void> {
  const [udp] = receiver.state().ports;
  const { stdout } = await promisify(execFile)(process.execPath, [SENDER, portOf(udp), rate, SECONDS].map(String));
  const { sent, seconds } = JSON.parse(stdout) as { readonly sent: number; readonly seconds: number };
  await receiver.stop();
  const { received } = receiver.state().counts;
  const [closed] = receiver.state().ports;
  const drops = closed?.kind === 'stopped' ? closed.kernelDrops : null;
  const offered = Math.round(sent / seconds);
  console.log(
    `UDP  ${offered} a second offered: ${received} of ${sent} received, ${drops ?? 'unknown'} dropped by the system`,
  );
}

async function measureConnection(receiver: SyslogReceiver): Promise<void> {
  const socket = connect(portOf(receiver.state().ports[1]), '127.0.0.1');
  const some = Buffer.from(LINE.repeat(1_000));
  const began = performance.now();
  for (let lines = 0; lines < TCP_LINES; lines += 1_000) if (!socket.write(some)) await once(socket, 'drain');
  await waitFor(() => receiver.state().counts.received >= TCP_LINES, 'all lines to be on disk', 60_000);
  const seconds = (performance.now() - began) / 1_000;
  socket.destroy();
  console.log(
    `TCP  ${Math.round(TCP_LINES / seconds)} lines a second from one connection to the disk, sender in the same process`,
  );
}

function portOf(port: PortState | undefined): number {
  if (port?.kind !== 'listening') throw new Error('The port is not open.');
  return port.port;
}
