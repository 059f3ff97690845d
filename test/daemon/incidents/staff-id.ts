import type { StaffId } from '../../../daemon/incidents/incident.ts';

/** A member of staff who exists in this test only. */
export function staffIdOf(text: string): StaffId {
  if (!isStaffId(text)) throw new Error('A member of staff needs an id.');
  return text;
}

function isStaffId(text: string): text is StaffId {
  return text !== '';
}
