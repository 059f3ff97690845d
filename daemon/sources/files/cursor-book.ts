/*
 * The cursors of a source with many logs. A cursor does not name a path, and two logs may begin alike (a header, a copy): so
 * before any log is read, each cursor is given to the file that is at its place on the disk and begins as it did. What one
 * log has, no other is shown; what nobody has (rotated files, those renamed or compressed) may be claimed by whoever finds it.
 */
import { hash } from 'node:crypto';
import { type Cursor, HEAD_BYTES, hasHead, headOf } from '../cursor.ts';

/** A file as a look at the disk shows it. */
export interface Found {
  readonly path: string;
  readonly device: string;
  readonly inode: string;
  readonly size: number;
  readonly modifiedMs: number;
  readonly stamp: string;
}

export class CursorBook {
  readonly #cursors = new Map<string, Cursor>();
  readonly #owners = new Map<string, string>();
  readonly #byPlace = new Map<string, Set<string>>();
  readonly #byHead = new Map<string, string>();

  constructor(cursors: readonly Cursor[]) {
    for (const cursor of cursors) this.#enter(cursor);
  }

  /** All of them, those of other logs too: for a file that is read once, to know it under whatever name. */
  all(): readonly Cursor[] {
    return [...this.#cursors.values()];
  }

  /** What this log has, and what no other has: the youngest of those, as rotated files are not old. */
  of(path: string): readonly Cursor[] {
    const open = this.all().filter(({ fileId }) => (this.#owners.get(fileId) ?? path) === path);
    const isOurs = ({ fileId, finished }: Cursor): boolean => this.#owners.has(fileId) || !finished;
    return [...open.filter((cursor) => !isOurs(cursor)).slice(-MAX_STRAYS), ...open.filter(isOurs)];
  }

  /** Takes note of a cursor that was stored, as this log's. */
  note(cursor: Cursor, path: string): void {
    this.#enter(cursor);
    this.claim([cursor.fileId], path);
    this.#forget();
  }

  claim(fileIds: readonly string[], path: string): void {
    for (const fileId of fileIds) this.#owners.set(fileId, path);
  }

  /** A log is followed no longer, or turned out to have been rotated from another. */
  release(path: string): void {
    this.releaseWhere((owner) => owner === path);
  }

  /** The same for each cursor that its owner has no more. */
  releaseWhere(isOver: (owner: string, cursor: Cursor) => boolean): void {
    for (const [fileId, owner] of this.#owners) {
      const cursor = this.#cursors.get(fileId);
      if (cursor === undefined || isOver(owner, cursor)) this.#owners.delete(fileId);
    }
  }

  /** The logs that have cursors of this place on the disk. */
  ownersAt(found: Found): readonly string[] {
    return [...(this.#byPlace.get(placeOf(found)) ?? [])].flatMap((fileId) => this.#owners.get(fileId) ?? []);
  }

  /** Gives a file its cursor where it has not changed since it was read to its end; false where it must be looked into. */
  claimIfRead(found: Found, isPacked: boolean): boolean {
    const isRead = ({ finished, offset }: Cursor): boolean => finished || (!isPacked && offset === found.size);
    return this.#claimOneThat(found, (cursor) => cursor.modifiedMs === found.modifiedMs && isRead(cursor));
  }

  /** Gives a file its cursor where it begins as it did when it was read. */
  claimByHead(found: Found, headBytes: Buffer): boolean {
    const head = headOf(headBytes);
    return this.#claimOneThat(found, ({ identity }) => identity.headBytes > 0 && hasHead(identity, head));
  }

  /** True for a copy of another log that holds nothing which was not read there. */
  isCopy(found: Found, headBytes: Buffer): boolean {
    const cursor = this.#cursors.get(this.#byHead.get(hash('sha256', headBytes)) ?? '');
    if (cursor === undefined || headBytes.length === 0) return false;
    const owner = this.#owners.get(cursor.fileId);
    if (owner === undefined || owner === found.path) return false;
    return headBytes.length === HEAD_BYTES || found.size <= cursor.offset;
  }

  #claimOneThat(found: Found, belongs: (cursor: Cursor) => boolean): boolean {
    const place = this.#byPlace.get(placeOf(found)) ?? new Set();
    for (const fileId of place) {
      const cursor = this.#cursors.get(fileId);
      if (cursor === undefined || (this.#owners.get(fileId) ?? found.path) !== found.path || !belongs(cursor)) continue;
      this.#owners.set(fileId, found.path);
      return true;
    }
    return false;
  }

  #enter(cursor: Cursor): void {
    if (cursor.origin === 'passed_over') return;
    this.#leaveIndexes(cursor.fileId);
    this.#cursors.delete(cursor.fileId);
    this.#cursors.set(cursor.fileId, cursor);
    const place = placeOf(cursor.identity);
    this.#byPlace.set(place, (this.#byPlace.get(place) ?? new Set()).add(cursor.fileId));
    this.#byHead.set(cursor.identity.headHash, cursor.fileId);
  }

  // Those of files that are read to their end and that no log has any more; without bound they would grow for years.
  #forget(): void {
    if (this.#cursors.size <= MAX_CURSORS) return;
    const [oldest] = this.all().filter(({ fileId, finished }) => finished && !this.#owners.has(fileId));
    if (oldest === undefined) return;
    this.#leaveIndexes(oldest.fileId);
    this.#cursors.delete(oldest.fileId);
  }

  #leaveIndexes(fileId: string): void {
    const cursor = this.#cursors.get(fileId);
    if (cursor === undefined) return;
    const place = this.#byPlace.get(placeOf(cursor.identity));
    place?.delete(fileId);
    if (place?.size === 0) this.#byPlace.delete(placeOf(cursor.identity));
    if (this.#byHead.get(cursor.identity.headHash) === fileId) this.#byHead.delete(cursor.identity.headHash);
  }
}

const MAX_STRAYS = 500;
const MAX_CURSORS = 50_000;

function placeOf({ device, inode }: { readonly device: string; readonly inode: string }): string {
  return `${device}:${inode}`;
}
