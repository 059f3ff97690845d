import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KnownError } from '../../errors.ts';
import { type Cursor, hasHead, headOf, isSameInode } from '../cursor.ts';
import { withinDeadline } from '../deadline.ts';
import { troubleOf } from '../file-trouble.ts';
import { isRotatable } from '../packed/packing.ts';
import { endOfLastLine } from './last-line.ts';
import { type LogFile, openLogFile, openPlainFile } from './log-file.ts';
import type { Candidate } from './part-choice.ts';
import { inOrderOfAge, type RotatedName, rotatedNameOf } from './rotation.ts';

/** A file of the log, open, with what tells whether it is to be read. Whoever does not read it closes it. */
export interface SurveyedFile extends Candidate {
  readonly name: string;
  readonly rotated: RotatedName;
  readonly file: LogFile;
  readonly headBytes: Buffer;
  /** Where a line that is still being written begins. */
  readonly endOfLastLine: number;
}

/** What lies in the log's folder at one moment, in order of age, the log itself last. */
export interface Survey {
  readonly files: readonly SurveyedFile[];
  /** Rotated files that could not be looked into: no permission, or a compression that we cannot unpack. */
  readonly unreadable: number;
}

/** A file that is being read already; what we know of its content may be out of date. */
export interface HeldFile {
  readonly fileId: string;
  readonly cursor: Cursor;
}

export interface SurveyedLog {
  readonly path: string;
  /** True for the name of a file in the same folder that has nothing to do with this log, whatever it looks like. */
  isOtherLog(name: string): boolean;
}

/**
 * Opens the log and its rotated files. Names may change meanwhile, so each is asked for its inode once more at the end;
 * null if the folder did not stand still, to be tried again. Throws the system's error if the log itself cannot be read.
 */
export async function survey(log: SurveyedLog, held: readonly HeldFile[]): Promise<Survey | null> {
  const { path } = log;
  const names = await namesIn(log);
  const files: SurveyedFile[] = [];
  try {
    for (const rotated of withoutOldXz(names)) files.push(...(await openRotated(path, rotated, held)));
    if (await standsStill(log, names, files)) return inOrder(files, names.length - files.length);
  } catch (error) {
    await closeAll(files);
    throw error;
  }
  await closeAll(files);
  return null;
}

/** Closes what a survey opened. */
export async function closeAll(files: readonly SurveyedFile[]): Promise<void> {
  for (const { file } of files) await file.reader.close();
}

// A log rotated hourly and kept for a fortnight; what is beyond cannot be held open at once.
const MAX_FILES = 400;

async function namesIn({ path, isOtherLog }: SurveyedLog): Promise<readonly RotatedName[]> {
  const logName = basename(path);
  const names = (await withinDeadline(readdir(dirname(path)))).sort();
  const rotated = names.flatMap((name) => (isOtherLog(name) ? [] : (rotatedNameOf(logName, name) ?? [])));
  const current = names.includes(logName) ? [{ name: logName, age: null, looksCompressed: false }] : [];
  const youngest = inOrderOfAge(rotated.map((name) => ({ rotated: name, modifiedMs: 0 }))).slice(-MAX_FILES);
  return [...youngest.map((entry) => entry.rotated), ...current];
}

// Each is a process; older ones are missed only by a reader that was away for several rotations.
const MAX_XZ = 2;

function withoutOldXz(names: readonly RotatedName[]): readonly RotatedName[] {
  const old = new Set(names.filter(({ name }) => name.endsWith('.xz')).slice(0, -MAX_XZ));
  return names.filter((name) => !old.has(name));
}

async function openRotated(
  path: string,
  rotated: RotatedName,
  held: readonly HeldFile[],
): Promise<readonly SurveyedFile[]> {
  const isCurrent = rotated.name === basename(path);
  const place = join(dirname(path), rotated.name);
  let file: LogFile | null = null;
  try {
    file = await (isCurrent ? openPlainFile(place) : openLogFile(place));
    const surveyed = await lookInto(file, rotated, isCurrent, held);
    if (surveyed.length === 0) await file.reader.close();
    return surveyed;
  } catch (error) {
    await file?.reader.close();
    if (isCurrent) throw error;
    // An older file that we may not read is no reason to leave the newer ones; what is not a disk's refusal is thrown on.
    if (!(error instanceof KnownError)) troubleOf(error, place);
    return [];
  }
}

async function lookInto(
  file: LogFile,
  rotated: RotatedName,
  isCurrent: boolean,
  held: readonly HeldFile[],
): Promise<readonly SurveyedFile[]> {
  const { device, inode, size, modifiedMs, packing } = file;
  const ends = isRotatable(packing) ? await endsOf(file, isCurrent) : null;
  if (ends === null) return [];
  const textBytes = packing === 'plain' ? size : null;
  const hasAge = isCurrent || rotated.age !== null;
  const head = headOf(ends.headBytes);
  const isSame = ({ cursor: { identity } }: HeldFile): boolean =>
    isSameInode(identity, file) && hasHead(identity, head);
  const heldAs = held.find(isSame)?.fileId ?? null;
  const seen = { device, inode, modifiedMs, textBytes, isCurrent, hasAge, heldAs, head };
  return [{ ...seen, ...ends, name: rotated.name, rotated, file }];
}

async function endsOf(file: LogFile, isCurrent: boolean): Promise<Pick<SurveyedFile, 'headBytes' | 'endOfLastLine'>> {
  return { headBytes: await file.reader.head(), endOfLastLine: isCurrent ? await endOfLastLine(file) : 0 };
}

async function standsStill(
  log: SurveyedLog,
  names: readonly RotatedName[],
  files: readonly SurveyedFile[],
): Promise<boolean> {
  const namesNow = await namesIn(log);
  if (namesNow.map((rotated) => rotated.name).join('\n') !== names.map((rotated) => rotated.name).join('\n'))
    return false;
  for (const surveyed of files) {
    const now = await withinDeadline(stat(join(dirname(log.path), surveyed.name), { bigint: true })).catch(() => null);
    if (now === null || !isSameInode(surveyed, { device: String(now.dev), inode: String(now.ino) })) return false;
  }
  return true;
}

function inOrder(files: readonly SurveyedFile[], unreadable: number): Survey {
  const rotated = inOrderOfAge(files.filter((file) => !file.isCurrent));
  return { files: [...rotated, ...files.filter((file) => file.isCurrent)], unreadable };
}
