import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TLSSocket, type Server as TlsServer } from 'node:tls';
import { pause } from '../pause.ts';
import { createStreamSplitter, type Message } from './framing.ts';
import { handshakeWords } from './handshake.ts';
import type { OpenPort, PortFacts, PortHost, SyslogPlace } from './listener.ts';
import { plainAddress } from './networks.ts';

/** Of one port. A device opens one or two; when there are more, the one that was silent longest gives way. */
const MAX_CONNECTIONS = 256;
const SILENT_MS = 60_000;
/** Long: many senders lose a message when a connection was closed while they had nothing to say. */
const IDLE_MS = 24 * 3_600_000;
const KEEP_ALIVE_MS = 60_000;
const HANDSHAKE_MS = 10_000;
const CLOSE_WITHIN_MS = 1_000;
const QUIET_MS = 50;

/** Listens for connections; rejects with the system's error where it may not, or where a certificate cannot be used. */
export async function openStream(place: SyslogPlace, host: PortHost): Promise<OpenPort> {
  const port = new StreamPort(place, host);
  await port.listen(place);
  return port;
}

interface Connection {
  readonly socket: Socket;
  lastHeardAt: number;
}

class StreamPort implements OpenPort {
  readonly #host: PortHost;
  readonly #server: Server;
  readonly #tls: TlsServer | null;
  readonly #connections = new Map<Socket, Connection>();
  readonly #paused = new Set<Socket>();
  /** Of each connection that is read: takes what came of its last message, and reads no further. */
  readonly #finishes = new Set<() => void>();
  #lastHeardAt = 0;
  #handshakeTrouble: PortFacts['handshakeTrouble'] = null;
  #place: { readonly address: string; readonly port: number } = { address: '', port: 0 };

  constructor(place: SyslogPlace, host: PortHost) {
    this.#host = host;
    this.#tls = place.transport === 'tls' ? this.#tlsServer(place) : null;
    this.#server = createServer({ keepAlive: true, keepAliveInitialDelay: KEEP_ALIVE_MS }, (socket) =>
      this.#admit(socket),
    );
  }

  async listen({ host, port }: SyslogPlace): Promise<void> {
    this.#server.listen({ host, port, exclusive: true });
    await once(this.#server, 'listening');
    const place = this.#server.address();
    if (place === null || typeof place === 'string') throw new Error('A server that listens has a port.');
    this.#place = place;
    // A connection that could not be accepted is the system's affair: it says so again when it can.
    this.#server.on('error', () => undefined);
  }

  facts(): PortFacts {
    const { address, port } = this.#place;
    const connections = this.#connections.size;
    const handshakeTrouble = this.#handshakeTrouble;
    return { address, port, connections, handshakeTrouble, receiveBufferBytes: null, kernelDrops: null };
  }

  resume(): void {
    for (const socket of this.#paused) socket.resume();
    this.#paused.clear();
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    const deadline = AbortSignal.timeout(CLOSE_WITHIN_MS);
    this.#lastHeardAt = performance.now();
    while (this.#connections.size > 0 && performance.now() - this.#lastHeardAt < QUIET_MS && !deadline.aborted) {
      await pause(10, deadline);
    }
    for (const finish of this.#finishes) finish();
    for (const { socket } of this.#connections.values()) socket.destroy();
    await closed;
  }

  #tlsServer({ certificate: cert, key, clientAuthority }: SyslogPlace & { readonly transport: 'tls' }): TlsServer {
    const requestCert = clientAuthority !== null;
    const ca = clientAuthority ?? undefined;
    // Whom we do not accept is refused below, while the socket still knows from where it came.
    const rejectUnauthorized = false;
    const server = createTlsServer({ cert, key, ca, requestCert, rejectUnauthorized, handshakeTimeout: HANDSHAKE_MS });
    server.on('secureConnection', (socket) => {
      if (requestCert && !socket.authorized) this.#noteHandshake(socket.authorizationError, socket);
      else this.#read(socket);
    });
    server.on('tlsClientError', (error, socket) => this.#noteHandshake(error, socket));
    return server;
  }

  #admit(socket: Socket): void {
    const address = plainAddress(socket.remoteAddress ?? '');
    // A connection that breaks is closed by the system, and what came of it is taken then.
    socket.on('error', () => undefined);
    const refusal = this.#refusalOf(address);
    if (refusal !== null) {
      this.#host.refused(refusal);
      socket.destroy();
      return;
    }
    this.#connections.set(socket, { socket, lastHeardAt: performance.now() });
    socket.on('close', () => this.#connections.delete(socket));
    if (this.#tls === null) this.#read(socket);
    else this.#tls.emit('connection', socket);
  }

  #refusalOf(address: string): 'not_allowed' | 'too_many_connections' | null {
    if (!this.#host.isAllowed(address)) return 'not_allowed';
    if (this.#connections.size < MAX_CONNECTIONS) return null;
    const [oldest] = [...this.#connections.values()].toSorted((a, b) => a.lastHeardAt - b.lastHeardAt);
    if (oldest === undefined || performance.now() - oldest.lastHeardAt < SILENT_MS) return 'too_many_connections';
    oldest.socket.destroy();
    this.#connections.delete(oldest.socket);
    return null;
  }

  #read(socket: Socket): void {
    const address = plainAddress(socket.remoteAddress ?? '');
    const splitter = createStreamSplitter();
    const take = (messages: readonly Message[]): void => {
      for (const message of messages) this.#host.take(address, message, true);
    };
    socket.on('error', () => undefined);
    socket.setTimeout(IDLE_MS, () => socket.destroy());
    const read = (chunk: Buffer): void => {
      this.#heard(socket);
      take(splitter.feed(chunk));
      if (this.#host.isFull()) this.#pause(socket);
    };
    const finish = (): void => {
      if (!this.#finishes.delete(finish)) return;
      this.#paused.delete(socket);
      socket.off('data', read);
      take(splitter.end());
    };
    this.#finishes.add(finish);
    socket.on('data', read);
    socket.on('close', finish);
  }

  #heard(socket: Socket): void {
    this.#lastHeardAt = performance.now();
    const connection = this.#connections.get(socket);
    if (connection !== undefined) connection.lastHeardAt = this.#lastHeardAt;
  }

  #pause(socket: Socket): void {
    socket.pause();
    this.#paused.add(socket);
  }

  #noteHandshake(error: unknown, socket: TLSSocket): void {
    const address = plainAddress(socket.remoteAddress ?? '') || null;
    this.#host.refused('handshake');
    this.#handshakeTrouble = { address, at: this.#host.epochNow(), message: handshakeWords(error) };
    socket.destroy();
  }
}
