import { existsSync, readFileSync } from 'node:fs';
import { KnownError } from '../errors.ts';
import type { Manifest } from '../evidence/manifest.ts';
import { readPack } from '../evidence/read-pack.ts';
import { fingerprintOf, spacedFingerprint } from '../evidence/signing-key.ts';
import { type Difference, type PackCheck, publicKeyIn, verifyPack } from '../evidence/verify-pack.ts';
import { visibleText } from '../records/visible-text.ts';
import { print, printJson } from './output.ts';

export interface VerifyOptions {
  readonly key?: string;
  readonly json?: boolean;
}

const CHANGED = 1;
const OTHER_KEY = 2;
const MAX_KEY_BYTES = 4_096;

/**
 * Says whether a pack is what was made. It needs nothing but the file: no configuration, no store, no network. Ends with 0 where
 * nothing was changed, 1 where something was, 2 where nothing was, but another key than the one that was named has signed.
 */
export async function verifyPackFile(path: string, { key, json }: VerifyOptions): Promise<void> {
  const expected = key === undefined ? null : fingerprintNamed(key);
  const check = verifyPack(await readPack(path), expected);
  if (json) await printJson(objectOf(check, expected));
  else for (const sentence of sentencesOf(check, expected)) await print(sentence);
  process.exitCode = exitCodeOf(check);
}

/** What was written behind --key: a fingerprint, or a file that holds the public key. */
function fingerprintNamed(key: string): string {
  const digits = key.replace(/[\s:]/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digits)) return digits;
  const publicKey = existsSync(key)
    ? publicKeyIn(readFileSync(key).subarray(0, MAX_KEY_BYTES).toString('latin1'))
    : null;
  if (publicKey !== null) return fingerprintOf(publicKey);
  throw new KnownError(
    'KEY_NOT_UNDERSTOOD',
    'What stands behind --key is neither a fingerprint (64 hexadecimal digits) nor a file that holds an Ed25519 public key. Nothing was checked. Ask the school for the fingerprint of its key.',
  );
}

function exitCodeOf(check: PackCheck): number {
  if (check.kind !== 'sound') return CHANGED;
  return check.key === 'other' ? OTHER_KEY : 0;
}

function sentencesOf(check: PackCheck, expected: string | null): readonly string[] {
  switch (check.kind) {
    case 'newer':
      return [
        'A newer version of Filterwatch made this pack. Check it with that version, or follow its how-to-check.txt.',
      ];
    case 'changed':
      return changedSentences(check.differences, check.manifest);
    case 'sound':
      return soundSentences(check, expected);
  }
}

function soundSentences(
  { manifest, key }: Extract<PackCheck, { kind: 'sound' }>,
  expected: string | null,
): readonly string[] {
  const { fingerprint } = manifest.key;
  return [
    `This pack is what was made on ${whenAndBy(manifest)}; nothing was changed.`,
    `It is about incident ${visibleText(manifest.incident)} of ${visibleText(manifest.school)}. Purpose: ${visibleText(manifest.made.purpose)}`,
    ...(manifest.demonstration ? ['It is a demonstration: the day is invented, and it proves nothing.'] : []),
    ...keySentences(key, fingerprint, expected),
  ];
}

function keySentences(key: Extract<PackCheck, { kind: 'sound' }>['key'], fingerprint: string, expected: string | null) {
  const own = `  ${spacedFingerprint(fingerprint)}`;
  switch (key) {
    case 'expected':
      return ['It was signed with the key that you named:', own];
    case 'other':
      return [
        'But it was NOT signed with the key that you named, so the school that owns that key did not make it in this form. Signed with:',
        own,
        'You named:',
        `  ${spacedFingerprint(expected ?? '')}`,
      ];
    case 'not_named':
      return [
        'Whoever signed it has the key with this fingerprint. Ask the school, by telephone or face to face, whether it is theirs:',
        own,
      ];
  }
}

function changedSentences(differences: readonly Difference[], manifest: Manifest | null): readonly string[] {
  const made = manifest === null ? '' : ` It says of itself that it was made on ${whenAndBy(manifest)}.`;
  return [
    `This pack is NOT what was made: it cannot be relied on.${made} What is wrong:`,
    ...differences.map((difference) => `  ${differenceSentence(difference)}`),
  ];
}

function differenceSentence({ what, name }: Difference): string {
  switch (what) {
    case 'changed':
      return `${name} was changed, or is damaged.`;
    case 'missing':
      return `${name} is missing.`;
    case 'added':
      return `${name} was added: the pack was made without it.`;
    case 'not_signed':
      return `${name} is not what manifest.sig signs: one of the two was changed, or somebody else made it.`;
  }
}

function whenAndBy({ made: { at, by, role } }: Manifest): string {
  return `${at.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC')} by ${visibleText(by)} (${visibleText(role)})`;
}

function objectOf(check: PackCheck, expected: string | null): object {
  if (check.kind === 'newer') return { result: 'newer' };
  const manifest = check.manifest;
  const about = manifest && {
    incident: manifest.incident,
    school: manifest.school,
    made: manifest.made,
    program: manifest.program,
    demonstration: manifest.demonstration,
    fingerprint: manifest.key.fingerprint,
  };
  return check.kind === 'changed'
    ? { result: 'changed', differences: check.differences, about }
    : { result: 'sound', key: check.key, expected, about };
}
