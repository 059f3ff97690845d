import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { ReceiverHealth, ReceiverPort } from '../api/contract.ts';
import type { SyslogSource } from '../config.ts';
import { createSpoolTail } from '../sources/spool/tail.ts';
import type { SyslogPlace } from '../sources/syslog/listener.ts';
import {
  createSyslogReceiver,
  type PortState,
  type SyslogReceiver,
  type SyslogReceiverState,
} from '../sources/syslog/receiver.ts';
import type { HeardSender } from '../sources/syslog/senders.ts';
import type { OpenSource, SourceParts } from './source-parts.ts';

/** A syslog receiver with the sources that its senders are. */
export interface OpenSyslog {
  start(): void;
  /** Takes what has arrived and closes the ports; then the senders' sources stop. */
  stop(): Promise<void>;
  sources(): readonly OpenSource[];
  health(): ReceiverHealth;
}

/** Opens nothing yet: `start` does. The files of its certificate are read now. */
export async function openSyslog(source: SyslogSource, parts: SourceParts): Promise<OpenSyslog> {
  const { config, log, now } = parts;
  const senders: OpenSource[] = [];
  const receiver = createSyslogReceiver({
    sourceId: source.id,
    folder: join(config.data, 'spool', source.id),
    allowed: source.senders,
    relays: source.relays,
    places: await placesOf(source),
    onSender(sender) {
      const opened = senderSource(source, sender, parts);
      senders.push(opened);
      opened.start();
    },
    epochNow: now,
    log,
  });
  // Whoever has set up a port must see that nobody sends: as long as that is so, it stands for the senders.
  const silent = silentSource(source, receiver);
  return {
    start: () => receiver.start(),
    async stop() {
      await receiver.stop();
      await Promise.all(senders.map((sender) => sender.stop()));
    },
    sources: () => (senders.length > 0 ? senders : [silent]),
    health: () => healthOf(source, receiver),
  };
}

function silentSource({ id, title }: SyslogSource, receiver: SyslogReceiver): OpenSource {
  const isStopped = () => receiver.state().ports.every(({ kind }) => kind === 'stopped');
  return {
    id,
    title,
    start: () => undefined,
    stop: async () => undefined,
    state: () => (isStopped() ? { kind: 'stopped' } : { kind: 'reading', behindBytes: 0 }),
  };
}

function senderSource({ title }: SyslogSource, { id, name, spool }: HeardSender, parts: SourceParts): OpenSource {
  const { stores, deliver, log } = parts;
  const tail = createSpoolTail({
    sourceId: id,
    spool,
    cursors: () => stores.cursors.of(id),
    forgetCursor: (fileId) => stores.cursors.forget(id, fileId),
    deliver,
    now: () => performance.now(),
    log,
  });
  const { start, stop, state } = { start: () => tail.start(), stop: () => tail.stop(), state: () => tail.state() };
  return { id, title: `${title}, ${name}`, start, stop, state };
}

async function placesOf({ listen, transports, tls }: SyslogSource): Promise<readonly SyslogPlace[]> {
  const { host, port } = listen;
  const places: SyslogPlace[] = [];
  for (const transport of transports) {
    if (transport !== 'tls') places.push({ transport, host, port });
    else if (tls !== null) {
      const [certificate, key] = await Promise.all([readFile(tls.certificate, 'utf8'), readFile(tls.key, 'utf8')]);
      const clientAuthority = tls.clientAuthority === null ? null : await readFile(tls.clientAuthority, 'utf8');
      places.push({ transport, host, port, certificate, key, clientAuthority });
    }
  }
  return places;
}

function healthOf({ id, title, listen }: SyslogSource, receiver: SyslogReceiver): ReceiverHealth {
  const state = receiver.state();
  const { received, cut, refused } = state.counts;
  return {
    id,
    title,
    ports: state.ports.map((port) => portOf(port, `${listen.host}:${listen.port}`)),
    received,
    cut,
    refused: Object.entries(refused).map(([what, count]) => ({ what, count })),
    troubles: troublesOf(state),
  };
}

function portOf(port: PortState, configured: string): ReceiverPort {
  const { transport } = port;
  switch (port.kind) {
    case 'listening':
    case 'stopped':
      return { transport, where: configured, state: port.kind, message: null, systemDrops: port.kernelDrops };
    case 'not_listening':
      return { transport, where: configured, state: 'failing', message: port.message, systemDrops: null };
    case 'starting':
      return { transport, where: configured, state: 'starting', message: null, systemDrops: null };
  }
}

function troublesOf({ trouble, senders, ports }: SyslogReceiverState): readonly string[] {
  const handshakes = ports.flatMap((port) =>
    port.kind === 'listening' && port.handshakeTrouble !== null
      ? [`${port.handshakeTrouble.address ?? 'A sender'}: ${port.handshakeTrouble.message}`]
      : [],
  );
  const spools = senders.flatMap(({ name, trouble: why }) => (why === null ? [] : [`${name}: ${why}`]));
  return [...(trouble === null ? [] : [trouble]), ...spools, ...handshakes];
}
