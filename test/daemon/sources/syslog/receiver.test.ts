import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setImmediate as immediately } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { SyslogPlace } from '../../../../daemon/sources/syslog/listener.ts';
import { MAX_HELD_BYTES, MAX_SENDERS } from '../../../../daemon/sources/syslog/senders.ts';
import { freePort } from '../../../support/free-port.ts';
import { mountSmallDisk } from '../../../support/small-disk.ts';
import { waitFor } from '../../../support/wait-for.ts';
import { temporaryFolder, until } from '../files/following.ts';
import { RECEIVED_AT, SpoolStore } from '../spool/spooling.ts';
import { connectTo, receive, sendDatagrams, TCP, UDP } from './receiving.ts';

const LINE = '<189>date=2026-01-31 time=09:12:44 type="utm" hostname="games.example"';
const nothingRefused = {
  not_allowed: 0,
  too_many_senders: 0,
  too_many_connections: 0,
  handshake: 0,
  memory_full: 0,
  disk_refused: 0,
  empty: 0,
};

function kilobyteLines(count: number): Buffer {
  return Buffer.from(`<1>${'x'.repeat(1_020)}\n`.repeat(count));
}

describe('what is sent', () => {
  test('is received by UDP, header included, as the lines of its sender', async () => {
    const { portOf, linesOf, receiver } = await receive();
    await sendDatagrams(portOf('udp'), [LINE, `${LINE}\n`, '<30>Jan 31 09:12:44 hall-fw squid[1]: odd\r\n']);
    await until(() => linesOf('syslog:127.0.0.1').length === 3);
    expect(linesOf('syslog:127.0.0.1')).toEqual([LINE, LINE, '<30>Jan 31 09:12:44 hall-fw squid[1]: odd']);
    expect(receiver.state().counts).toEqual({ received: 3, cut: 0, refused: nothingRefused });
    expect(receiver.state().senders).toMatchObject([
      { id: 'syslog:127.0.0.1', name: '127.0.0.1', received: 3, lastHeardAt: RECEIVED_AT, trouble: null },
    ]);
  });

  test('is received over a connection, counted or by lines, and what came before it broke off is kept', async () => {
    const { portOf, linesOf } = await receive();
    const socket = await connectTo(portOf('tcp'));
    socket.write(`${LINE}\n${LINE.length} ${LINE}${LINE.length + 1} ${LINE}`);
    await until(() => linesOf('syslog:127.0.0.1').length === 2);
    socket.end();
    await until(() => linesOf('syslog:127.0.0.1').length === 3);
    expect(linesOf('syslog:127.0.0.1')).toEqual([LINE, LINE, LINE]);
  });

  test('by two devices is read apart, each as a source of its own', async () => {
    const { portOf, linesOf, folder } = await receive();
    await sendDatagrams(portOf('udp'), ['<1>from the first'], '127.0.0.2');
    await sendDatagrams(portOf('udp'), ['<1>from the second'], '127.0.0.3');
    const socket = await connectTo(portOf('tcp'), '127.0.0.3');
    await until(() => linesOf('syslog:127.0.0.3').length === 1);
    socket.write('<1>and by TCP\n');
    await until(() => linesOf('syslog:127.0.0.2').length + linesOf('syslog:127.0.0.3').length === 3);
    expect(linesOf('syslog:127.0.0.2')).toEqual(['<1>from the first']);
    expect(linesOf('syslog:127.0.0.3')).toEqual(['<1>from the second', '<1>and by TCP']);
    expect(readdirSync(folder).toSorted()).toEqual(['127.0.0.2', '127.0.0.3']);
  });

  test('over IPv6 has a folder that every disk allows, and is known again after a restart', async () => {
    const place: SyslogPlace = { transport: 'udp', host: '::', port: 0 };
    const first = await receive({ places: [place] });
    await sendDatagrams(first.portOf('udp'), ['<1>six'], '::1');
    await sendDatagrams(first.portOf('udp'), ['<1>four'], '127.0.0.1');
    await until(() => first.linesOf('syslog:::1').length + first.linesOf('syslog:127.0.0.1').length === 2);
    await first.receiver.stop();
    expect(readdirSync(first.folder).toSorted()).toEqual(['%3A%3A1', '127.0.0.1']);
    const second = await receive({ places: [place], folder: first.folder });
    await until(() => second.stores.size === 2);
    expect(
      second.receiver
        .state()
        .senders.map(({ id, lastHeardAt }) => [id, lastHeardAt])
        .toSorted(),
    ).toEqual([
      ['syslog:127.0.0.1', null],
      ['syslog:::1', null],
    ]);
  });

  test('through a relay belongs to the host that its header names', async () => {
    const { portOf, stores } = await receive({ relays: ['127.0.0.9'] });
    const from = (host: string): string => `<30>Jan 31 09:12:44 ${host} squid[1]: a line`;
    const messages = [
      from('Hall-FW'),
      '<30>1 2026-01-31T09:12:44Z library.school.example squid - - - a line',
      '<30>squid: no host at all',
      from('198.51.100.7'),
    ];
    await sendDatagrams(portOf('udp'), messages, '127.0.0.9');
    await sendDatagrams(portOf('udp'), [from('somebody-else')], '127.0.0.1');
    await until(() => [...stores.values()].flatMap(({ lines }) => lines).length === 5);
    expect(Object.fromEntries([...stores].map(([id, { lines }]) => [id, lines]))).toEqual({
      'syslog:hall-fw': [messages[0]],
      'syslog:library.school.example': [messages[1]],
      'syslog:127.0.0.9': [messages[2]],
      'syslog:198.51.100.7': [messages[3]],
      'syslog:127.0.0.1': [from('somebody-else')],
    });
  });

  test('never makes a folder elsewhere, whatever host a relay names', async () => {
    const parent = temporaryFolder();
    const folder = join(parent, 'spool');
    const { portOf, linesOf } = await receive({ relays: ['127.0.0.1'], folder });
    const hosts = ['..', '../../up', '.hidden', 'a/b', 'x'.repeat(65), '%2e%2e'];
    await sendDatagrams(
      portOf('udp'),
      hosts.map((host) => `<30>1 2026-01-31T09:12:44Z ${host} squid - - - a line`),
    );
    await until(() => linesOf('syslog:127.0.0.1').length === hosts.length);
    expect([readdirSync(parent), readdirSync(folder)]).toEqual([['spool'], ['127.0.0.1']]);
  });

  test('and too long is cut, kept, and counted', async () => {
    const { portOf, linesOf, receiver } = await receive();
    const socket = await connectTo(portOf('tcp'));
    socket.write(`<1>${'x'.repeat(200_000)}\n${LINE}\n`);
    await until(() => linesOf('syslog:127.0.0.1').length === 2);
    expect(linesOf('syslog:127.0.0.1').map(({ length }) => length)).toEqual([65_536, LINE.length]);
    expect(receiver.state().counts).toEqual({ received: 2, cut: 1, refused: nothingRefused });
  });
});

describe('what is refused', () => {
  test('is counted: senders that are not allowed, and datagrams with nothing in them', async () => {
    const { portOf, receiver, linesOf, stores } = await receive({ allowed: ['127.0.0.1'] });
    await sendDatagrams(portOf('udp'), [LINE, LINE], '127.0.0.2');
    await sendDatagrams(portOf('udp'), ['\n', LINE]);
    const socket = await connectTo(portOf('tcp'), '127.0.0.2');
    await once(socket, 'close');
    await until(() => linesOf('syslog:127.0.0.1').length === 1);
    const refused = { ...nothingRefused, not_allowed: 3, empty: 1 };
    expect(receiver.state().counts).toEqual({ received: 1, cut: 0, refused });
    expect([...stores.keys()]).toEqual(['syslog:127.0.0.1']);
  });

  test('is more senders than a school has', async () => {
    const { portOf, receiver, stores } = await receive({ relays: ['127.0.0.1'] });
    const hosts = Array.from({ length: MAX_SENDERS + 3 }, (_, number) => `fw-${number}`);
    const messages = hosts.map((host) => `<30>1 2026-01-31T09:12:44Z ${host} squid - - - a line`);
    await sendDatagrams(portOf('udp'), [...messages, ...messages.slice(0, 1)]);
    await until(() => receiver.state().counts.received === MAX_SENDERS + 1);
    expect(receiver.state().counts.refused).toEqual({ ...nothingRefused, too_many_senders: 3 });
    expect(stores.size).toBe(MAX_SENDERS);
  });

  test('is told of in our log once for each reason, without names or lines', async () => {
    const told: unknown[] = [];
    const log = { info: () => undefined, warn: (...words: unknown[]) => void told.push(words) };
    const { portOf, receiver } = await receive({ allowed: [], log });
    await sendDatagrams(portOf('udp'), [LINE, LINE, LINE]);
    await until(() => receiver.state().counts.refused.not_allowed === 3);
    expect(told).toEqual([[{ sourceId: 'syslog', reason: 'not_allowed' }, 'Something that was sent is refused.']]);
  });
});

describe('a disk that refuses', () => {
  test('makes lines wait in memory, and they are kept when it has room again', async (context) => {
    const disk = mountSmallDisk(join(temporaryFolder(), 'disk'), 4);
    if (disk === null) return context.skip();
    onTestFinished(() => disk.remove());
    const { portOf, receiver, linesOf } = await receive({ folder: join(disk.folder, 'spool'), reserveBytes: 0 });
    await sendDatagrams(portOf('udp'), ['<1>before']);
    await until(() => linesOf('syslog:127.0.0.1').length === 1);
    disk.fill();
    const lines = Array.from({ length: 20 }, (_, number) => `<1>${number} ${'x'.repeat(2_000)}`);
    await sendDatagrams(portOf('udp'), lines);
    await waitFor(() => receiver.state().senders[0]?.trouble, 'the trouble to be told');
    expect(receiver.state().senders[0]?.trouble).toContain('The disk refused to keep lines');
    disk.makeRoom();
    await waitFor(() => linesOf('syslog:127.0.0.1').length === 21, 'the lines that waited');
    expect(linesOf('syslog:127.0.0.1')).toEqual(['<1>before', ...lines]);
    expect(receiver.state().counts).toEqual({ received: 21, cut: 0, refused: nothingRefused });
    expect(receiver.state().senders[0]?.trouble).toBeNull();
  });

  test('until the end costs the lines in memory, and they are counted as refused', async () => {
    const { portOf, receiver } = await receive({ maxWaitingBytes: 0 });
    await sendDatagrams(portOf('udp'), [LINE, LINE]);
    await until(() => receiver.state().senders[0]?.trouble !== null && receiver.state().senders.length === 1);
    expect(receiver.state().senders[0]?.trouble).toContain('So many received lines wait');
    await receiver.stop();
    expect(receiver.state().counts).toEqual({ received: 0, cut: 0, refused: { ...nothingRefused, disk_refused: 2 } });
  });

  test('holds connections back, and refuses datagrams when the memory is full', async () => {
    const { portOf, receiver, linesOf } = await receive({ maxWaitingBytes: 0 });
    const socket = await connectTo(portOf('tcp'));
    let isTaken = false;
    socket.write(kilobyteLines(40 * 1_024), () => {
      isTaken = true;
    });
    await until(() => receiver.state().heldBytes >= MAX_HELD_BYTES / 2);
    const datagrams = Array.from({ length: 20 }, () => `<1>${'y'.repeat(60_000)}`);
    const isRefused = (): boolean => receiver.state().counts.refused.memory_full > 0;
    for (let round = 0; round < 100 && !isRefused(); round++) {
      const { heldBytes } = receiver.state();
      await sendDatagrams(portOf('udp'), datagrams);
      await until(() => receiver.state().heldBytes > heldBytes || isRefused());
    }
    // Time enough to read all that is offered, were it read.
    for (let turn = 0; turn < 500; turn++) await immediately();
    expect(isRefused()).toBe(true);
    expect(isTaken).toBe(false);
    expect(receiver.state().heldBytes).toBeGreaterThan(MAX_HELD_BYTES * 0.9);
    expect(receiver.state().heldBytes).toBeLessThanOrEqual(MAX_HELD_BYTES);
    expect(linesOf('syslog:127.0.0.1')).toEqual([]);
  });

  test('lets connections go on when it takes lines again', async () => {
    const handle = await open(import.meta.filename);
    const handles: FileHandle = Object.getPrototypeOf(handle);
    await handle.close();
    const refusal = Object.assign(new Error('made for this test'), { code: 'EIO' });
    const datasync = vi.spyOn(handles, 'datasync').mockRejectedValue(refusal);
    onTestFinished(() => datasync.mockRestore());
    const { portOf, receiver, linesOf } = await receive({ places: [TCP] });
    const socket = await connectTo(portOf('tcp'));
    socket.write(kilobyteLines(40 * 1_024));
    await until(() => receiver.state().heldBytes >= MAX_HELD_BYTES / 2);
    datasync.mockRestore();
    await waitFor(() => linesOf('syslog:127.0.0.1').length >= 40 * 1_024, 'all lines');
    expect(linesOf('syslog:127.0.0.1')).toHaveLength(40 * 1_024);
    expect(receiver.state()).toMatchObject({ heldBytes: 0, counts: { received: 40 * 1_024, refused: nothingRefused } });
  });

  test('at the start is told, does not hinder listening, and what was spooled before is read when it is mended', async () => {
    const first = await receive();
    await sendDatagrams(first.portOf('udp'), [LINE]);
    await until(() => first.receiver.state().counts.received === 1);
    await first.receiver.stop();
    const folder = join(temporaryFolder(), 'spool');
    writeFileSync(folder, 'a file where a folder should be');
    const second = await receive({ folder });
    await until(() => second.receiver.state().trouble !== null);
    expect(second.receiver.state().trouble).toContain('Lines that are received cannot be kept.');
    expect(second.receiver.state().ports.map(({ kind }) => kind)).toEqual(['listening', 'listening']);
    rmSync(folder);
    mkdirSync(folder);
    await waitFor(() => second.receiver.state().trouble === null, 'the folder to be used');
  });
});

describe('a port', () => {
  test('says where it listens, and what the system keeps and throws away', async () => {
    const { receiver } = await receive();
    await until(() => receiver.state().ports[0]?.kind === 'listening');
    const isLinux = existsSync('/proc/net/udp');
    await until(() => !isLinux || JSON.stringify(receiver.state().ports[0]).includes('"kernelDrops":0'));
    expect(receiver.state().ports).toMatchObject([
      { transport: 'udp', kind: 'listening', address: '127.0.0.1', connections: null, kernelDrops: isLinux ? 0 : null },
      { transport: 'tcp', kind: 'listening', address: '127.0.0.1', connections: 0, kernelDrops: null },
    ]);
    const [udp] = receiver.state().ports;
    expect(udp?.kind === 'listening' && udp.receiveBufferBytes).toBeGreaterThan(0);
  });

  test('that another program has is told of, and opened when it is free', async () => {
    const port = await freePort();
    const other = createServer();
    other.listen(port, '127.0.0.1');
    const otherUdp = createSocket('udp4');
    otherUdp.bind(port, '127.0.0.1');
    await Promise.all([once(other, 'listening'), once(otherUdp, 'listening')]);
    const { receiver } = await receive({
      places: [
        { ...UDP, port },
        { ...TCP, port },
      ],
    });
    const message = expect.stringContaining('another program does');
    expect(receiver.state().ports).toEqual([
      { transport: 'udp', kind: 'not_listening', message },
      { transport: 'tcp', kind: 'not_listening', message },
    ]);
    other.close();
    otherUdp.close();
    await waitFor(() => receiver.state().ports.every(({ kind }) => kind === 'listening'), 'the ports to be free');
  });

  test('takes what has arrived before it closes', async () => {
    const { portOf, receiver, folder } = await receive({ onSender: () => undefined });
    const socket = await connectTo(portOf('tcp'));
    const lines = Array.from({ length: 200 }, (_, number) => `<1>${number}`);
    await sendDatagrams(portOf('udp'), lines);
    await new Promise((resolve) => socket.write(`${lines.join('\n')}\n<1>unfinished`, resolve));
    await receiver.stop();
    expect(receiver.state().counts).toEqual({ received: 401, cut: 0, refused: nothingRefused });
    expect(receiver.state().ports.map(({ kind }) => kind)).toEqual(['stopped', 'stopped']);
    const [segment = ''] = readdirSync(join(folder, '127.0.0.1'));
    expect(statSync(join(folder, '127.0.0.1', segment)).size).toBeGreaterThan(401 * 5);
    expect(new SpoolStore().lines).toEqual([]);
  });
});
