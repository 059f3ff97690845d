import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { type AuditEntry, hashOf } from '../../../daemon/store/audit-chain.ts';
import { removeLooks } from '../../../daemon/store/audit-seals.ts';
import type { KnownHead } from '../../../daemon/store/audit-walk.ts';
import { openStores } from '../../../daemon/store/stores.ts';
import { openStore } from '../../support/open-store.ts';

const { stores, path } = openStore();
const WRITER = join(import.meta.dirname, '../../support/audit-writer.ts');

function look(at: number, subjectId = `incident-${at}`): AuditEntry {
  return { at, staffId: 'lead-1', action: 'view', subjectKind: 'incident', subjectId };
}

async function looks(count: number): Promise<void> {
  await stores().audit.addAll(Array.from({ length: count }, (_, place) => look(place + 1)));
}

async function faultNow(known: readonly KnownHead[] = []) {
  return (await stores().auditTrail.walk({ known, goOn: async () => undefined })).fault;
}

/** As somebody would who has the file and wants to hide something. */
async function tamper(...statements: readonly string[]): Promise<void> {
  const { writer } = stores().database;
  await sql`drop trigger audit_is_final`.execute(writer);
  await sql`drop trigger audit_stays`.execute(writer);
  for (const statement of statements) await sql.raw(statement).execute(writer);
}

describe('the chain of who looked', () => {
  test('is whole however many write at once, from this program and from another', async () => {
    const others = ['command-1', 'command-2'].map((who) => spawn(process.execPath, [WRITER, path(), who, '40']));
    const ends = others.map(async (child) => (await once(child, 'exit'))[0]);
    // One at a time: this program must let go of the store for the others to have their turn.
    for (let at = 1; at <= 40; at += 1) {
      await stores().audit.add(look(at));
      await turnOfOthers();
    }
    expect(await Promise.all(ends)).toEqual([0, 0]);
    const walk = await stores().auditTrail.walk({ known: [], goOn: async () => undefined });
    expect(walk).toMatchObject({ entries: 120, fault: null, end: { sequence: 120 } });
  });

  test('of one school knows nothing of another', async () => {
    await looks(2);
    const other = await openStores(path(), 'other');
    await other.audit.add(look(1));
    expect(await other.auditTrail.head()).toMatchObject({ sequence: 1 });
    await other.database.close();
    expect(await faultNow()).toBe(null);
  });

  test('cannot be changed or deleted through the store', async () => {
    await looks(2);
    const { writer } = stores().database;
    await expect(writer.updateTable('audit').set({ staff_id: 'other' }).execute()).rejects.toThrow('never changed');
    await expect(writer.deleteFrom('audit').execute()).rejects.toThrow('by its age alone');
    expect(await faultNow()).toBe(null);
  });
});

describe('what is found', () => {
  test('an entry that was changed', async () => {
    await looks(5);
    await tamper("update audit set staff_id = 'other' where sequence = 3");
    expect(await faultNow()).toEqual({ kind: 'changed', sequence: 3 });
  });

  test('an entry that is about something else now', async () => {
    await looks(5);
    await tamper("update audit set subject_id = 'other' where sequence = 2");
    expect(await faultNow()).toEqual({ kind: 'changed', sequence: 2 });
  });

  test('an entry that was taken out', async () => {
    await looks(5);
    await tamper('delete from audit where sequence = 3');
    expect(await faultNow()).toEqual({ kind: 'missing', sequence: 3 });
  });

  test('an entry that was taken out, under a seal that the chain does not tell of', async () => {
    await looks(5);
    const hashes = await stores().database.reader.selectFrom('audit').select(['sequence', 'hash']).execute();
    const [two, three] = hashes.filter(({ sequence }) => sequence === 2 || sequence === 3).map(({ hash }) => hash);
    await tamper(
      'delete from audit where sequence = 3',
      `insert into audit_seals values ('main', 3, 3, 3, 3, '${two}', '${three}', 9)`,
    );
    expect(await faultNow()).toMatchObject({ kind: 'seals' });
  });

  test('the newest entries taken away', async () => {
    await looks(5);
    await tamper('delete from audit where sequence > 3');
    expect(await faultNow()).toEqual({ kind: 'cut_off', sequence: 3 });
  });

  test('one that was changed with its own hash', async () => {
    await looks(5);
    const row = await stores()
      .database.reader.selectFrom('audit')
      .selectAll()
      .where('sequence', '=', 3)
      .executeTakeFirst();
    if (row === undefined) throw new Error('An entry was expected.');
    const forged = hashOf({ ...row, staff_id: 'other' });
    await tamper(`update audit set staff_id = 'other', hash = '${forged}' where sequence = 3`);
    expect(await faultNow()).toEqual({ kind: 'unlinked', sequence: 4 });
  });

  test('one that was made unreadable without an erasure', async () => {
    await looks(5);
    await tamper("update audit set subject_salt = null, subject_id = 'erased-x' where sequence = 4");
    expect(await faultNow()).toEqual({ kind: 'erased', sequence: 4 });
  });

  test('a record that was written anew as a whole, against an end that was kept elsewhere', async () => {
    await looks(5);
    const kept = await stores().auditTrail.head();
    await tamper('delete from audit', 'delete from audit_chain');
    await looks(7);
    expect(await faultNow()).toBe(null);
    expect(await faultNow([kept])).toEqual({ kind: 'head', sequence: 5 });
  });

  test('a record that is shorter than an end that was kept elsewhere', async () => {
    await looks(5);
    const kept = await stores().auditTrail.head();
    await tamper('delete from audit', 'delete from audit_chain');
    await looks(3);
    expect(await faultNow([kept])).toEqual({ kind: 'cut_off', sequence: 3 });
  });
});

describe('entries that had their time', () => {
  test('go, and the rest is whole', async () => {
    await looks(2_500);
    const { writer } = stores().database;
    for (let gone = 1; gone > 0; ) gone = await removeLooks(writer, 'main', { before: 2_001, now: 3_000 });
    const seals = await stores().database.reader.selectFrom('audit_seals').selectAll().execute();
    expect(seals).toMatchObject([{ first_sequence: 1, last_sequence: 2_000, first_at: 1, last_at: 2_000 }]);
    const walk = await stores().auditTrail.walk({ known: [], goOn: async () => undefined });
    expect(walk).toMatchObject({ entries: 502, firstAt: 2_001, fault: null });
  });

  test('go while somebody walks the chain, and it is not taken for broken', async () => {
    await looks(5_000);
    let isFirst = true;
    const goOn = async () => {
      if (!isFirst) return;
      isFirst = false;
      const { writer } = stores().database;
      for (let gone = 1; gone > 0; ) gone = await removeLooks(writer, 'main', { before: 4_501, now: 6_000 });
    };
    expect((await stores().auditTrail.walk({ known: [], goOn })).fault).toBe(null);
  });
});
