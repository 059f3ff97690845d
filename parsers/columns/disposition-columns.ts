import type { LogRecord } from '../record.ts';
import { dispositionOfWord, yesOrNo } from './action-word.ts';
import type { ColumnPlan } from './column-plan.ts';
import type { Values } from './column-values.ts';

type Disposition = LogRecord['disposition'];

/**
 * What the filter did, by the columns that say so. Where two contradict each other it is `unknown`. The status is not asked: block
 * pages are sent with 200 and 302 as well, and a site may answer 403 itself.
 */
export function dispositionIn(values: Values, plan: ColumnPlan): Disposition {
  const said = new Set<Disposition>();
  for (const text of values('blocked')) add(said, answer(text, 'blocked', 'allowed'));
  for (const text of values('allowed')) add(said, answer(text, 'allowed', 'blocked'));
  const words = values('action');
  add(said, words.map(dispositionOfWord).find((each) => each !== null) ?? null);
  if (words.length === 0 && plan.isSilentWhenAllowed) said.add('allowed');
  const [only] = said;
  return said.size === 1 ? (only ?? 'unknown') : 'unknown';
}

function answer(text: string, yes: Disposition, no: Disposition): Disposition | null {
  const isSo = yesOrNo(text);
  if (isSo === null) return dispositionOfWord(text);
  return isSo ? yes : no;
}

function add(said: Set<Disposition>, disposition: Disposition | null): void {
  if (disposition !== null) said.add(disposition);
}
