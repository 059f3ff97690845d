import { expect, test } from 'vitest';
import type { StaffId } from '../../daemon/incidents/incident.ts';
import { steadyAudit } from '../../daemon/steady-audit.ts';

const ENTRY = { at: 1, staffId: 'lead' as StaffId, action: 'view', subjectKind: 'incident', subjectId: 'abc' };
const full = new Error('disk full');

test('what the store cannot take is written to our own log', async () => {
  const logged: object[] = [];
  const audit = { add: () => Promise.reject(full) };
  const steady = steadyAudit(audit, (error) => error === full, { error: (fields: object) => void logged.push(fields) });
  await steady.add(ENTRY);
  expect(logged).toEqual([{ audit: ENTRY }]);
});

test('a bug is not taken for a full disk', async () => {
  const steady = steadyAudit({ add: () => Promise.reject(full) }, () => false, { error: () => undefined });
  await expect(steady.add(ENTRY)).rejects.toBe(full);
});
