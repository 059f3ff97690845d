import { expect, test } from 'vitest';
import { NO_SCHOOL_LISTS } from '../../../categories/catalogue.ts';
import type { TryAnswer } from '../../../daemon/api/contract.ts';
import { explainSentences } from '../../../daemon/cli/explain-sentences.ts';
import { PASS_REASONS } from '../../../daemon/policy/verdict.ts';
import { buildTryAnswer } from '../../support/dashboard-policy-models.ts';

const about = { school: NO_SCHOOL_LISTS, zone: 'Europe/London', hasLeases: true };
const whoOf = (identity: TryAnswer['identity'], hasLeases = true) =>
  explainSentences(buildTryAnswer({ identity }), { ...about, hasLeases }).filter((sentence) =>
    /^Who|Leases/.test(sentence),
  );
const LEASES =
  '  Leases and sign-ons are not looked at here. “filterwatch leases who” says who had the address at that minute.';

test('who a line is about is said in words, and how that is known', () => {
  expect(whoOf({ kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' })).toEqual([
    'Who: pupil017 (Year 5), by the account in the log',
  ]);
  expect(whoOf({ kind: 'shared', account: 'tablet-y2', group: 'Year 2' })).toEqual([
    'Who: tablet-y2, which several people of Year 2 share',
  ]);
  expect(whoOf({ kind: 'unknown', account: 'guest77', address: '192.0.2.7' })).toEqual([
    'Who: not known: the account guest77 is on no roster',
  ]);
});

test('where leases could say more about an address, the command that asks them is named', () => {
  const unknown = { kind: 'unknown', account: null, address: '192.0.2.7' } as const;
  expect(whoOf(unknown)).toEqual(['Who: not known: the log names no account', LEASES]);
  expect(whoOf(unknown, false)).toEqual(['Who: not known: the log names no account']);
  expect(whoOf({ kind: 'device', deviceName: 'Library PC 4', group: '' })).toEqual([
    'Who: nobody by name; the device is Library PC 4',
    LEASES,
  ]);
});

test.each(PASS_REASONS)('why nothing was flagged is a sentence: %s', (reason) => {
  const verdict = { outcome: 'pass', policyVersion: '2026-01-05', reason, ruleId: null } as const;
  const said = explainSentences(buildTryAnswer({ verdict }), about).find((one) => one.startsWith('Not flagged'));
  expect(said).toMatch(/^Not flagged: [a-z ,]+\.$/);
  expect(said).not.toContain('_');
});
