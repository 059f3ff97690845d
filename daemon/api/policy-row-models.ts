/** What a log can and cannot show of the school's policy. Part of the contract; import it from there. */
import type { CategoryId } from '../../categories/category.ts';
import type { SignalPart } from '../policy/row-signals.ts';

/** One row of the policy's own table. */
export interface PolicyRow {
  readonly row: string;
  readonly part: SignalPart;
  readonly title: string;
  /** The categories that show it; none where no log does. */
  readonly signs: readonly { readonly category: CategoryId; readonly title: string }[];
  /** Null where no log shows anything of it. */
  readonly sees: string | null;
  readonly cannotSee: string;
  /** True where only people can know of it. */
  readonly loggedByHand: boolean;
}
