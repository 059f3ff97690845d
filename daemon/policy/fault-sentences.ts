import { subjectOf } from './category-words.ts';
import type { Rule } from './policy.ts';
import type { PolicyFault } from './policy-faults.ts';
import { categoryIdOf } from './rule-id.ts';

/** What keeps rules from being the school's policy, as a sentence for whoever changes them. */
export function faultSentence(fault: PolicyFault, rules: readonly Rule[]): string {
  switch (fault.kind) {
    case 'same_id':
      return `Two rules have the id “${fault.id}”. Give one of them another.`;
    case 'same_people':
      return `“${rules[fault.at]?.title ?? fault.id}” is a second rule about the same, for the same people, and would never count. Change the one that is there.`;
    case 'law_changed':
      return `The rule about ${subjectOf(fault.category)} follows from the law: it is flagged for everyone, at once, as urgent. It cannot be changed.`;
    case 'law_missing':
      return `The rule about ${subjectOf(categoryIdOf(fault.category))} follows from the law and cannot be taken off.`;
    case 'care_allowed':
      return `About ${subjectOf(fault.category)} somebody must always look, because a child may need help. It cannot be made acceptable.`;
    case 'care_missing':
      return `Pupils need a rule about ${subjectOf(categoryIdOf(fault.category))}, because a child may need help. It cannot be taken off.`;
    case 'reused_id':
      return `“${fault.id}” was the rule about ${subjectOf(fault.was)} before, and old incidents name it. Give the new rule another id.`;
  }
}
