/** The shape of a list. That it names a public one or says where it comes from, and what goes with which, is checked in checks/. */
import { z } from 'zod';
import { parseEntry } from '../../categories/entry.ts';
import { LIST_FORMATS } from '../../categories/list-formats.ts';
import { PUBLIC_LISTS } from '../../categories/seed/public-lists.ts';
import { isCategoryId } from '../../categories/taxonomy.ts';
import { isTimePlan } from '../clock/schedule.ts';
import { categoryAdvice } from './category-advice.ts';
import { nearest } from './nearest.ts';
import { group, listOf, name, oneOf, passing, shortName, text } from './shape-parts.ts';

/** Stands for “not used”, as in the columns of an export. */
export const NOT_USED = '-';
/** How often a list is asked for, in words. */
export const REFRESH_WORDS = ['hourly', 'daily', 'weekly', 'never'] as const;

const REFRESH = 'hourly, daily, weekly, never, or a time plan as in cron, such as “30 2 * * *”';
const CATEGORIES = 'what the parts of the list are about, such as { betting: gambling, tips: "-" }';

const category = text('the id of a category, such as “gaming”').refine(isCategoryId, { error: categoryAdvice });
const meaning = text('the id of a category, or “-” for a part that is not used').refine(
  (written) => written === NOT_USED || isCategoryId(written),
  { error: categoryAdvice },
);

/** One list, as it is written. */
export const listShape = group({
  use: text('the name of a public list')
    .refine((id) => PUBLIC_LISTS.some((list) => list.id === id), {
      error: publicListAdvice,
    })
    .optional(),
  id: shortName().optional(),
  title: name().optional(),
  parts: listOf(text('the name of a part'), 'a list of parts, such as [adult, gambling]')
    .min(1, { error: 'one part at least, or leave it out for all of them' })
    .optional(),
  from: text('the address of the list, or the path of a file or a folder').optional(),
  format: oneOf(['auto', ...LIST_FORMATS]).optional(),
  category: category.optional(),
  categories: z.record(z.string(), meaning, { error: CATEGORIES }).optional(),
  trust: oneOf(['full', 'partial'] as const).optional(),
  leave_out: listOf(
    passing((value) => parseEntry(value) !== null, 'a site, such as “club.example”'),
    'a list of sites, such as [club.example]',
  ).optional(),
  refresh: passing(isRefresh, REFRESH).optional(),
  licence: name().optional(),
  attribution: name().optional(),
});

function isRefresh(written: string): boolean {
  return REFRESH_WORDS.some((word) => word === written) || isTimePlan(written);
}

function publicListAdvice({ input }: { readonly input?: unknown }): string {
  const ids = PUBLIC_LISTS.map(({ id }) => id);
  const meant = nearest(String(input), ids);
  return meant === null ? `one of: ${ids.join(', ')}` : `“${meant}”`;
}
