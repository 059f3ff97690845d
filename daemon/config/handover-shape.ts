import { z } from 'zod';
import { isCategoryId } from '../../categories/taxonomy.ts';
import { HANDOVER_FIELDS, READY_FORMS } from '../incidents/handover.ts';
import { group, name, oneOf, text } from './shape-parts.ts';

const COLUMNS = 'each column as “title: field”, such as “Student: name”, 50 at most';
const CATEGORIES = 'each category as “id: what the other system calls it”, such as “gambling: Online safety”';
const MOST_COLUMNS = 50;

/** The table in which concerns are given to another system. */
export const handoverShape = group({
  form: oneOf(READY_FORMS).optional(),
  columns: z
    .record(name(), oneOf(HANDOVER_FIELDS), { error: COLUMNS })
    .refine((columns) => isBetween(Object.keys(columns).length, 1, MOST_COLUMNS), { error: COLUMNS })
    .optional(),
  categories: z
    .record(z.string(), text('what the other system calls it'), { error: CATEGORIES })
    .refine((categories) => Object.keys(categories).every(isCategoryId), { error: CATEGORIES })
    .optional(),
});

function isBetween(count: number, least: number, most: number): boolean {
  return count >= least && count <= most;
}
