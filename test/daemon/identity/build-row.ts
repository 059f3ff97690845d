import type { RosterRow } from '../../../daemon/identity/roster.ts';

/** A pupil of class 5B, with what matters to the test put in its place. */
export function buildRow(parts: Partial<RosterRow> = {}): RosterRow {
  return {
    account: 'pupil017',
    name: 'Pupil Seventeen',
    role: 'pupil',
    year: 'Year 5',
    className: '5B',
    classTeacher: 'Teacher One',
    ...parts,
  };
}
