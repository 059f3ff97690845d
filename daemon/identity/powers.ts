import type { Role } from './role.ts';

/*
 * What a member of staff may do, apart from who they are: routes ask for powers, and this table alone says which role has them. Whose
 * incidents somebody may see is another question (`sees`): a power says what is done, not about whom.
 */
export const POWERS = [
  /** Opens incidents, and says what they are. */
  'review',
  /** Opens what was referred to them, and nothing else. */
  'referred',
  /** Searches the log, looks back, quietens, puts right, enters incidents by hand. */
  'investigate',
  /** Answers requests of the people whose data it is. */
  'people',
  /** Allows what says less: a looser policy, a site to be opened. */
  'authorise',
  /** Sees who has looked at what. */
  'oversee',
  /** Keeps it running: Health, log sources, lists. */
  'keep_running',
  /** Makes accounts and changes them. */
  'accounts',
  /** Says what stands in the school's letters. */
  'letters',
  /** Reads what was made of a week, a term or a year: counts, and no names. */
  'reports',
  /** Takes part in the yearly look at filtering and monitoring. */
  'annual_review',
  /** Sees how several schools stand, in figures. */
  'trust',
] as const;
export type Power = (typeof POWERS)[number];

const HELD_BY: Readonly<Record<Power, readonly Role[]>> = {
  review: ['lead', 'deputy', 'head'],
  referred: ['class_teacher'],
  investigate: ['lead', 'deputy', 'head'],
  people: ['head'],
  authorise: ['head', 'senior_leader'],
  oversee: ['head', 'senior_leader'],
  keep_running: ['lead', 'deputy', 'head', 'technician'],
  accounts: ['lead', 'head'],
  letters: ['lead', 'head'],
  reports: ['lead', 'deputy', 'head', 'senior_leader', 'governor', 'trust_officer'],
  annual_review: ['lead', 'deputy', 'head', 'senior_leader', 'governor', 'technician'],
  trust: ['trust_officer'],
};

/** The powers of a role; whoever is named for incidents about the head reviews those, whatever their role. */
export function powersOf(role: Role, reviewsHeads = false): readonly Power[] {
  return POWERS.filter((power) => HELD_BY[power].includes(role) || (reviewsHeads && power === 'review'));
}
