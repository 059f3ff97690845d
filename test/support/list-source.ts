import type { ListSource } from '../../categories/list-source.ts';
import { categoryId } from '../../categories/taxonomy.ts';

/** A list of gambling sites of the school's own, at a path. */
export function buildListSource(given: Partial<ListSource> = {}): ListSource {
  return {
    id: 'county',
    title: 'County list',
    kind: 'own',
    licence: null,
    attribution: null,
    origin: { kind: 'path', path: '/nowhere/list.txt' },
    format: 'auto',
    parts: {},
    otherParts: { category: categoryId('gambling'), trust: 'full', usual: null },
    leftOut: [],
    refresh: null,
    ...given,
  };
}

/** Names of sites that nobody has, one a line: 'site17.example'. */
export function siteLines(count: number, from = 0): string {
  return Array.from({ length: count }, (_, number) => `site${from + number}.example\n`).join('');
}
