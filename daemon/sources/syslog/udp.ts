import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { pause } from '../pause.ts';
import { messagesOfDatagram } from './framing.ts';
import { askAboutSocket } from './kernel-drops.ts';
import type { OpenPort, PortFacts, PortHost, SyslogPlace } from './listener.ts';
import { plainAddress } from './networks.ts';

/** Asked for; the system grants what its own limit allows (net.core.rmem_max). */
const RECEIVE_BUFFER_BYTES = 8 * 1_048_576;
const ASK_EVERY_MS = 5_000;
const CLOSE_WITHIN_MS = 1_000;

/** Listens for datagrams; rejects with the system's error where it may not. */
export async function openUdp(place: SyslogPlace, host: PortHost): Promise<OpenPort> {
  const family = place.host.includes(':') ? 6 : 4;
  const socket = createSocket({ type: family === 6 ? 'udp6' : 'udp4', recvBufferSize: RECEIVE_BUFFER_BYTES });
  socket.on('message', (datagram, from) => takeDatagram(datagram, from, host));
  socket.bind({ address: place.host, port: place.port, exclusive: true });
  try {
    await once(socket, 'listening');
  } catch (error) {
    socket.close();
    throw error;
  }
  // Nothing is sent by it, so nothing can fail that we could mend; without a listener it would end the process.
  socket.on('error', () => undefined);
  return openPort(socket, family);
}

function takeDatagram(datagram: Buffer, from: RemoteInfo, host: PortHost): void {
  const address = plainAddress(from.address);
  // Not read at all: anybody may send a datagram.
  const messages = host.isAllowed(address) ? messagesOfDatagram(datagram) : null;
  if (messages === null) host.refused('not_allowed');
  else if (messages.length === 0) host.refused('empty');
  else for (const message of messages) host.take(address, message, false);
}

function openPort(socket: Socket, family: 4 | 6): OpenPort {
  const { address, port } = socket.address();
  const receiveBufferBytes = socket.getRecvBufferSize();
  let kernelDrops: PortFacts['kernelDrops'] = null;

  /** Bytes that wait in the system; null where it does not tell. */
  async function ask(): Promise<number | null> {
    const report = await askAboutSocket(port, family);
    if (report !== null) kernelDrops = report.drops;
    return report?.queuedBytes ?? null;
  }
  const asking = setInterval(() => void ask(), ASK_EVERY_MS).unref();
  void ask();

  return {
    facts: () => ({ address, port, receiveBufferBytes, kernelDrops, connections: null, handshakeTrouble: null }),
    resume: () => undefined,
    async close() {
      clearInterval(asking);
      const deadline = AbortSignal.timeout(CLOSE_WITHIN_MS);
      while ((await ask()) !== 0 && !deadline.aborted) await pause(10, deadline);
      await ask();
      const closed = once(socket, 'close');
      socket.close();
      await closed;
    },
  };
}
