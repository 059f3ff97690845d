import { compareSeverity } from './severity.ts';
import type { FlagVerdict } from './verdict.ts';

/** One verdict of two on the same request: under the more serious rule, of two alike the first, with each sentence of both once. */
export function bothFlags(one: FlagVerdict, other: FlagVerdict): FlagVerdict {
  const [first, second] = compareSeverity(other.severity, one.severity) > 0 ? [other, one] : [one, other];
  const said = new Set(first.reasons.map(({ sentence }) => sentence));
  return { ...first, reasons: [...first.reasons, ...second.reasons.filter(({ sentence }) => !said.has(sentence))] };
}
