import type { SchoolFigures, SchoolStanding } from '../records/school-figures.ts';
import type { Viewer } from './contract.ts';

export type { SchoolFigures, SchoolStanding, Silence, WeekFigures } from '../records/school-figures.ts';

export interface TrustAnswers {
  /** This school's figures, for whoever has the token; null where it is wrong. */
  schoolFigures(token: string): Promise<SchoolFigures | null>;
  /** How the schools of the trust stand, for a trust officer. */
  schools(viewer: Viewer): Promise<readonly SchoolStanding[]>;
}
