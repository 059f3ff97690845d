import { mkdir, readdir } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { readSyslogHeader } from '../../../parsers/fields/syslog-header.ts';
import type { SourceLog } from '../source.ts';
import { openSpool, type ReadableSpool } from '../spool/spool.ts';
import { spoolNotOpened } from '../spool/trouble.ts';
import type { SyslogRefusal, SyslogTally } from './counts.ts';
import type { Message } from './framing.ts';
import { createNetworks, type Networks } from './networks.ts';
import { SyslogSender } from './sender.ts';

/** A device that was heard, and the spool with what it sent. */
export interface HeardSender {
  /** The id of the source that it is: '<sourceId>:<name>'. */
  readonly id: string;
  /** Its address; the name of its host where it comes through a relay. */
  readonly name: string;
  readonly spool: ReadableSpool;
}

export interface SyslogSendersOptions {
  readonly sourceId: string;
  /** Where the spools lie, a folder for each sender. */
  readonly folder: string;
  /** Addresses and networks that may send. */
  readonly allowed: readonly string[];
  /** Of these, the relays: what they send is from the host that the header of a message names. */
  readonly relays: readonly string[];
  /** Told once of each sender since the start: of those known from before too. Its spool is to be read from now on. */
  onSender(sender: HeardSender): void;
  /** Epoch milliseconds. */
  epochNow(): number;
  /** On disk, of all senders together. */
  readonly maxWaitingBytes?: number;
  /** Room on the disk that is left to the store. */
  readonly reserveBytes?: number;
  readonly log?: SourceLog;
}

/** A cautious bound: a school has few devices that filter, and each is a source that a person looks after. */
export const MAX_SENDERS = 64;
/** Waiting in memory to be written. */
export const MAX_HELD_BYTES = 32 * 1_048_576;
const MAX_WAITING_BYTES = 8 * 1_073_741_824;
/** Enough of a message to find the name of its host. */
const HEADER_BYTES = 1_024;
const MAX_ADDRESSES = 1_024;

type Admission = 'refused' | 'sender' | 'relay';

/** Who sends, and what of theirs waits in memory. */
export class SyslogSenders {
  /** Bytes that wait in memory to be written. */
  heldBytes = 0;
  readonly #options: SyslogSendersOptions;
  readonly #tally: SyslogTally;
  readonly #allowed: Networks;
  readonly #relays: Networks;
  readonly #admissions = new Map<string, Admission>();
  readonly #senders = new Map<string, SyslogSender>();
  readonly #stopping = new AbortController();
  readonly #drained: () => void;

  /** `drained` is told whenever less waits in memory than before. Throws KnownError NETWORK_UNKNOWN. */
  constructor(options: SyslogSendersOptions, tally: SyslogTally, drained: () => void) {
    this.#options = options;
    this.#tally = tally;
    this.#drained = drained;
    this.#allowed = createNetworks(options.allowed);
    this.#relays = createNetworks(options.relays);
  }

  /** In the order in which they were heard first. */
  all(): readonly SyslogSender[] {
    return [...this.#senders.values()];
  }

  /** Opens the spools of all that were heard before. Throws KnownError where the disk refuses; it may be asked again. */
  async open(): Promise<void> {
    const names = await this.#namesOnDisk();
    await Promise.all(names.map((name) => this.#sender(name).open()));
  }

  /** True if this address may send at all. */
  isAllowed(address: string): boolean {
    return this.#admissionOf(address) !== 'refused';
  }

  /** Takes a message on, or counts why not. `isAsked`: there is somebody who can be told to wait, so the memory may not be full. */
  take(address: string, message: Message, isAsked: boolean): void {
    const reason = this.#tryToTake(address, message, isAsked);
    if (reason !== null) this.#tally.refused(reason);
  }

  /** Writes what waits, and closes all spools. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.all().map((sender) => sender.close()));
  }

  #tryToTake(address: string, { bytes, wasCut }: Message, isAsked: boolean): SyslogRefusal | null {
    const admission = this.#admissionOf(address);
    if (admission === 'refused') return 'not_allowed';
    if (!isAsked && this.heldBytes + bytes.length > MAX_HELD_BYTES) return 'memory_full';
    const name = (admission === 'relay' ? hostOf(bytes) : null) ?? address;
    if (!this.#senders.has(name) && this.#senders.size >= MAX_SENDERS) return 'too_many_senders';
    if (wasCut) this.#tally.cut();
    this.heldBytes += bytes.length + 1;
    this.#sender(name).add(bytes, this.#options.epochNow());
    return null;
  }

  async #namesOnDisk(): Promise<readonly string[]> {
    const { folder } = this.#options;
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const entries = await readdir(folder, { withFileTypes: true });
      const folders = entries.filter((entry) => entry.isDirectory());
      return folders.map(({ name }) => nameOfFolder(name)).filter(isSenderName);
    } catch (error) {
      throw spoolNotOpened(error, folder);
    }
  }

  #admissionOf(address: string): Admission {
    const known = this.#admissions.get(address);
    if (known !== undefined) return known;
    // Anybody may try; what we remember of them stays small.
    if (this.#admissions.size >= MAX_ADDRESSES) this.#admissions.clear();
    const admission = this.#relays.has(address) ? 'relay' : this.#allowed.has(address) ? 'sender' : 'refused';
    this.#admissions.set(address, admission);
    return admission;
  }

  #sender(name: string): SyslogSender {
    const known = this.#senders.get(name);
    if (known !== undefined) return known;
    const { maxWaitingBytes = MAX_WAITING_BYTES } = this.#options;
    const sender = new SyslogSender({
      name,
      openSpool: () => this.#openSpool(name),
      hasRoomOnDisk: () => this.all().reduce((sum, { waitingBytes }) => sum + waitingBytes, 0) < maxWaitingBytes,
      kept: (lines) => this.#tally.received(lines),
      lost: (lines) => this.#tally.refused('disk_refused', lines),
      released: (bytes) => {
        this.heldBytes -= bytes;
        this.#drained();
      },
      stopping: this.#stopping.signal,
    });
    this.#senders.set(name, sender);
    return sender;
  }

  async #openSpool(name: string): Promise<ReadableSpool> {
    const { sourceId, onSender } = this.#options;
    const spool = await openSpool({ ...this.#options, folder: join(this.#options.folder, folderOf(name)) });
    onSender({ id: `${sourceId}:${name}`, name, spool });
    return spool;
  }
}

function hostOf(bytes: Buffer): string | null {
  const { host } = readSyslogHeader(bytes.toString('latin1', 0, HEADER_BYTES));
  const name = host?.toLowerCase() ?? '';
  return isSenderName(name) ? name : null;
}

// A relay may write anything there, and it becomes the name of a folder.
function isSenderName(name: string): boolean {
  return isIP(name) !== 0 || /^[a-z0-9][a-z0-9._-]{0,63}$/.test(name);
}

// Colons are in the addresses of IPv6, and not allowed in names on every disk.
function folderOf(name: string): string {
  return encodeURIComponent(name);
}

function nameOfFolder(folder: string): string {
  return folder.replaceAll('%3A', ':');
}
