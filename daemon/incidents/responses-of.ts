import type { Policy, Rule } from '../policy/policy.ts';
import { handRule } from '../policy/presets/hand-rules.ts';
import { tableOf } from '../policy/presets/table-of.ts';
import type { ResponseAudience, ResponseSign, ResponseTable } from './response-matrix.ts';
import { prohibitionsResponses } from './response-matrix-prohibitions.ts';
import { matrixResponses } from './response-matrix-signs.ts';

/** The responses that go with a policy. */
export function responsesOf(policy: Policy): ResponseTable {
  const table = tableOf(policy) === 'prohibitions' ? prohibitionsResponses : matrixResponses;
  return {
    ...table,
    signsOf: (audience, rule) =>
      handRule(rule.id) === null ? table.signsOf(audience, rule) : byRow(table, audience, rule),
  };
}

/** What people wrote down is one row of the table, and needs no signs: it says itself what happened. */
function byRow(table: ResponseTable, audience: ResponseAudience, rule: Rule): readonly ResponseSign[] {
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
