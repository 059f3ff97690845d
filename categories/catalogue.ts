/**
 * Everything that is known about sites and searches, put together: what the school says, what the lists say, what
 * words to look for. The school's own entries stand above the lists, however specific a list is: one that covers an
 * address replaces all of it.
 */
import type { CategoryId } from './category.ts';
import { buildDomainSet, type DomainIndex, type ListedEntry } from './domain-set.ts';
import { parseEntry } from './entry.ts';
import { NO_SCHOOL_LABELS, type SchoolLabels } from './filter-labels/label-names.ts';
import { buildFilterLabels, type FilterLabels } from './filter-labels.ts';
import { createHostMemo, type HostMemo } from './host-memo.ts';
import {
  NO_SCHOOL_WORDS,
  type ReadSchoolWords,
  type RefusedWord,
  readSchoolWords,
  type SchoolWords,
} from './school-words.ts';
import { seedRespellings } from './seed/terms/misspellings.ts';
import { shipped, shippedTermsOf } from './shipped.ts';
import { categoryId } from './taxonomy.ts';
import { adjustTermSet, buildTermSet, type TermSet } from './term-set.ts';

/** A site that the school itself puts into a category. */
export interface SchoolEntry {
  /** As a person wrote it: 'example.org', '*.example.org' or 'https://example.org/games'. */
  readonly entry: string;
  readonly category: CategoryId;
  readonly reason: string;
}

/** A site that the school itself has allowed. */
export interface AllowEntry {
  readonly entry: string;
  readonly reason: string;
}

/**
 * The school's own say. Where the same entry is both allowed and put into a category, the category counts: the safer
 * reading.
 */
export interface SchoolLists {
  readonly entries: readonly SchoolEntry[];
  readonly allowed: readonly AllowEntry[];
  readonly words: SchoolWords;
  /** What the names of categories that the school has made up in its filter mean. */
  readonly labels: SchoolLabels;
}

export interface Catalogue {
  /** Date and content hash of what we ship: '2026-11-22-1f0c9a3b'. */
  readonly version: string;
  readonly school: DomainIndex;
  readonly domains: DomainIndex;
  readonly terms: TermSet;
  readonly labels: FilterLabels;
  /** School entries that hold no usable host, as written, to be shown to the person who wrote them. */
  readonly refused: readonly string[];
  /** The school's wishes about words that were not followed, to be shown to the person who wrote them. */
  readonly refusedWords: readonly RefusedWord[];
  /** Answers for hosts that were asked about before; bounded. */
  readonly memo: HostMemo;
}

export const NO_SCHOOL_LISTS: SchoolLists = {
  entries: [],
  allowed: [],
  words: NO_SCHOOL_WORDS,
  labels: NO_SCHOOL_LABELS,
};

/** What the school itself says. */
const SCHOOL_LIST = { id: 'school', title: 'Our school’s own list' };
/** What we ship. */
export const SEED_LIST = { id: 'filterwatch', title: 'Filterwatch’s own list' };

/**
 * Assembles the catalogue from the shipped data and the school's own lists; `domains` may stand in for the shipped
 * domains.
 */
export function buildCatalogue(options: { readonly school: SchoolLists; readonly domains?: DomainIndex }): Catalogue {
  const { version, domains } = shipped();
  const school = readSchoolLists(options.school);
  const words = readSchoolWords(options.school.words, shippedTermsOf);
  return {
    version: options.domains?.version ?? version,
    school: buildDomainSet(SCHOOL_LIST, school.listed),
    domains: options.domains ?? seedIndexOf(domains),
    terms: termsWith(words),
    labels: labelsOf(options.school.labels),
    refused: school.refused,
    refusedWords: words.refused,
    memo: createHostMemo(),
  };
}

let seedIndex: DomainIndex | null = null;

/** What we ship cannot change while we run: all catalogues share one index of it. */
function seedIndexOf(domains: readonly ListedEntry[]): DomainIndex {
  seedIndex = seedIndex ?? buildDomainSet(SEED_LIST, domains);
  return seedIndex;
}

let lastLabels: { readonly school: SchoolLabels; readonly labels: FilterLabels } | null = null;

/** What the school says of sites and words changes while we run, what it says of labels seldom: reading all of them takes 40 ms. */
function labelsOf(school: SchoolLabels): FilterLabels {
  if (lastLabels?.school !== school) lastLabels = { school, labels: buildFilterLabels(school) };
  return lastLabels.labels;
}

function termsWith({ own, quiet }: ReadSchoolWords): TermSet {
  const { termSet } = shipped();
  if (own.length === 0 && quiet.size === 0) return termSet;
  return adjustTermSet(termSet, { quiet, added: buildTermSet(own, seedRespellings()) });
}

function readSchoolLists(school: SchoolLists): { listed: readonly ListedEntry[]; refused: readonly string[] } {
  const listed: ListedEntry[] = [];
  const refused: string[] = [];
  const categorised = new Set(school.entries.map(({ entry }) => parseEntry(entry)));
  const allowed = school.allowed.filter(
    ({ entry }) => !categorised.has(parseEntry(entry)) || parseEntry(entry) === null,
  );
  const allowedAs = allowed.map(({ entry }) => ({ entry, category: categoryId('school-allowed') }));
  for (const { entry, category } of [...school.entries, ...allowedAs]) {
    const plain = parseEntry(entry);
    if (plain === null) refused.push(entry);
    else listed.push({ entry: plain, category });
  }
  return { listed, refused };
}
