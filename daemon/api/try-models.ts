/** What Try it asks and answers. Part of the contract; import it from there. */
import type { CategoryMatch } from '../../categories/category.ts';
import type { ParseResult } from '../../parsers/record.ts';
import type { Initiator } from '../activity/initiator.ts';
import type { Identity } from '../identity/identity.ts';
import type { Period } from '../policy/policy.ts';
import type { Verdict } from '../policy/verdict.ts';

/** Try it: what would happen to this line, address or search? */
export interface TryRequest {
  readonly text: string;
  readonly as: 'pupil' | 'staff';
  readonly period: Period;
}
export interface TryAnswer {
  readonly kind: 'line' | 'address' | 'search';
  /** For a line: the format that recognised it. */
  readonly format: string | null;
  readonly parsed: ParseResult | null;
  readonly identity: Identity | null;
  readonly initiator: Initiator | null;
  readonly matches: readonly {
    readonly match: CategoryMatch;
    readonly title: string;
    readonly sentence: string;
    /** False where no school may stop listening for words of this kind. */
    readonly maySilence: boolean;
  }[];
  readonly verdict: Verdict | null;
  readonly ruleTitle: string | null;
  readonly policyVersion: string;
  readonly listVersion: string;
}
