import type { StaffId } from '../incidents/incident.ts';
import type { Office } from './office.ts';

/** Writes down what was done with an account; where nobody else is said, it is one's own. */
export function noteAccount(
  { audit, now }: Pick<Office, 'audit' | 'now'>,
  staffId: StaffId | null,
  action: string,
  about: StaffId | null = staffId,
): Promise<void> {
  return audit.add({ at: now(), staffId, action, subjectKind: 'account', subjectId: about ?? '' });
}
