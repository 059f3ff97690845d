import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILTERED_KINDS } from '../../../daemon/policy/filtered.ts';
import { categoryIdOf } from '../../../daemon/policy/rule-id.ts';
import { effectivenessFigures, OTHER_GROUPS, type TitleOf } from '../../../daemon/report/effectiveness.ts';
import type { ActiveRow, FilterRow } from '../../../daemon/report/figure-rows.ts';

const titleOf: TitleOf = (category) =>
  category === '' ? null : { id: categoryIdOf(category), title: category, theme: 'content' };

function row(kind: string, records: number, parts: Partial<FilterRow> = {}): FilterRow {
  return { group: 'Year 5', category: 'gambling', kind, records, ...parts };
}

function figures(now: readonly FilterRow[], active: readonly ActiveRow[] | null = [{ group: 'Year 5', subjects: 30 }]) {
  return effectivenessFigures({ rows: { now, before: null, lastTerm: null }, active, titleOf });
}

describe('groups', () => {
  const groupsOf = (...active: readonly (readonly [string, number])[]) => {
    const rows = active.map(([group]) => row('stopped', 1, { group }));
    return figures(
      rows,
      active.map(([group, subjects]) => ({ group, subjects })),
    )
      .byGroup.map(({ group }) => group)
      .toSorted();
  };

  test('of fewer than five people stand together', () => {
    expect(groupsOf(['Year 5', 30], ['Year 6', 28])).toEqual(['Year 5', 'Year 6']);
    expect(groupsOf(['Year 5', 30], ['Year 6', 3], ['heads', 4])).toEqual(['Year 5', OTHER_GROUPS]);
  });

  test('take the next one with them where they are too few even so: the whole would tell of them', () => {
    expect(groupsOf(['Year 4', 30], ['Year 5', 20], ['head', 1])).toEqual(['Year 4', OTHER_GROUPS]);
    expect(groupsOf(['Year 4', 30], ['head', 1])).toEqual([OTHER_GROUPS]);
  });

  test('are not told at all where nobody counted who was active', () => {
    expect(figures([row('stopped', 1)], null).byGroup).toEqual([]);
  });

  test('that nobody was seen in are among the others', () => {
    expect(figures([row('through', 1, { group: 'gone' })]).byGroup.map(({ group }) => group)).toEqual([OTHER_GROUPS]);
  });
});

test('what was before stands beside, with nothing where nothing was asked for', () => {
  const { overall, before, byCategory } = effectivenessFigures({
    rows: { now: [row('stopped', 3), row('through', 1)], before: [row('stopped', 1)], lastTerm: [] },
    active: [],
    titleOf,
  });
  expect(overall).toMatchObject({ part: 3, whole: 4 });
  expect(before).toMatchObject({ part: 1, whole: 1 });
  expect(byCategory).toMatchObject([
    { category: 'gambling', share: { part: 3, whole: 4 }, before: { part: 1, whole: 1 } },
  ]);
});

test('whatever was counted, the parts come to the whole, and every share lies within its interval', () => {
  const rows = fc.array(
    fc.record({
      group: fc.constantFrom('Year 4', 'Year 5', 'staff', ''),
      category: fc.constantFrom('gambling', 'pornography', 'gaming'),
      kind: fc.constantFrom(...FILTERED_KINDS),
      records: fc.integer({ min: 1, max: 1_000 }),
    }),
  );
  const active = fc.array(fc.record({ group: fc.constantFrom('Year 4', 'Year 5', 'staff', ''), subjects: fc.nat(40) }));
  fc.assert(
    fc.property(rows, active, (now, some) => {
      const once = some.filter(({ group }, place) => some.findIndex((one) => one.group === group) === place);
      const { overall, byCategory, byGroup, searches } = figures(now, once);
      for (const parts of [byCategory, byGroup]) {
        expect(parts.reduce((sum, { share }) => sum + share.part, 0)).toBe(overall.part);
        expect(parts.reduce((sum, { share }) => sum + share.whole, 0)).toBe(overall.whole);
      }
      for (const { part, whole, interval } of [overall, searches, ...byCategory.map(({ share }) => share)]) {
        expect(part).toBeLessThanOrEqual(whole);
        expect(interval === null).toBe(whole === 0);
        if (interval !== null)
          expect(interval.low <= part / whole + 1e-9 && part / whole - 1e-9 <= interval.high).toBe(true);
      }
    }),
  );
});
