import { KnownError } from '../../errors.ts';
import { pause } from '../pause.ts';
import type { ReadableSpool } from '../spool/spool.ts';
import { LinePile } from './line-pile.ts';

/** One device that sends: what it sent waits in memory for a moment, and is then appended to its own spool. */
export interface SenderPorts {
  readonly name: string;
  openSpool(): Promise<ReadableSpool>;
  /** False when so much waits on the disk for the store that no more may be added. */
  hasRoomOnDisk(): boolean;
  /** Told of lines that are on disk. */
  kept(lines: number): void;
  /** Told of lines that could not be kept before everything stopped. */
  lost(lines: number): void;
  /** Told when bytes no longer wait in memory. */
  released(bytes: number): void;
  /** When aborted, what waits is written without delay, and given up where that fails. */
  readonly stopping: AbortSignal;
}

/** Long enough that a burst shares a sync of the disk, short enough that nobody notices. */
const GATHER_MS = 20;
const RETRY_MS = 1_000;

export class SyslogSender {
  readonly name: string;
  received = 0;
  /** Epoch milliseconds. */
  lastHeardAt: number | null = null;
  /** Why lines cannot be kept just now, in words. */
  trouble: string | null = null;
  readonly #ports: SenderPorts;
  #spool: ReadableSpool | null = null;
  #opening: Promise<ReadableSpool> | null = null;
  #pile = new LinePile();
  #writing: Promise<void> | null = null;

  constructor(ports: SenderPorts) {
    this.name = ports.name;
    this.#ports = ports;
  }

  /** Bytes on disk that the store does not have yet. */
  get waitingBytes(): number {
    return this.#spool?.waitingBytes() ?? 0;
  }

  /** Opens the spool of a sender that was heard before, so that what it holds is read; throws KnownError. */
  async open(): Promise<ReadableSpool> {
    if (this.#spool !== null) return this.#spool;
    this.#opening ??= this.#ports.openSpool().finally(() => {
      this.#opening = null;
    });
    this.#spool = await this.#opening;
    return this.#spool;
  }

  add(line: Uint8Array, now: number): void {
    this.lastHeardAt = now;
    this.#pile.add(line);
    this.#writing ??= this.#write();
  }

  /** Resolves when nothing waits in memory, and closes the spool. */
  async close(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
    await this.#spool?.close();
  }

  async #write(): Promise<void> {
    while (this.#pile.lines > 0) {
      await pause(GATHER_MS, this.#ports.stopping);
      const { bytes, lines } = this.#pile.take();
      await this.#keep(bytes, lines);
      this.#ports.released(bytes.length);
    }
    this.#writing = null;
  }

  // Waits out a disk that refuses: until it takes these lines, those behind them fill the memory, and then they are refused.
  async #keep(bytes: Buffer, lines: number): Promise<void> {
    for (;;) {
      const isLastTry = this.#ports.stopping.aborted;
      if (await this.#append(bytes)) {
        this.received += lines;
        return this.#ports.kept(lines);
      }
      if (isLastTry) return this.#ports.lost(lines);
      await pause(RETRY_MS, this.#ports.stopping);
    }
  }

  async #append(bytes: Buffer): Promise<boolean> {
    if (!this.#ports.hasRoomOnDisk()) {
      this.trouble = TOO_MUCH_WAITS;
      return false;
    }
    try {
      const spool = await this.open();
      await spool.append(bytes);
      this.trouble = null;
      return true;
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      this.trouble = error.message;
      return false;
    }
  }
}

const TOO_MUCH_WAITS =
  'So many received lines wait on the disk for the store that no more can be kept. Look on this page why the store does not take them.';
