import type { PolicyFault } from '../../policy/policy-faults.ts';
import { type Draft, errorAt, placeOf, textAt } from '../draft.ts';
import { quoted } from '../found.ts';
import type { Problem } from '../problem.ts';

/** What keeps a policy file from being used, at its line, with what to write. */
export function faultProblem(draft: Draft, fault: PolicyFault): Problem {
  switch (fault.kind) {
    case 'same_id': {
      const { line } = placeOf(draft, ['rules', fault.other, 'id']);
      return errorAt(
        draft,
        ['rules', fault.at, 'id'],
        `${quoted(fault.id)}, which is a rule in line ${line} too`,
        'each id once',
      );
    }
    case 'same_people': {
      const { line } = placeOf(draft, ['rules', fault.other, 'category']);
      const found = `a second rule for the category of line ${line} and the same people, which would never count`;
      return errorAt(draft, ['rules', fault.at, 'category'], found, 'one rule for each category and whom it is for');
    }
    case 'law_changed':
      return errorAt(
        draft,
        ['rules', fault.at, placeOfLaw(draft, fault.at)],
        `less than the law says of ${quoted(fault.category)}`,
        LAW,
      );
    case 'care_allowed':
      return errorAt(
        draft,
        ['rules', fault.at, 'ruling'],
        `${quoted(fault.category)}, where somebody may need help, as acceptable`,
        CARE,
      );
    case 'reused_id':
      return errorAt(
        draft,
        ['rules', fault.at, 'id'],
        `${quoted(fault.id)}, which was the rule for ${quoted(fault.was)} before`,
        'another id: old incidents name this one',
      );
    case 'law_missing':
      return errorAt(
        draft,
        ['rules'],
        `no rule for ${quoted(fault.category)}, which is against the law`,
        `a rule for it: ${LAW}`,
      );
    case 'care_missing':
      return errorAt(
        draft,
        ['rules'],
        `no rule for ${quoted(fault.category)}, where a pupil may need help`,
        `a rule for it, for pupils or everyone: ${CARE}`,
      );
  }
}

const LAW = '“for: everyone”, “ruling: illegal”, “severity: critical”, “attempts: 1” and no other lane than review';
const CARE = '“ruling: unacceptable”, which is how a rule says that a person must look';

/** The first part of the rule that says less than the law. */
function placeOfLaw(draft: Draft, at: number): string {
  if (textAt(draft, ['rules', at, 'for']) !== 'everyone') return 'for';
  if (textAt(draft, ['rules', at, 'ruling']) !== 'illegal') return 'ruling';
  if (textAt(draft, ['rules', at, 'severity']) !== 'critical') return 'severity';
  return textAt(draft, ['rules', at, 'lane']) === 'support' ? 'lane' : 'attempts';
}
