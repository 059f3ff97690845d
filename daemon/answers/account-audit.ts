import type { StaffId } from '../incidents/incident.ts';
import type { AuditAction, AuditDetail } from '../records/audited.ts';
import type { Office } from './office.ts';

/** Writes down what was done with an account; where nobody else is said, it is one's own. */
export function noteAccount(
  { audit, now }: Pick<Office, 'audit' | 'now'>,
  staffId: StaffId | null,
  action: AuditAction,
  about: { readonly id: StaffId | null; readonly detail?: AuditDetail } = { id: staffId },
): Promise<void> {
  const { id, ...detail } = about;
  return audit.add({ at: now(), staffId, action, subjectKind: 'account', subjectId: id ?? '', ...detail });
}
