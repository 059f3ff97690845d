import { ROSTER_ROLES, type RosterRole } from '../../identity/roster-rows.ts';

const WORDS: Readonly<Record<RosterRole, readonly string[]>> = {
  pupil: ['pupil', 'pupils', 'student', 'students', 'child', 'learner'],
  staff: ['staff', 'teacher', 'teachers', 'teaching assistant', 'ta', 'adult', 'employee'],
  shared: ['shared', 'shared account', 'class login', 'device', 'tablet', 'tablets'],
};

/** The role that a cell means; null for a word that is none of ours. */
export function readRole(cell: string): RosterRole | null {
  const word = cell.trim().toLowerCase();
  return ROSTER_ROLES.find((role) => WORDS[role].includes(word)) ?? null;
}
