import { describe, expect, test } from 'vitest';
import { foldLabel, type LabelTable, labelsOf } from '../../../categories/filter-labels/label-table.ts';
import { GENERAL_LABELS, LABEL_TABLES } from '../../../categories/seed/label-tables.ts';
import { PARSERS } from '../../../parsers/registry.ts';

const TABLES = [...LABEL_TABLES, GENERAL_LABELS];

describe.each(TABLES.map((table) => [table.product, table] as const))('the table of %s', (_product, table) => {
  test('has names alone, each with a letter or a digit', () => {
    expect(labelsOf(table).filter(({ name }) => foldLabel(name) === '')).toEqual([]);
    expect(labelsOf(table).length).toBeGreaterThan(20);
  });

  test('says each thing once', () => {
    const said = labelsOf(table).map(({ name, category }) => `${foldLabel(name)} ${category}`);
    expect(said.filter((one, place) => said.indexOf(one) !== place)).toEqual([]);
  });

  test('says of no name both that it means something and that it means nothing', () => {
    const mute = new Set(namesWhere(table, (category) => category === null));
    expect(namesWhere(table, (category) => category !== null).filter((name) => mute.has(name))).toEqual([]);
  });

  test('gives a number to one name alone, and no name is a number', () => {
    const numbers = labelsOf(table).flatMap(({ number }) => (number === null ? [] : [number]));
    expect(numbers.filter((number) => !/^\d{1,4}$/.test(number))).toEqual([]);
    expect(numbers.filter((number, place) => numbers.indexOf(number) !== place)).toEqual([]);
    expect(labelsOf(table).filter(({ name }) => /^\d+$/.test(name))).toEqual([]);
  });
});

function namesWhere(table: LabelTable, holds: (category: string | null) => boolean): readonly string[] {
  return labelsOf(table)
    .filter(({ category }) => holds(category))
    .map(({ name }) => foldLabel(name));
}

test('every table belongs to parsers that there are', () => {
  // ufdbGuard's lines are read by the parser of squidGuard.
  const ids = new Set([...PARSERS.map(({ id }) => id), 'ufdbguard']);
  expect(TABLES.flatMap(({ observers }) => observers).filter((observer) => !ids.has(observer))).toEqual([]);
});

test('no two tables share a name', () => {
  expect(new Set(TABLES.map(({ id }) => id)).size).toBe(TABLES.length);
  expect(new Set(TABLES.map(({ product }) => product)).size).toBe(TABLES.length);
});
