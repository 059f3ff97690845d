import { expect, test } from 'vitest';
import { buildCatalogue, NO_SCHOOL_LISTS } from '../../categories/catalogue.ts';
import { categoryId } from '../../categories/taxonomy.ts';

test('the version is a date and a fingerprint of the shipped data, the same for every school', () => {
  const plain = buildCatalogue({ school: NO_SCHOOL_LISTS });
  const other = buildCatalogue({
    school: { ...NO_SCHOOL_LISTS, allowed: [{ entry: 'example.org', reason: 'Our own site' }] },
  });
  expect(plain.version).toMatch(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/);
  expect(other.version).toBe(plain.version);
});

test('a school entry without a usable host is handed back, and the others count', () => {
  const catalogue = buildCatalogue({
    school: {
      ...NO_SCHOOL_LISTS,
      entries: [
        { entry: 'https://Play.example/Games', category: categoryId('gaming'), reason: 'Asked by Year 5' },
        { entry: 'not a host', category: categoryId('gaming'), reason: 'A slip' },
      ],
      allowed: [{ entry: 'com', reason: 'Too broad' }],
    },
  });
  expect(catalogue.refused).toEqual(['not a host', 'com']);
  expect(catalogue.school.lookUp('play.example', '/games')?.entry).toBe('play.example/games');
});
