import type { Office } from '../answers/office.ts';
import type { CheckFigures } from '../report/watching.ts';

/** What a report is made from. The daemon's office is one; a command opens its own. */
export type ReportOffice = Pick<
  Office,
  | 'now'
  | 'demonstration'
  | 'schoolName'
  | 'settings'
  | 'policy'
  | 'timetable'
  | 'archive'
  | 'isWithheldSite'
  | 'reportFigures'
  | 'reviewFigures'
> & {
  /** The logs that are set up. */
  sources(): readonly { readonly id: string; readonly title: string }[];
};

export interface ReportParts {
  readonly office: ReportOffice;
  /** Of the program. */
  readonly version: string;
  /**
   * What was planned and made of filter checks within a time, and what stands at its end; null where the school has set up none and
   * recorded none by hand. Neither their requests nor a self-test's may be among the counted ones: whoever makes them keeps them out of
   * the tally.
   */
  checksOfWeek(from: number, to: number): Promise<CheckFigures | null>;
}
