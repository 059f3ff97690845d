import type { Role } from './role.ts';

/** As on the screens, for what is printed and given out. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  lead: 'Online Safety Lead',
  deputy: 'Deputy safety lead',
  head: 'Head',
  senior_leader: 'Senior leader',
  class_teacher: 'Class teacher',
  governor: 'Governor',
  technician: 'Technician',
  trust_officer: 'Trust officer',
};
