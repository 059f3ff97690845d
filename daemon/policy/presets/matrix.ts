import type { Policy } from '../policy.ts';
import { matrixBehaviourRules } from './matrix-behaviour.ts';
import { communicationRules } from './matrix-communications.ts';
import { conductRules } from './matrix-conduct.ts';
import { contentRules } from './matrix-content.ts';
import { illegalRules } from './matrix-illegal.ts';
import { welfareRules } from './matrix-welfare.ts';
import { PRESET_DATE } from './preset-rule.ts';

/**
 * The acceptable-use table of a primary school: five columns, pupils and staff apart where it sets them apart, and the
 * categories that England's standards for monitoring name besides. Severity follows who can be hurt, and how soon; the
 * number of attempts follows how often the filter stops such a request without anybody having meant it.
 */
export const matrixPolicy: Policy = {
  version: PRESET_DATE,
  title: 'Acceptable use: the matrix',
  rules: [
    ...illegalRules,
    ...welfareRules,
    ...contentRules,
    ...conductRules,
    ...communicationRules,
    ...matrixBehaviourRules,
  ],
};
