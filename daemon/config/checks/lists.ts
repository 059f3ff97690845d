import { publicListOf } from '../../../categories/seed/public-lists.ts';
import { isAddress } from '../build-list.ts';
import { type Draft, errorAt, indexesOf, placeOf, resolvePath, textAt, warningAt } from '../draft.ts';
import { quoted } from '../found.ts';
import { nearest } from '../nearest.ts';
import { valueAt } from '../path.ts';
import type { Problem } from '../problem.ts';
import { isThisHost } from '../public-address.ts';
import { fileTrouble } from '../text-file.ts';

/** What a shape cannot say of the lists: where each comes from, what it is about, and that no two have one id. */
export function checkLists(draft: Draft): readonly Problem[] {
  const indexes = indexesOf(draft, ['lists']);
  return [
    ...indexes.flatMap((index) => {
      const use = textAt(draft, ['lists', index, 'use']);
      return [...(use === null ? checkOwn(draft, index) : checkPublic(draft, index, use)), ...checkFrom(draft, index)];
    }),
    ...repeatedIds(draft, indexes),
  ];
}

function checkOwn(draft: Draft, index: number): readonly Problem[] {
  const has = (setting: string) => isWritten(draft, index, setting);
  if (!has('from')) return [at(draft, index, 'from', 'nothing', NO_ORIGIN)];
  return [
    ...(has('id') ? [] : [at(draft, index, 'id', 'nothing', 'a short name for this list, such as “county”')]),
    ...(!has('category') && !has('categories') ? [at(draft, index, 'category', 'nothing', NO_MEANING)] : []),
    ...(has('parts')
      ? [at(draft, index, 'parts', '“parts:” without “use:”', '“categories:”, with the parts and what each is about')]
      : []),
  ];
}

const NO_ORIGIN =
  'the address of the list, or the path of a file or a folder; or “use:” with the name of a public list';
const NO_MEANING = 'what the list is about, such as “gambling”; or “categories:” with what each of its parts is about';

function checkPublic(draft: Draft, index: number, use: string): readonly Problem[] {
  const misplaced = ['category', 'format'].filter((setting) => isWritten(draft, index, setting));
  return [
    ...misplaced.map((setting) =>
      at(draft, index, setting, `“${setting}:” beside “use:”`, 'neither: what a public list is like is known'),
    ),
    ...checkParts(draft, index, use),
    ...checkRefresh(draft, index),
  ];
}

function checkParts(draft: Draft, index: number, use: string): readonly Problem[] {
  const known = publicListOf(use);
  if (known === null) return [];
  const names = known.parts.map(({ part }) => part);
  const inList = indexesOf(draft, ['lists', index, 'parts']).flatMap((item) =>
    unknownPart(draft, ['lists', index, 'parts', item], textAt(draft, ['lists', index, 'parts', item]), names),
  );
  // An archive may hold parts that we do not know; an address of its own is there for those alone that we do.
  const written = known.archive === null && !isWritten(draft, index, 'from');
  const mapped = Object.keys(Object(valueAt(draft.data, ['lists', index, 'categories'])));
  const inMap = mapped.flatMap((part) => unknownPart(draft, ['lists', index, 'categories', part], part, names));
  return written ? [...inList, ...inMap] : inList;
}

function unknownPart(
  draft: Draft,
  path: readonly (string | number)[],
  part: string | null,
  names: readonly string[],
): readonly Problem[] {
  if (part === null || names.includes(part)) return [];
  const meant = nearest(part, names);
  return [
    errorAt(
      draft,
      path,
      `${quoted(part)}, which is not used`,
      meant === null ? `one of: ${names.join(', ')}` : `“${meant}”`,
    ),
  ];
}

function checkRefresh(draft: Draft, index: number): readonly Problem[] {
  const refresh = textAt(draft, ['lists', index, 'refresh']);
  if (refresh !== 'hourly' || isWritten(draft, index, 'from')) return [];
  return [at(draft, index, 'refresh', quoted(refresh), 'daily or weekly: its makers give it to everybody for nothing')];
}

function checkFrom(draft: Draft, index: number): readonly Problem[] {
  const from = textAt(draft, ['lists', index, 'from']);
  if (from === null) return [];
  if (isAddress(from)) return checkAddress(draft, index, from);
  const path = ['lists', index, 'from'];
  const trouble = fileTrouble(resolvePath(draft, path, from), Number.POSITIVE_INFINITY);
  if (trouble === null || trouble.because === 'which is a folder') return [];
  const found = `${quoted(from)}, ${trouble.because}`;
  if (trouble.mayPass) return [warningAt(draft, path, found, 'the path of the list, unless it will be there later')];
  return [errorAt(draft, path, found, 'the path of a file or a folder')];
}

function checkAddress(draft: Draft, index: number, from: string): readonly Problem[] {
  const url = URL.parse(from);
  if (url === null || !['https:', 'http:'].includes(url.protocol))
    return [at(draft, index, 'from', quoted(from), 'an https address, or the path of a file or a folder')];
  if (url.username !== '' || url.password !== '')
    return [at(draft, index, 'from', 'an address with an account in it', 'an address without one')];
  if (url.protocol === 'https:' || isThisHost(url.hostname)) return [];
  const write = 'an https address if there is one: on the way, anybody can change what comes by http';
  return [warningAt(draft, ['lists', index, 'from'], quoted(from), write)];
}

/** Ids that our own list and the school's stand under. */
const RESERVED: readonly string[] = ['filterwatch', 'school', 'lock'];

function repeatedIds(draft: Draft, indexes: readonly number[]): readonly Problem[] {
  const first = new Map<string, number>();
  return indexes.flatMap((index) => {
    const id = textAt(draft, ['lists', index, 'id']) ?? textAt(draft, ['lists', index, 'use']);
    if (id === null) return [];
    if (RESERVED.includes(id))
      return [at(draft, index, 'id', `${quoted(id)}, which Filterwatch has already`, 'another id')];
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    if (earlier === undefined) return [];
    const { line } = placeOf(draft, ['lists', earlier]);
    const found = `${quoted(id)} again, as in the list of line ${line}`;
    return [at(draft, index, 'id', found, 'an id of its own for each list')];
  });
}

function isWritten(draft: Draft, index: number, setting: string): boolean {
  return valueAt(draft.data, ['lists', index, setting]) !== undefined;
}

function at(draft: Draft, index: number, setting: string, found: string, write: string): Problem {
  return errorAt(draft, ['lists', index, setting], found, write);
}
