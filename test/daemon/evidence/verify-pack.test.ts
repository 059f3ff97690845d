import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawSummary } from '../../../daemon/answers/evidence-drawing.ts';
import { KnownError } from '../../../daemon/errors.ts';
import type { Making } from '../../../daemon/evidence/evidence-case.ts';
import { makePack } from '../../../daemon/evidence/make-pack.ts';
import { MANIFEST_NAME, manifestOf, SIGNATURE_NAME } from '../../../daemon/evidence/manifest.ts';
import { openSigningKey, type SigningKey } from '../../../daemon/evidence/signing-key.ts';
import type { Difference } from '../../../daemon/evidence/verify-pack.ts';
import { buildCase, MAKING } from '../../support/evidence-case.ts';
import { checkBytes, checkFiles, type PackFiles, packedAgain, unpacked } from '../../support/evidence-pack.ts';

let folder: string;
let key: SigningKey;
let other: SigningKey;
let pack: Uint8Array;
let files: PackFiles;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'filterwatch-pack-'));
  [key, other] = await Promise.all(
    ['key.pem', 'other.pem'].map((name) => openSigningKey(join(folder, name))) as [
      Promise<SigningKey>,
      Promise<SigningKey>,
    ],
  );
  ({ bytes: pack } = await makePack(buildCase(), MAKING, key, drawSummary));
  files = await unpacked(pack);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The pack with one of its files changed, added or (null) taken out. */
function different(name: string, bytes: Buffer | null): PackFiles {
  const changed = new Map([...files, [name, bytes ?? Buffer.of()] as const]);
  if (bytes === null) changed.delete(name);
  return changed;
}

/** The same content, with the manifest and the signature of somebody else or for something else. */
function signedWith(signer: SigningKey, making: Making): PackFiles {
  const content = [...files].filter(([name]) => name !== MANIFEST_NAME && name !== SIGNATURE_NAME);
  const named = content.map(([name, bytes]) => ({ name, bytes }));
  const manifest = Buffer.from(JSON.stringify(manifestOf(buildCase(), making, signer, named)));
  return new Map([...content, [MANIFEST_NAME, manifest], [SIGNATURE_NAME, Buffer.from(signer.sign(manifest))]]);
}

async function differencesOf(changed: PackFiles): Promise<readonly Difference[]> {
  const check = await checkFiles(changed);
  return check.kind === 'changed' ? check.differences : [];
}

function file(name: string): Buffer {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`The pack has no ${name}.`);
  return bytes;
}

describe('a pack', () => {
  test('is what was made, also when somebody unpacked it and packed it again', async () => {
    const said = {
      kind: 'sound',
      key: 'not_named',
      manifest: { incident: 'qq7f0wzk3m5t9x2b8c1d', school: 'Example School', made: { by: 'Ms Okafor' } },
    };
    expect(await checkBytes(pack)).toMatchObject(said);
    expect(await checkFiles(files)).toMatchObject(said);
  });

  test('says whether it was signed with the key that is expected', async () => {
    expect(await checkBytes(pack, key.fingerprint)).toMatchObject({ kind: 'sound', key: 'expected' });
    expect(await checkBytes(pack, other.fingerprint)).toMatchObject({ kind: 'sound', key: 'other' });
  });

  test('of which one bit of any file is turned is refused, and the file is named', async () => {
    const names = [...files.keys()];
    const anyPlace = fc.record({ name: fc.constantFrom(...names), place: fc.nat(), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(anyPlace, async ({ name, place, bit }) => {
        const bytes = Buffer.from(file(name));
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const isOwn = name === MANIFEST_NAME || name === SIGNATURE_NAME;
        const wrong = isOwn ? { what: 'not_signed', name: MANIFEST_NAME } : { what: 'changed', name };
        expect(await differencesOf(different(name, bytes))).toContainEqual(wrong);
      }),
      { numRuns: 25 },
    );
  });

  test('with a file too few, too many, or under another name is refused, and the files are named', async () => {
    const renamed = new Map([...different('records.csv', null), ['other.csv', file('records.csv')]]);
    expect(await differencesOf(different('policy.json', null))).toEqual([{ what: 'missing', name: 'policy.json' }]);
    expect(await differencesOf(different('note.txt', Buffer.from('hi')))).toEqual([
      { what: 'added', name: 'note.txt' },
    ]);
    expect(await differencesOf(renamed)).toEqual([
      { what: 'missing', name: 'records.csv' },
      { what: 'added', name: 'other.csv' },
    ]);
  });

  test('without its manifest, or without its signature, is refused', async () => {
    for (const name of [MANIFEST_NAME, SIGNATURE_NAME]) {
      expect(await differencesOf(different(name, null))).toEqual([{ what: 'missing', name }]);
    }
  });

  test('with a file of another pack of the same school is refused', async () => {
    const second = signedWith(key, { ...MAKING, purpose: 'Another.' });
    const wrong = [{ what: 'changed', name: 'summary.txt' }];
    expect(await differencesOf(different('summary.txt', Buffer.from('Another summary.')))).toEqual(wrong);
    const manifest = second.get(MANIFEST_NAME) ?? null;
    expect(await differencesOf(different(MANIFEST_NAME, manifest))).toContainEqual({
      what: 'not_signed',
      name: MANIFEST_NAME,
    });
  });

  test('that somebody else signs anew is sound in itself, and shows another key', async () => {
    expect(await checkFiles(signedWith(other, MAKING), key.fingerprint)).toMatchObject({ kind: 'sound', key: 'other' });
  });

  test('that somebody else signs anew under the name of the school’s key is refused', async () => {
    const text = file(MANIFEST_NAME).toString();
    const pem = JSON.stringify(other.publicPem).slice(1, -1);
    const claimed = Buffer.from(text.replace(JSON.stringify(key.publicPem).slice(1, -1), pem));
    const forged = new Map([...files, [MANIFEST_NAME, claimed], [SIGNATURE_NAME, Buffer.from(other.sign(claimed))]]);
    expect(await differencesOf(forged)).toEqual([{ what: 'not_signed', name: MANIFEST_NAME }]);
  });

  test('of a later kind is not called wrong, but newer', async () => {
    const later = file(MANIFEST_NAME).toString().replace('"formatVersion": 1', '"formatVersion": 2');
    expect(await checkFiles(different(MANIFEST_NAME, Buffer.from(later)))).toEqual({ kind: 'newer' });
  });

  test('with any byte of the ZIP changed is never taken for sound unless every file in it is as it was', async () => {
    const plain = await packedAgain(files);
    const anyByte = fc.record({ place: fc.nat(plain.length - 1), value: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(anyByte, async ({ place, value }) => {
        const bytes = Buffer.from(plain);
        bytes[place] = value;
        const check = await checkBytes(bytes).catch(known);
        if (check?.kind === 'sound') expect(await unpacked(bytes)).toEqual(files);
      }),
      { numRuns: 40 },
    );
  });
});

/** Anything but a refusal with a reason is a fault. */
function known(error: unknown): null {
  if (error instanceof KnownError) return null;
  throw error;
}
