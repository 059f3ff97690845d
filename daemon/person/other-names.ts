import { writtenName, writtenText } from './written-text.ts';

/**
 * Finds the names and accounts of other people in a text and puts "[another person]" in their place: whole names in either order,
 * accounts, each however an address writes it. A first name alone is no name: "rose" and "will" are words, and a person who
 * reads before handing over must find those.
 */
export interface OtherNames {
  /** The text without other people, and in how many places somebody was taken out. Whoever is in `but` stays. */
  mask(text: string, but?: NamesAndAccounts): Masked;
}

export interface Masked {
  readonly text: string;
  readonly places: number;
}

export const ANOTHER_PERSON = '[another person]';

/** Who is who: names as people write them ('Alex Specimen'), accounts in any form. */
export interface NamesAndAccounts {
  readonly names: readonly string[];
  readonly accounts: readonly string[];
}

/** `own` stays where it stands, even if a part of it is somebody else's name. */
export function createOtherNames(others: NamesAndAccounts, own: NamesAndAccounts): OtherNames {
  const tree: Node = newNode();
  for (const form of formsOf(others)) enter(tree, form, 'isOther');
  for (const form of formsOf(own)) enter(tree, form, 'isOwn');
  return { mask: (text, but) => maskedIn(text, tree, but === undefined || isNobody(but) ? null : treeOf(but)) };
}

function isNobody({ names, accounts }: NamesAndAccounts): boolean {
  return names.length === 0 && accounts.length === 0;
}

/** Made once for the people who stay, however many texts they stand in. */
const trees = new WeakMap<NamesAndAccounts, Node>();

function treeOf(own: NamesAndAccounts): Node {
  const known = trees.get(own) ?? newNode();
  if (!trees.has(own)) for (const form of formsOf(own)) enter(known, form, 'isOwn');
  trees.set(own, known);
  return known;
}

interface Node {
  readonly next: Map<string, Node>;
  isOther: boolean;
  isOwn: boolean;
}

function newNode(): Node {
  return { next: new Map(), isOther: false, isOwn: false };
}

function enter(tree: Node, form: string, as: 'isOther' | 'isOwn'): void {
  let node = tree;
  for (const sign of form) {
    const next = node.next.get(sign) ?? newNode();
    node.next.set(sign, next);
    node = next;
  }
  node[as] = true;
}

function formsOf({ names, accounts }: NamesAndAccounts): ReadonlySet<string> {
  const forms = [
    ...names.flatMap((name) => ordersOf(wordsOf(name))).flatMap(joinedInEveryWay),
    ...accounts.map(wordsOf).flatMap(joinedInEveryWay),
  ];
  return new Set(forms.filter((form) => form.length >= SHORTEST));
}

/** One letter is nobody. */
const SHORTEST = 2;

function wordsOf(name: string): readonly string[] {
  return writtenName(name)
    .split(' ')
    .filter((word) => word !== '');
}

/** 'Alex Lee Specimen' is also written 'Specimen Alex Lee' and 'Alex Specimen'. */
function ordersOf(words: readonly string[]): readonly (readonly string[])[] {
  const [first, last] = [words[0], words.at(-1)];
  if (words.length < 2 || first === undefined || last === undefined) return [words];
  return [words, [last, ...words.slice(0, -1)], [...words.slice(1), first], [first, last], [last, first]];
}

const MOST_WORDS_TO_JOIN = 4;

/** With a blank or nothing between each two words. */
function joinedInEveryWay(words: readonly string[]): readonly string[] {
  if (words.length > MOST_WORDS_TO_JOIN) return [words.join(' '), words.join('')];
  return words.reduce<readonly string[]>(
    (forms, word) => (forms.length === 0 ? [word] : forms.flatMap((form) => [`${form} ${word}`, `${form}${word}`])),
    [],
  );
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function maskedIn(text: string, tree: Node, kept: Node | null): Masked {
  const { signs, starts, ends } = writtenText(text);
  const own: Span[] = [];
  const others: Span[] = [];
  signs.forEach((sign, from) => {
    if (sign === ' ') return;
    const found = longestAt(signs, from, tree);
    const ownEnd = kept === null ? found.own : Math.max(found.own, longestAt(signs, from, kept).own);
    if (ownEnd > from) own.push({ from, to: ownEnd });
    if (found.other > from) others.push({ from, to: found.other });
  });
  const spans = others
    .filter((span) => !own.some((kept) => kept.from <= span.from && kept.to >= span.to))
    .map(({ from, to }) => ({ from: starts[from] ?? 0, to: ends[to - 1] ?? 0 }));
  return withoutSpans(text, spans);
}

/** Where the longest form ends that begins here, of others and of the person's own; `from` where none does. */
function longestAt(
  signs: readonly string[],
  from: number,
  tree: Node,
): { readonly other: number; readonly own: number } {
  const found = { other: from, own: from };
  let node: Node | undefined = tree;
  for (let at = from; at < signs.length; at++) {
    node = node.next.get(signs[at] ?? '');
    if (node === undefined) break;
    if ((!node.isOther && !node.isOwn) || !standsAlone(signs, from, at + 1)) continue;
    if (node.isOther) found.other = at + 1;
    if (node.isOwn) found.own = at + 1;
  }
  return found;
}

/** Shorter ones are found only as a word of their own: 'al' is not in 'alphabet', nor 'ab1' in 'cab12'. */
const DISTINCT = 4;

function standsAlone(signs: readonly string[], from: number, to: number): boolean {
  const isShort = to - from < DISTINCT;
  return !goesOn(signs[from - 1], signs[from], isShort) && !goesOn(signs[to - 1], signs[to], isShort);
}

/** True where the second sign goes on with the word or the number of the first: letters of scripts that write blanks, or digits. */
function goesOn(one: string | undefined, other: string | undefined, isShort: boolean): boolean {
  if (one === undefined || other === undefined || one === ' ' || other === ' ') return false;
  const kinds = [kindOf(one), kindOf(other)];
  if (kinds.includes('unspaced')) return false;
  return isShort || kinds[0] === kinds[1];
}

function kindOf(sign: string): 'digit' | 'letter' | 'unspaced' {
  if (/\p{N}/u.test(sign)) return 'digit';
  return /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(sign) ? 'letter' : 'unspaced';
}

/** Spans that touch are one person's or several people's: what is certain is that nobody is left. */
function withoutSpans(text: string, spans: readonly Span[]): Masked {
  let masked = '';
  let at = 0;
  let places = 0;
  for (const { from, to } of spans) {
    if (from >= at) {
      masked += text.slice(at, from) + ANOTHER_PERSON;
      places += 1;
    }
    at = Math.max(at, to);
  }
  return { text: masked + text.slice(at), places };
}
