import { KnownError } from '../../errors.ts';
import { type Cursor, isSameInode } from '../cursor.ts';
import { type Delivery, handOn, NotAccepted } from '../delivery.ts';
import { type FileTrouble, troubleOf } from '../file-trouble.ts';
import { noBytes } from '../lines.ts';
import type { SourceLog } from '../source.ts';
import { FilePart, type Piece } from './file-part.ts';
import { type Choice, chooseParts } from './part-choice.ts';
import { closeAll, type SurveyedFile, survey } from './survey.ts';

export interface LogReaderOptions extends Delivery {
  readonly path: string;
  readonly cursors: readonly Cursor[];
  /** Where to begin in a file that is there already when the source is read for the first time. */
  readonly startAt: 'beginning' | 'end';
  /** True if the source follows other logs too: `cursors` may then be theirs, and what is not found here is not lost. */
  readonly isOneOfMany?: boolean;
  /** True for the name of a file in the log's folder that is a log of its own, whatever it looks like. */
  isOtherLog?(name: string): boolean;
  /** True when nobody will write to the log any more, because a younger one has taken its place. */
  hasEnded?(): boolean;
  /** Milliseconds by a clock that is never set: `performance.now`. */
  now(): number;
  readonly log?: SourceLog;
}

/** What a turn of reading came to. */
export interface Turn {
  /** More can be read at once. */
  readonly isBehind: boolean;
  /** A file that the disk refused; the others were read. */
  readonly trouble: FileTrouble | null;
}

/** A writer goes on with the old file until it is told of the new one. */
const QUIET_MS = 2_000;
/** It may be told late, or not be alone: a finished file is still looked at for this long. */
const LINGER_MS = 600_000;
const LINGER_POLL_MS = 1_000;
const MAX_LINGERING = 4;
const RETRY_SURVEY_MS = 10_000;
/** Pieces of one file before the folder is looked at again, lest rotations pass unseen during a long catching up. */
const PIECES_PER_TURN = 16;
const MAX_KNOWN_CURSORS = 1_000;

/**
 * The files of one log that are being read, oldest first, the one being written last. Each has a cursor of its own, so
 * that an old file is still drained while the new one is read. Files are opened as soon as they are seen, because their
 * names change.
 */
export class LogReader {
  parts: readonly FilePart[] = [];
  readonly #options: LogReaderOptions;
  readonly #stopping: AbortSignal;
  readonly #known: Map<string, Cursor>;
  #skipsExisting: boolean;
  readonly #own = new Set<string>();
  #unannounced: FilePart | null = null;
  #surveyDueAt = Number.NEGATIVE_INFINITY;

  constructor(options: LogReaderOptions, stopping: AbortSignal) {
    this.#options = options;
    this.#stopping = stopping;
    this.#known = new Map(options.cursors.map((cursor) => [cursor.fileId, cursor]));
    const isFirstTime = !options.cursors.some((cursor) => cursor.origin === 'followed');
    this.#skipsExisting = isFirstTime && options.startAt === 'end';
  }

  get behindBytes(): number {
    return this.parts.reduce((sum, part) => sum + part.behindBytes, 0);
  }

  /** The files that are held, and those whose lines were handed on. */
  get fileIds(): readonly string[] {
    return [...this.parts.map((part) => part.fileId), ...this.#own];
  }

  /** Everything was read, and for so long nothing came; an ended log is closed to its last line. */
  isQuiet(forMs: number): boolean {
    const now = this.#options.now();
    const isEnded = this.#options.hasEnded?.() === true;
    const isQuiet = (part: FilePart): boolean => part.isCaughtUp && part.quietMs(now) >= forMs;
    return !this.isSurveyDue && this.parts.every((part) => isQuiet(part) && (part.isFinished || !isEnded));
  }

  get isSurveyDue(): boolean {
    return this.#options.now() >= this.#surveyDueAt;
  }

  /** From now on there is no file that was there before us. */
  takeAllThatAppears(): void {
    this.#skipsExisting = false;
  }

  /** Looks through the folder and opens what is to be read; throws the system's error if the log itself cannot be opened. */
  async survey(): Promise<void> {
    const { path, isOtherLog = () => false } = this.#options;
    const found = await survey({ path, isOtherLog }, this.parts);
    // Caught in the middle of a rotation: the next look is in a moment.
    if (found === null) return;

    const unsure = new Set(this.parts.filter((part) => part.isUnrecognised).map((part) => part.fileId));
    await this.#recognise(found.files);
    const cursors = this.#cursors();
    await this.#dropOutdated(found.files);
    const choice = chooseParts(found.files, cursors, { all: new Set(this.parts.map((part) => part.fileId)), unsure });
    const opened = new Set(choice.read.map(({ file }) => file));
    await closeAll(found.files.filter((file) => !opened.has(file)));
    const fresh = choice.read.map(({ file, cursor }) => this.#partOf(file, cursor));
    await this.#replaceHeld(fresh);
    this.#arrange(found.files, fresh, choice.owners);
    this.#surveyDueAt = Number.POSITIVE_INFINITY;
    if (found.unreadable === 0 && found.files.at(-1)?.isCurrent) await this.#giveUp(choice.lost);
  }

  /** Hands on what there is, older files first, and closes the account of files that nobody writes to any more. */
  async read(): Promise<Turn> {
    let trouble: FileTrouble | null = null;
    for (const part of this.parts) {
      try {
        if (await this.#readPart(part)) return { isBehind: true, trouble };
        await this.#finishIfDrained(part);
      } catch (error) {
        trouble = (await this.#setAside(part, error)) ?? trouble;
      }
    }
    await this.#dismissQuietParts();
    return { isBehind: false, trouble };
  }

  async close(): Promise<void> {
    for (const part of this.parts) await part.close();
    this.parts = [];
  }

  #cursors(): readonly Cursor[] {
    const cursors = new Map(this.#known);
    for (const part of this.parts) cursors.set(part.fileId, part.cursor);
    return [...cursors.values()];
  }

  #partOf({ file, headBytes, isCurrent, endOfLastLine }: SurveyedFile, cursor: Cursor | null): FilePart {
    const skips = isCurrent && cursor === null && this.#skipsExisting;
    const firstOffset = skips ? endOfLastLine : 0;
    const isPersisted = cursor !== null && this.#known.has(cursor.fileId);
    const part = new FilePart(file, headBytes, {
      stream: this.#options.path,
      cursor,
      isPersisted,
      origin: 'followed',
      firstOffset,
    });
    if (skips) this.#unannounced = part;
    if (isCurrent) this.#skipsExisting = false;
    return part;
  }

  async #recognise(files: readonly SurveyedFile[]): Promise<void> {
    for (const part of this.parts.filter(({ isUnrecognised }) => isUnrecognised)) {
      const file = files.find((found) => found.heldAs === part.fileId);
      part.recognise(file?.headBytes ?? (await part.file.reader.head()));
    }
  }

  // Emptied, and renamed before we noticed: what is in the file now is another, and the rest of ours is in a copy.
  async #dropOutdated(files: readonly SurveyedFile[]): Promise<void> {
    for (const part of this.parts) {
      const file = files.find((found) => isSameInode(found, part.file));
      if (file !== undefined && file.heldAs !== part.fileId) await this.#drop(part);
    }
  }

  // The log was saved anew by an editor: the same text in another file, which is the one that will grow.
  async #replaceHeld(fresh: readonly FilePart[]): Promise<void> {
    const ids = new Set(fresh.map((part) => part.fileId));
    for (const part of this.parts.filter(({ fileId }) => ids.has(fileId))) await this.#drop(part);
  }

  // In order of age. A held file that was compressed stands where its compressed copy lies; one that was deleted was old.
  #arrange(files: readonly SurveyedFile[], fresh: readonly FilePart[], owners: Choice<SurveyedFile>['owners']): void {
    const age = (part: FilePart): number =>
      files.findIndex((found) => found.file === part.file || owners.get(found)?.fileId === part.fileId);
    this.parts = [...this.parts, ...fresh].toSorted((a, b) => age(a) - age(b));
  }

  // A file whose rest was deleted would otherwise be looked for at every rotation, for ever.
  async #giveUp(lost: readonly Cursor[]): Promise<void> {
    const isOurs = ({ fileId }: Cursor): boolean => !this.#options.isOneOfMany || this.#own.has(fileId);
    for (const cursor of lost.filter((one) => this.#known.has(one.fileId) && isOurs(one))) {
      const cursorAfter = { ...cursor, finished: true };
      const { sourceId, path: stream } = this.#options;
      const accounted = { oversized: [], strippedNulBytes: 0, because: 'finished' as const };
      const about = { stream, before: null, writtenAt: cursor.modifiedMs };
      await handOn(this.#options, { cursorAfter, from: cursor.offset, bytes: noBytes(), ...accounted, ...about });
      this.#remember(cursorAfter);
      this.#options.log?.warn(
        { sourceId, fileId: cursor.fileId },
        'A file was emptied or deleted; lines it got last may be lost.',
      );
    }
  }

  /** True if the turn ended before the file did. */
  async #readPart(part: FilePart): Promise<boolean> {
    const now = this.#options.now();
    if (part.isFinished && part.unseenMs(now) < LINGER_POLL_MS) return false;
    if (part === this.#unannounced) await this.#announce(part);
    if (!(await part.hasChanged(now))) return false;
    for (let pieces = 0; pieces < PIECES_PER_TURN && !this.#stopping.aborted; pieces++) {
      const reading = await part.next();
      if (reading.kind === 'replaced') return this.#leave(part);
      if (part.isUnrecognised && (reading.kind === 'piece' || !part.isEmpty)) return this.#askForSurvey();
      if (reading.kind === 'caught_up') return false;
      await this.#handOver(part, reading.piece);
    }
    return true;
  }

  // A file that was filled, copied and emptied since we saw it empty looks as if nothing had happened: only the copy tells.
  #askForSurvey(): boolean {
    this.#surveyDueAt = Number.NEGATIVE_INFINITY;
    return true;
  }

  // Its other content is found by the next look at the folder, and so is a copy that holds the rest of what was here.
  async #leave(part: FilePart): Promise<boolean> {
    await this.#drop(part);
    return this.#askForSurvey();
  }

  // Without it, lines that came before we stopped for the first time would be taken for older than us at the next start.
  async #announce(part: FilePart): Promise<void> {
    await this.#handOver(part, part.announcement());
    this.#unannounced = null;
  }

  // Once the store knows a newer file, an older one that it does not know counts as read: so the older come first.
  async #handOver(part: FilePart, piece: Piece): Promise<void> {
    for (const older of this.parts.slice(0, this.parts.indexOf(part))) {
      if (older.isPersisted) continue;
      this.#remember(await older.handOver(older.announcement(), this.#options));
    }
    this.#remember(await part.handOver(piece, this.#options));
  }

  #remember(cursor: Cursor): void {
    this.#known.delete(cursor.fileId);
    this.#known.set(cursor.fileId, cursor);
    this.#own.add(cursor.fileId);
    if (this.#known.size <= MAX_KNOWN_CURSORS) return;
    const oldest = [...this.#known.values()].find(({ finished }) => finished);
    if (oldest === undefined) return;
    this.#known.delete(oldest.fileId);
    this.#own.delete(oldest.fileId);
  }

  async #finishIfDrained(part: FilePart): Promise<void> {
    if (!part.isCaughtUp || (part.isFinished && part.behindBytes === 0)) return;
    if (part.file.packing === 'plain' && !this.#isAbandoned(part)) return;
    const ending = await part.ending();
    if (ending === null) return;
    await this.#handOver(part, ending);
  }

  // The writer has gone over to a newer file, and nothing came after that.
  #isAbandoned(part: FilePart): boolean {
    if (this.#options.hasEnded?.()) return true;
    const newer = this.parts.slice(this.parts.indexOf(part) + 1);
    return newer.some((other) => !other.isEmpty) && part.quietMs(this.#options.now()) >= QUIET_MS;
  }

  async #dismissQuietParts(): Promise<void> {
    const now = this.#options.now();
    const finished = this.parts.filter((part) => part.isFinished && part.isCaughtUp && part.behindBytes === 0);
    const isNeeded = (part: FilePart): boolean => part.file.packing === 'plain' && part.quietMs(now) < LINGER_MS;
    const lingering = finished.filter(isNeeded).slice(-MAX_LINGERING);
    for (const part of finished.filter((other) => !lingering.includes(other))) await this.#drop(part);
  }

  async #setAside(part: FilePart, error: unknown): Promise<FileTrouble | null> {
    if (error instanceof NotAccepted) throw error;
    const { path, sourceId, log } = this.#options;
    const isDamaged = error instanceof KnownError;
    const trouble = isDamaged ? null : troubleOf(error, path);
    await this.#drop(part);
    if (isDamaged)
      log?.warn({ sourceId, fileId: part.fileId, code: error.code }, 'A compressed part of the log is damaged.');
    else this.#surveyDueAt = this.#options.now() + RETRY_SURVEY_MS;
    return trouble;
  }

  async #drop(part: FilePart): Promise<void> {
    this.parts = this.parts.filter((other) => other !== part);
    await part.close();
  }
}
