import { describe, expect, test } from 'vitest';
import { escalationFinding } from '../../../daemon/cli/doctor-alarms.ts';
import { canaryFinding } from '../../../daemon/cli/doctor-canary.ts';
import { redisFindings } from '../../../daemon/cli/doctor-machine.ts';

const MINUTE = 60_000;
const AT = Date.UTC(2026, 10, 17, 10);

describe('the doctor looks whether the test request comes out', () => {
  const canary = { everyMs: 15 * MINUTE, withinMs: 10 * MINUTE, when: 'lessons' } as const;

  test.each([
    ['came lately', AT - 20 * MINUTE, null, 'ok', 'came out 20 minutes ago'],
    ['came long ago', AT - 40 * MINUTE, null, 'warning', 'came out last 40 minutes ago; nothing of a later one'],
    ['never came', null, { stage: 'arrived', at: AT }, 'warning', 'never came out; the last one was arrived'],
  ] as const)('and says that it %s', (_, toldAt, newest, verdict, found) => {
    expect(canaryFinding({ toldAt, newest, at: AT, canary })).toMatchObject({ verdict, found });
  });
});

describe('the doctor looks whether somebody hears of an alert that nobody answers', () => {
  const mail = { to: ['lead@example.org'] };
  const step = (to: string) => ({ afterMinutes: 15, to: { kind: 'addresses', addresses: [to] } }) as const;

  test.each([
    ['nobody does', [], 'warning', 'none; alerts at any hour'],
    ['somebody else does', [step('head@example.org')], 'ok', '1 step in 15 minutes; alerts at any hour'],
    ['the same person does', [step('lead@example.org')], 'warning', '1 step in 15 minutes; alerts at any hour'],
  ] as const)('and says that %s', (_, escalation, verdict, found) => {
    expect(escalationFinding({ mail, escalation, alertHours: null })).toMatchObject({ verdict, found });
  });
});

describe('the doctor looks at Redis', () => {
  test('and has nothing to say of one that keeps what it is given', () => {
    expect(redisFindings({ version: '7.0.15', policy: 'noeviction', isKept: true })).toEqual([]);
    expect(redisFindings({ version: '8.2.1', policy: null, isKept: null })).toEqual([]);
  });

  test.each([
    [{ version: '5.0.7', policy: 'noeviction', isKept: true }, 'wrong', '5.0.7'],
    [{ version: '6.0.16', policy: 'noeviction', isKept: true }, 'wrong', '6.0.16'],
    [{ version: '7.0.15', policy: 'allkeys-lru', isKept: true }, 'warning', 'maxmemory-policy allkeys-lru'],
    [{ version: '7.0.15', policy: 'noeviction', isKept: false }, 'warning', 'keeps nothing on disk'],
  ] as const)('and says what to do about %o', (facts, verdict, found) => {
    expect(redisFindings(facts)).toMatchObject([{ what: 'Redis', verdict, found }]);
  });
});
