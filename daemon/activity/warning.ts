import type { CategoryId } from '../../categories/category.ts';

/** That a person was warned: what they do of the same kind afterwards is a continued infringement. */
export interface Warning {
  /** Of the person, as `subjectKeyOf` names it. */
  readonly subjectKey: string;
  readonly category: CategoryId;
  /** Epoch milliseconds. */
  readonly at: number;
}
