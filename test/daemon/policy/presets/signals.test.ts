import { describe, expect, test } from 'vitest';
import { POLICY_ROWS } from '../../../../categories/policy-rows.ts';
import { TAXONOMY } from '../../../../categories/taxonomy.ts';
import { matrixResponses } from '../../../../daemon/incidents/response-matrix-signs.ts';
import type { Rule } from '../../../../daemon/policy/policy.ts';
import { presetPolicy } from '../../../../daemon/policy/presets/preset-policy.ts';
import { ROW_SIGNALS, signalsOf } from '../../../../daemon/policy/presets/signals.ts';
import { buildRule } from '../build-rule.ts';

const PRESETS = ['matrix', 'prohibitions'] as const;

describe.each(PRESETS)('what can be seen of the %s', (name) => {
  const signals = ROW_SIGNALS[name];
  const { rules } = presetPolicy(name);

  test('no row stands there twice', () => {
    expect(new Set(signals.map(({ row }) => row)).size).toBe(signals.length);
  });

  test('every rule carries out a row that stands there, and shows it', () => {
    const shows = ({ row, category }: Rule) =>
      signals.some((one) => one.row === row && one.signs.some((sign) => sign === String(category)));
    const shown = rules.filter((rule) => !shows(rule));
    expect(shown.map(({ id, row }) => `${id}: ${row}`)).toEqual([]);
  });

  test('every sign has a rule', () => {
    const ruled = new Set<string>(rules.map(({ category }) => category));
    expect(signals.flatMap(({ signs }) => signs).filter((sign) => !ruled.has(sign))).toEqual([]);
  });

  test.each(signals)(
    '$row says what a log shows and what it does not',
    ({ title, signs, sees, cannotSee, loggedByHand }) => {
      expect(title).toMatch(/^[A-Z][^.]*[^.]$/);
      expect(cannotSee).toMatch(/^[A-Z].*\.$/);
      expect([sees === null, loggedByHand]).toEqual([signs.length === 0, signs.length === 0]);
    },
  );

  test('a policy that the school has changed keeps its table', () => {
    expect(signalsOf({ ...presetPolicy(name), rules: [...rules, buildRule()] })).toBe(signals);
  });
});

test('every row of the acceptable-use table that a category serves is shown', () => {
  const shown = new Set(ROW_SIGNALS.matrix.map(({ row }) => row));
  expect(Object.keys(POLICY_ROWS).filter((row) => !shown.has(row))).toEqual([]);
});

test('every row of the tables of responses is there, with what may raise it and nothing else', () => {
  const signals = new Map(ROW_SIGNALS.matrix.map((signal) => [signal.row, signal]));
  const rows = new Set([...matrixResponses.pupils, ...matrixResponses.staff].map(({ id }) => id));
  const raising = (row: string) =>
    TAXONOMY.map(({ id }) => id).filter((category) =>
      (['pupils', 'staff'] as const).some((audience) =>
        matrixResponses.signsOf(audience, buildRule({ category })).some((sign) => sign.row === row),
      ),
    );
  for (const row of rows) {
    expect([row, signals.get(row)?.signs.toSorted()]).toEqual([row, raising(row).map(String).toSorted()]);
  }
});
