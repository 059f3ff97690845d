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

/** A row of the school's table that no rule carries out. */
export interface UnseenRow {
  readonly row: string;
  readonly why: string;
}

/** What neither an address nor a search can show; the coverage statement must say so. */
export const rowsThatNoLogShows: readonly UnseenRow[] = [
  {
    row: 'mobile-phone-brought-to-school',
    why: 'A phone in a bag, or on mobile data, sends nothing through the school’s filter.',
  },
  { row: 'mobile-phone-in-social-time', why: 'A phone on mobile data sends nothing through the school’s filter.' },
  { row: 'photos-on-phones-or-cameras', why: 'Taking a photograph sends nothing.' },
  { row: 'other-mobile-devices', why: 'Whether a device was allowed in is known to people, not to a filter.' },
  { row: 'school-email-for-personal-mail', why: 'A filter sees that the school’s mail was used, not what for.' },
];
