import { expect, test } from 'vitest';
import type { StaffId } from '../../daemon/incidents/incident.ts';
import { steadyAudit } from '../../daemon/steady-audit.ts';
import type { AuditEntry } from '../../daemon/store/audit.ts';
import { openStore } from '../support/open-store.ts';

const { stores } = openStore();
const ENTRY = {
  at: 1,
  staffId: 'lead' as StaffId,
  action: 'view',
  subjectKind: 'incident',
  subjectId: 'abc',
} as const satisfies AuditEntry;
const full = new Error('disk full');
const isFull = (error: unknown) => error === full;

/** The real record, behind a disk that is full for as long as the test says. */
function behindADisk() {
  const world = { isFull: true, logged: [] as object[] };
  const { audit } = stores();
  const addAll = async (entries: readonly AuditEntry[]) => {
    if (world.isFull) throw full;
    await audit.addAll(entries);
  };
  const log = { error: (fields: object) => void world.logged.push(fields) };
  return { world, steady: steadyAudit({ add: (entry) => addAll([entry]), addAll }, isFull, log) };
}

async function written() {
  const rows = await stores().database.reader.selectFrom('audit').selectAll().orderBy('sequence').execute();
  return rows.map(({ at, action, detail }) => ({ at, action, detail }));
}

test('what the store cannot take is written to our own log', async () => {
  const { world, steady } = behindADisk();
  await steady.add(ENTRY);
  expect(world.logged).toEqual([{ audit: ENTRY }]);
  expect(await written()).toEqual([]);
});

test('when the store takes entries again, it says that there was a gap, and what was missed follows', async () => {
  const { world, steady } = behindADisk();
  await steady.add(ENTRY);
  await steady.add({ ...ENTRY, at: 2 });
  world.isFull = false;
  await Promise.all([steady.add({ ...ENTRY, at: 5 }), steady.add({ ...ENTRY, at: 6 })]);
  const gap = JSON.stringify({ entries: 2, from: 1, to: 2, follow: 2 });
  expect(await written()).toEqual([
    { at: 5, action: 'audit_gap', detail: gap },
    ...[1, 2, 5, 6].map((at) => ({ at, action: 'view', detail: null })),
  ]);
  expect((await stores().auditTrail.walk({ known: [], goOn: async () => undefined })).fault).toBe(null);
});

test('a bug is not taken for a full disk', async () => {
  const { audit } = stores();
  const broken = { ...audit, addAll: () => Promise.reject(new Error('a bug')) };
  const steady = steadyAudit(broken, isFull, { error: () => undefined });
  await expect(steady.add(ENTRY)).rejects.toThrow('a bug');
});
