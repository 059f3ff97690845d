/**
 * Members of staff who may sign in, by what they are to the review. `head` sees incidents about staff too; `class_teacher` what was
 * referred to them; `governor` and `senior_leader` no incident by default; `technician` no names; `trust_officer` figures of several
 * schools.
 */
export const ROLES = [
  'lead',
  'deputy',
  'head',
  'senior_leader',
  'class_teacher',
  'governor',
  'technician',
  'trust_officer',
] as const;
export type Role = (typeof ROLES)[number];
