import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { SyslogPlace } from '../../../../daemon/sources/syslog/listener.ts';
import {
  createSyslogReceiver,
  type SyslogReceiver,
  type SyslogReceiverOptions,
} from '../../../../daemon/sources/syslog/receiver.ts';
import { waitFor } from '../../../support/wait-for.ts';
import { temporaryFolder } from '../files/following.ts';
import { RECEIVED_AT, readSpool, SpoolStore } from '../spool/spooling.ts';

export const UDP: SyslogPlace = { transport: 'udp', host: '127.0.0.1', port: 0 };
export const TCP: SyslogPlace = { transport: 'tcp', host: '127.0.0.1', port: 0 };

/** A receiver on the loopback interface, and what a store has of each of its senders. */
export interface Receiving {
  readonly receiver: SyslogReceiver;
  readonly folder: string;
  /** By the id of the sender. */
  readonly stores: ReadonlyMap<string, SpoolStore>;
  linesOf(sender: string): readonly string[];
  /** The port that the system chose. */
  portOf(transport: SyslogPlace['transport']): number;
}

/** Starts a receiver and reads its spools; both stopped when the test is over. */
export async function receive(changes: Partial<SyslogReceiverOptions> = {}): Promise<Receiving> {
  const stores = new Map<string, SpoolStore>();
  const folder = changes.folder ?? temporaryFolder();
  const receiver = createSyslogReceiver({
    sourceId: 'syslog',
    folder,
    places: [UDP, TCP],
    allowed: ['127.0.0.0/8', '::1'],
    relays: [],
    onSender({ id, spool }) {
      const store = new SpoolStore();
      stores.set(id, store);
      readSpool(spool, store, { sourceId: id });
    },
    epochNow: () => RECEIVED_AT,
    retryMs: 20,
    ...changes,
  });
  receiver.start();
  onTestFinished(() => receiver.stop());
  await waitFor(() => receiver.state().ports.every(({ kind }) => kind !== 'starting'), 'the ports to be opened');
  return {
    receiver,
    folder,
    stores,
    linesOf: (sender) => stores.get(sender)?.lines ?? [],
    portOf(transport) {
      const port = receiver.state().ports.find((one) => one.transport === transport);
      if (port === undefined || !('port' in port)) throw new Error(`No ${transport} port is open.`);
      return port.port;
    },
  };
}

/** Sends each text as a datagram, from an address of the loopback network. */
export async function sendDatagrams(port: number, texts: readonly string[], from = '127.0.0.1'): Promise<void> {
  const socket = createSocket(from.includes(':') ? 'udp6' : 'udp4');
  socket.bind(0, from);
  await once(socket, 'listening');
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let unsent = texts.length;
  const sent = (error: Error | null): void => {
    unsent -= 1;
    if (error !== null) reject(error);
    else if (unsent === 0) resolve();
  };
  for (const text of texts) socket.send(text, port, from.includes(':') ? '::1' : '127.0.0.1', sent);
  await promise.finally(() => socket.close());
}

/** Opens a connection; closed when the test is over. */
export async function connectTo(port: number, from = '127.0.0.1'): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: from });
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}
