/** lead: reviews incidents; head: the same, and incidents about staff; technician: Health and sources, no names. */
export const ROLES = ['lead', 'head', 'technician'] as const;
export type Role = (typeof ROLES)[number];
