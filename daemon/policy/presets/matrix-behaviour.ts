import type { Rule } from '../policy.ts';
import { behaviourRules, phonesOfPupils, phonesOfStaff, SCHOOL_RECORDS } from './behaviour-rules.ts';
import { NATIONAL_STANDARDS } from './preset-rule.ts';

/** What many requests together show, under the rows of the matrix and of its table of responses. */
export const matrixBehaviourRules: readonly Rule[] = [
  ...behaviourRules({
    sharedAccount: { pupils: 'sharing-credentials', staff: 'sharing-credentials-or-using-anothers' },
    othersAccount: { pupils: 'another-pupils-account', staff: 'sharing-credentials-or-using-anothers' },
    staffAccount: 'staff-account',
    afterWarning: 'continued',
    refusedByParents: SCHOOL_RECORDS,
    unknownAccount: SCHOOL_RECORDS,
    goingOnTrying: NATIONAL_STANDARDS,
  }),
  phonesOfPupils(
    'mobile-phone-in-lessons',
    'low',
    'Pupils may bring a phone with permission, but not use it in lessons or between them. On mobile data no log shows it.',
  ),
  phonesOfStaff('mobile-phone-in-lessons'),
];
