import type { Rule } from '../policy.ts';
import { behaviourRules, phonesOfPupils } from './behaviour-rules.ts';

/** What many requests together show, under the lines of the prohibitions. Phones of staff are not named there. */
export const prohibitionsBehaviourRules: readonly Rule[] = [
  ...behaviourRules({
    sharedAccount: { pupils: 'traced-to-the-user', staff: 'traced-to-the-user' },
    othersAccount: { pupils: 'traced-to-the-user', staff: 'traced-to-the-user' },
    staffAccount: 'traced-to-the-user',
    afterWarning: 'sanctions',
    refusedByParents: 'refused-by-parents',
    unknownAccount: 'record-of-access',
    goingOnTrying: 'sanctions',
  }),
  phonesOfPupils(
    'no-phones',
    'medium',
    'Pupils may not use a phone anywhere on the premises, and mobile data goes past the filter.',
  ),
];
