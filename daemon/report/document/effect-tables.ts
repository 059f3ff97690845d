/** What was asked for, blocked and let pass, row by row. */
import { FEWEST_PEOPLE, OTHER_GROUPS } from '../effectiveness.ts';
import type { EffectRow } from '../report.ts';
import type { Block, TableBlock } from './block.ts';
import type { Told } from './setting.ts';
import { capitalised, figure, NOT_KNOWN, shareInWords } from './wording.ts';

export function categoryTable(told: Told): readonly Block[] {
  const { byCategory } = told.report.effectiveness;
  return effectTable(
    told,
    'Blocked, by what it was about',
    'About',
    byCategory.map((row) => ({ ...row, label: row.title })),
  );
}

export function groupTable(told: Told): readonly Block[] {
  const { byGroup } = told.report.effectiveness;
  if (byGroup.length > 0 && byGroup.every(({ group }) => group === OTHER_GROUPS))
    return [{ kind: 'text', text: TOO_SMALL }];
  return effectTable(
    told,
    'Blocked, by group',
    'Group',
    byGroup.map((row) => ({ ...row, label: GROUPS[row.group] ?? row.group })),
  );
}

/** What is no group of the school’s own: nobody may be found out by being the only one of a group. */
const GROUPS: Readonly<Record<string, string>> = {
  '': 'In no group, or nobody known',
  [OTHER_GROUPS]: 'Small groups, told together',
};
const TOO_SMALL = `No group is told by itself: figures of fewer than ${FEWEST_PEOPLE} people would tell of one of them.`;

function effectTable(
  { words }: Told,
  caption: string,
  head: string,
  rows: readonly (EffectRow & { readonly label: string })[],
): readonly Block[] {
  return table(
    caption,
    [head, `Blocked ${words.during}`, 'Got through', capitalised(words.before)],
    rows.map(({ label, share, before }) => [
      label,
      shareInWords(share),
      figure(share.whole - share.part),
      before === null ? NOT_KNOWN : shareInWords(before),
    ]),
  );
}

export function overBlockedCategories({ report: { overBlocking } }: Told): readonly Block[] {
  return table(
    'Blocked though our policy allows it, by what it was about',
    ['About', 'For learning', 'Requests'],
    overBlocking.byCategory.map(({ title, isEducational, requests }) => [
      title,
      isEducational ? 'yes' : 'no',
      figure(requests),
    ]),
    2,
  );
}

export function bypassCategories({ report: { bypass } }: Told): readonly Block[] {
  return table(
    'Attempts to get around the filter',
    ['How', 'Blocked', 'Let pass'],
    bypass.byCategory.map(({ title, blocked, allowed }) => [title, figure(blocked), figure(allowed)]),
  );
}

/** Nothing where there is no row. The first column names the row; from `figuresFrom` on they are figures. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  figuresFrom = 1,
): readonly TableBlock[] {
  if (rows.length === 0) return [];
  const widths = head.map((_, place) => (place < figuresFrom ? '*' : 'auto'));
  return [{ kind: 'table', caption, head, rows, widths, figuresFrom }];
}
