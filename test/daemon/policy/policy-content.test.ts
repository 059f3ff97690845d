import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateIn, editsBetween, isSameContent, nextVersion, withEdits } from '../../../daemon/policy/policy-content.ts';
import { anyRules } from '../../support/any-policy.ts';
import { buildRule } from './build-rule.ts';

const CATEGORIES = ['gambling', 'gaming', 'chat'];

test('what leads from one policy to another leads there', () => {
  fc.assert(
    fc.property(anyRules(CATEGORIES), anyRules(CATEGORIES), (before, after) => {
      const [one, other] = [
        { title: 'One', rules: before },
        { title: 'One', rules: after },
      ];
      const edits = editsBetween(one, other);
      expect(isSameContent(withEdits(one, edits), other)).toBe(true);
      expect(edits.length === 0).toBe(isSameContent(one, other));
    }),
  );
});

test('edits go on top of another policy, each rule as it was said last', () => {
  const rule = buildRule();
  const [milder, harder] = [buildRule({ severity: 'low' }), buildRule({ severity: 'high' })];
  const edits = [
    { ruleId: rule.id, before: rule, after: milder },
    { ruleId: rule.id, before: milder, after: harder },
  ];
  const chat = buildRule({ category: 'chat' });
  expect(withEdits({ title: 'Ours', rules: [chat] }, edits)).toEqual({ title: 'Ours', rules: [chat, harder] });
});

test('a rule that is said of the same people under another id takes the place of the one that is there', () => {
  const inFile = { ...buildRule(), id: buildRule({ category: 'chat' }).id };
  const said = buildRule({ severity: 'high' });
  const edits = [{ ruleId: said.id, before: null, after: said }];
  expect(withEdits({ title: 'Ours', rules: [inFile] }, edits).rules).toEqual([said]);
});

test('versions are dated in the zone of the school, and numbered within a day', () => {
  expect(dateIn('Europe/London', Date.UTC(2026, 6, 1, 23, 30))).toBe('2026-07-02');
  expect(nextVersion('2026-11-30', new Set(['2026-11-29']))).toBe('2026-11-30');
  expect(nextVersion('2026-11-30', new Set(['2026-11-30', '2026-11-30.2']))).toBe('2026-11-30.3');
});
