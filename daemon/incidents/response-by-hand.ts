import type { Rule } from '../policy/policy.ts';
import { handRule } from '../policy/presets/hand-rules.ts';
import type { ResponseAudience, ResponseSign, ResponseTable } from './response-matrix.ts';

/**
 * The row of the table for what a member of staff wrote down: it needs no signs, for it says itself what happened. Null for every rule
 * that a log can show.
 */
export function signsByHand(
  table: ResponseTable,
  audience: ResponseAudience,
  rule: Rule,
): readonly ResponseSign[] | null {
  if (handRule(rule.id) === null) return null;
  const wanted = ANSWERED_BY.get(`${audience} ${rule.row}`) ?? rule.row;
  const row = table[audience].find(({ id }) => id === wanted);
  return row === undefined ? [] : [{ row: row.id, foundAs: 'either', onlyIf: null }];
}

/** Rows that the policy answers under another name. */
const ANSWERED_BY: ReadonlyMap<string, string> = new Map([
  ['pupils mobile-phone-brought-to-school', 'mobile-device'],
  ['pupils mobile-phone-in-lessons', 'mobile-device'],
  ['pupils photos-on-phones-or-cameras', 'mobile-device'],
  ['pupils school-email-for-personal-mail', 'social-messaging-personal-mail'],
  ['pupils no-phones', 'sanctions'],
  ['staff photos-on-phones-or-cameras', 'professional-standing'],
  ['staff school-email-for-personal-mail', 'inappropriate-personal-use'],
  ['staff email-between-staff-and-pupils', 'staff-misuse'],
]);
