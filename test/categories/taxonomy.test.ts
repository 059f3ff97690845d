import { expect, test } from 'vitest';
import { categoryId, categoryOf, isCategoryId, TAXONOMY } from '../../categories/taxonomy.ts';

const NEVER_A_CONCERN = ['good', 'infrastructure'];

test('no two categories share an id or a title', () => {
  expect(new Set(TAXONOMY.map((category) => category.id)).size).toBe(TAXONOMY.length);
  expect(new Set(TAXONOMY.map((category) => category.title)).size).toBe(TAXONOMY.length);
});

test('a text is narrowed to an id only when the taxonomy has it', () => {
  expect(isCategoryId('gambling')).toBe(true);
  expect(isCategoryId('Gambling')).toBe(false);
  expect(isCategoryId('')).toBe(false);
  expect(isCategoryId('constructor')).toBe(false);
});

test('an id leads to its category', () => {
  expect(categoryOf(categoryId('suicide'))).toMatchObject({ title: 'Suicide', severity: 'critical', welfare: true });
});

test('every category speaks to a teacher in one plain paragraph', () => {
  for (const category of TAXONOMY) {
    expect(category.sentence, category.id).toMatch(/^[A-Z].{20,125}[.]$/);
    expect(category.sentence, category.id).not.toMatch(/\b(URL|domain|host|DNS|TLS|payload|traffic)\b/i);
  }
});

test('every category names one to three innocent causes that finish "Often innocent when…"', () => {
  for (const { id, falseAlarms } of TAXONOMY) {
    expect(falseAlarms.length, id).toBeGreaterThanOrEqual(1);
    expect(falseAlarms.length, id).toBeLessThanOrEqual(3);
    for (const cause of falseAlarms) expect(cause, id).toMatch(/^(IT |[a-z])[^.]+$/);
  }
});

test('what may be a child in need is marked as welfare', () => {
  const welfare = TAXONOMY.filter((category) => category.welfare).map((category) => category.id);
  expect(welfare.sort()).toEqual([
    'abuse-and-neglect',
    'eating-disorders',
    'grooming',
    'harmful-challenges',
    'help-seeking',
    'rising-concern',
    'self-harm',
    'suicide',
  ]);
});

test('what is good or loads by itself is never serious, but for malware', () => {
  const serious = TAXONOMY.filter((category) => NEVER_A_CONCERN.includes(category.theme))
    .filter((category) => !['informational', 'low'].includes(category.severity))
    .map((category) => category.id);
  expect(serious).toEqual(['malware-and-hacking']);
});
