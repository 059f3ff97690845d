import type { SyslogRefusal } from './counts.ts';
import type { Message } from './framing.ts';

/** Where to listen. Port 0 lets the system choose. */
export type SyslogPlace =
  | { readonly transport: 'udp' | 'tcp'; readonly host: string; readonly port: number }
  | {
      readonly transport: 'tls';
      readonly host: string;
      readonly port: number;
      /** PEM, the certificates between it and its authority behind it. */
      readonly certificate: string;
      readonly key: string;
      /** PEM: senders must show a certificate of this authority. Null lets in whoever is allowed by address. */
      readonly clientAuthority: string | null;
    };

/** A port that is open. */
export interface OpenPort {
  facts(): PortFacts;
  /** There is room in memory again. */
  resume(): void;
  /** Takes what has arrived already, for a second at most, and closes. */
  close(): Promise<void>;
}

export interface PortFacts {
  readonly address: string;
  readonly port: number;
  /** Connections that are open; null for UDP. */
  readonly connections: number | null;
  /** What the system keeps for us while we are busy, as it granted it; null but for UDP. */
  readonly receiveBufferBytes: number | null;
  /** Datagrams that the system threw away before we saw them; null where it does not tell, and for connections. */
  readonly kernelDrops: number | null;
  /** The last sender whose handshake failed, where the connection still told who that was, and what to do about it. */
  readonly handshakeTrouble: { readonly address: string | null; readonly at: number; readonly message: string } | null;
}

/** What a port needs of the receiver. */
export interface PortHost {
  isAllowed(address: string): boolean;
  /** `isAsked`: the sender can be held back when the memory is full. */
  take(address: string, message: Message, isAsked: boolean): void;
  refused(reason: SyslogRefusal): void;
  /** True while so much waits in memory that connections are read no further. */
  isFull(): boolean;
  /** Epoch milliseconds. */
  epochNow(): number;
}
