import { hash } from 'node:crypto';

/** How far one file of a source has been read and stored: bytes of whole lines. The store keeps it by source and fileId. */
export interface Cursor {
  /** Names the file for good: it stays when the file grows, is renamed, or is compressed. */
  readonly fileId: string;
  readonly identity: FileIdentity;
  readonly offset: number;
  /** Where reading began: all before it was there already when we were told to follow from the end, and is not stored. */
  readonly firstOffset: number;
  /** The end was reached and the writer has moved on; the last line was taken even without its newline. */
  readonly finished: boolean;
  /**
   * Only followed files tell which rotated files are new. `passed_over` is the beginning of a followed file, before
   * `firstOffset`, when it was imported after all: a cursor of its own beside that of the file.
   */
  readonly origin: 'followed' | 'imported' | 'passed_over';
  /** The file's own modification time when it was last read: epoch milliseconds by the clock of its disk. */
  readonly modifiedMs: number;
}

/** How a file is known again. The inode helps, but is reused by the next file and changed by compression; the head is not. */
export interface FileIdentity {
  readonly device: string;
  readonly inode: string;
  /** SHA-256, hex, of the first `headBytes` bytes: of the text, where the file is compressed. */
  readonly headHash: string;
  readonly headBytes: number;
}

// About a hundred lines: far more than the constant header that some products write at the top of every file.
export const HEAD_BYTES = 16_384;

/** The identity of a file whose first bytes are `head`. */
export function identityOf(device: string, inode: string, head: Uint8Array): FileIdentity {
  return { device, inode, headHash: hash('sha256', head), headBytes: head.length };
}

/** True if a file begins as this one did; it may have grown since. */
export function hasHead(identity: FileIdentity, head: Head): boolean {
  return head.hashOf(identity.headBytes) === identity.headHash;
}

/** The first bytes of a file, hashed at most once for each length that is asked for. */
export interface Head {
  /** SHA-256, hex, of the first `length` bytes; null if there are not so many. */
  hashOf(length: number): string | null;
}

/** The head of a file whose first bytes are `bytes`. */
export function headOf(bytes: Uint8Array): Head {
  const hashes = new Map<number, string>();
  return {
    hashOf: (length) => {
      if (length > bytes.length) return null;
      const known = hashes.get(length) ?? hash('sha256', bytes.subarray(0, length));
      hashes.set(length, known);
      return known;
    },
  };
}

/** True if both are the same place on the same disk: enough for a rename, not for a file deleted and made anew. */
export function isSameInode(
  a: Pick<FileIdentity, 'device' | 'inode'>,
  b: Pick<FileIdentity, 'device' | 'inode'>,
): boolean {
  return a.inode === b.inode && a.device === b.device;
}
