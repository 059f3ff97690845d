import { readFile } from 'node:fs/promises';
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { KnownError } from '../errors.ts';
import { type AuditHeadFile, readHead } from '../evidence/audit-head.ts';
import { spacedFingerprint } from '../evidence/signing-key.ts';
import type { AuditCheck } from '../store/audit-trail.ts';
import type { AuditFault } from '../store/audit-walk.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor } from './settings.ts';
import { withAudit } from './with-audit.ts';

interface VerifyOptions extends CommonOptions {
  readonly against?: string;
}

const BROKEN = 1;

/** Says whether the record of who looked is what was written, and ends with 1 where it is not. The dashboard shows it, too. */
export async function verifyAudit(options: VerifyOptions): Promise<void> {
  const config = configFor(options);
  const head = options.against === undefined ? null : await headIn(options.against);
  if (head !== null && head.school !== config.siteId) throw otherSchool(head.school);
  const check = await withAudit(config, (_, keeping) =>
    keeping.check(async () => void (await turnOfOthers()), head === null ? [] : [head]),
  );
  if (options.json) await printJson({ ...check, against: head });
  else for (const sentence of sentencesOf(check, head)) await print(sentence);
  if (check.fault !== null) process.exitCode = BROKEN;
}

async function headIn(path: string): Promise<AuditHeadFile> {
  const head = readHead(await textOf(path));
  if (head !== null && head !== 'not_signed') return head;
  const why =
    head === null ? 'is none that “filterwatch audit head” has written' : 'does not bear the signature that it should';
  throw new KnownError(
    'HEAD_NOT_UNDERSTOOD',
    `The file ${path} ${why}. Nothing was checked. Name a file that was kept as it was written.`,
  );
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new KnownError('HEAD_NOT_READ', `The file ${path} could not be read (${why}). Nothing was checked.`, {
      cause,
    });
  }
}

function otherSchool(school: string): KnownError {
  return new KnownError(
    'HEAD_OF_ANOTHER',
    `This end of a record is of the school “${school}”, and not of this one. Nothing was checked.`,
  );
}

function sentencesOf(check: AuditCheck, head: AuditHeadFile | null): readonly string[] {
  const { entries, firstAt, lastAt, fault } = check;
  const span = firstAt === null || lastAt === null ? '' : `, from ${timeOf(firstAt)} to ${timeOf(lastAt)}`;
  if (fault !== null)
    return [
      `The record of who looked is BROKEN at entry ${fault.sequence}: ${MEANING[fault.kind]}`,
      `Before it, ${entries} ${entries === 1 ? 'entry holds' : 'entries hold'}${span}. Do not rely on what comes after. Keep a copy of the store and find out who could write to it.`,
    ];
  const whole = `The record of who looked is whole: ${entries} ${entries === 1 ? 'entry' : 'entries'}${span}.`;
  if (head === null) return [whole];
  return [
    whole,
    `It goes on from the end that was signed on ${head.at} (entry ${head.sequence}). Key: ${spacedFingerprint(head.key.fingerprint)}. Compare it with the fingerprint that you know.`,
  ];
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}

const MEANING: Readonly<Record<AuditFault['kind'], string>> = {
  changed: 'what stands there is not what was written.',
  missing: 'it is not there, and it was not deleted for its age.',
  unlinked: 'it does not follow the entry before it. One was put in, taken out or written anew.',
  cut_off: 'the record ends there, and it went on. The newest entries were taken away.',
  seals: 'what was deleted for its age is not what the record says.',
  erased: 'it was made unreadable, and no erasure of a person tells why.',
  head: 'it is another than the one that was signed. The record was written anew.',
};
