/**
 * Which categories a host, or a page of it, belongs to.
 *
 * # What it says
 *
 * An entry covers its host and every sub-domain; with a path, what lies below that path. The most specific entry that covers
 * an address answers: the longest host first, then the longest path under it. It says what its own labels say and what the
 * next wider entry says, with two exceptions: a curated label stands alone, and an exception takes back what its list says of
 * a wider entry. So 'mail.search.example' under mail (curated) hides 'search.example' under search engines. The next wider
 * entry of a page is a shorter page of its host, then the host, then the same for each host above. An IP address has no host
 * above it, but the networks that hold it, the narrowest first. A Blogspot blog is the same one under every country's ending.
 *
 * # The idea
 *
 * Millions of entries share some thousand different sets of labels, and a name need not be kept to be found again. So an
 * index is a table from the hash of a name to the number of a set; the set is worked out when the index is built, with all
 * that wider entries say, so that the first entry that is found settles the answer. An entry that says nothing new needs no row.
 *
 * To look up 'www.play.example', its bytes are read once from the end. On the way come the hashes of 'example',
 * 'play.example' and 'www.play.example'. The first is not looked at, because no entry has one label alone. The others are
 * looked for in a filter that turns away 97 of 100 names that have no row, then in the table, the longest one first. For a
 * page, each host also asks once whether any page of it is listed ('play.example/' has a row then), and the path is read on
 * from the hash of the host, with a hash at the end of every step. The names in an answer are cut from the question.
 *
 * # The bytes
 *
 *     0    'FWD1', format, length of all, (nothing)        4 words of 32 bits
 *     16   checksum                                         4 words, one for each lane
 *     32   seed of the hashes, then eight counts            see `DomainCounts`; zeros up to 128
 *     128  lines of rows       64 bytes each: 10 fingerprints of 32 bits, 10 numbers of 16 bits, 1 word: goes on elsewhere
 *          filter              16 bytes for 16 rows: a name has one bit in each of 4 words
 *          networks            first addresses of 128 bits in ascending order; then bits, set and next wider one of each
 *          sets                where each set ends in the list of labels (32 bits); the list of labels (16 bits)
 *          text                version and labels as JSON
 *
 * Every section begins at a multiple of eight and is read where it lies, also in memory that workers share. The number in
 * a row is 1 for a host of which pages are listed, else 2 and the number of a set; set 0 says nothing. A row is put into the
 * line that the first hash names; when that is full, into the line that the next number of a sequence of 32 bits names.
 *
 * # How sure it is
 *
 * Rows are told apart by the 32 bits of their second hash within the lines that the first one leads to. When an index is built
 * names are compared in full, and where two of them could be taken for each other the whole table is filled with another seed:
 * an entry is always found as itself. A name that has no row is taken for one with the probability
 *
 *     p = filter passes × fingerprints compared × 2^-32 = 0.0293 × 17.7 × 2^-32 = 1.2 × 10^-10
 *
 * (measured with 3 million entries and 24 million other names; comparing 16 bits alone, 402 were taken where this formula
 * says 379). A host of three labels asks twice, with a path four times: below 5 × 10^-10 for a look-up, and below 10^-9 as far
 * as eight questions. That is one wrong answer in several thousand million different hosts; a school has some 55,000.
 *
 * # What was tried
 *
 * - A Map from names to sets: exact, and twelve times the memory; it takes seconds to load and cannot be shared by workers.
 * - Sorted fingerprints, a minimal perfect hash, a binary fuse filter: 4.5 to 7 bytes an entry, but two or three waits for memory
 *   where a line needs one, or too many names taken for others.
 * - Rows that are too many for a line go to the next one: at nine of ten slots taken, chains of full lines grow to two hundred.
 * - Fewer rows a line: 8.5 instead of 9 make 8.5 bytes an entry instead of 8.1, and a name that passes the filter reads 1.5 lines
 *   instead of 2.0 (a listed one 1.12 instead of 1.18).
 * - Filters of one or two words a block: as fast or slower, and 4 % instead of 3 % pass.
 * - Many hosts in rounds (all hashes, then the filter for all, then the table): no faster than one after the other, because a
 *   processor looks ahead over several look-ups by itself.
 * - The same in WebAssembly: half as fast again, for a second language and a build step.
 *
 * # Figures
 *
 * `npm run bench -- domains`, 5 million invented entries, one core, seconds of the processor; a busy machine takes up to a
 * third off the look-ups:
 *
 *                                              here         Map with a suffix walk
 *     bytes an entry in the file               8.0          –
 *     memory                                   42 MiB       527 MiB
 *     build                                    5.3 s        4.8 s
 *     open, checksum included                  14 ms        –
 *     look-ups a second, 2 % of hosts listed   10 M         0.9 M
 *     as a school asks                         13 M         2.3 M
 *     the same, the bench remembering hosts    21 M         –
 *     as text, with reasons                    5 to 6 M     1.4 to 3.4 M, without reasons
 *
 * At 1 million entries 12 to 15 million a second, where squidGuard with the same names as one category answers 0.2 to 0.3
 * million. Public lists of 1.8 million rows (1.2 million entries) are built in 1.3 s, at 7.2 bytes an entry.
 */
import type { CategoryId } from './category.ts';
import { createBuilder } from './domain-set/builder.ts';
import { openSections } from './domain-set/domain-file.ts';
import { createReader } from './domain-set/reader.ts';
import type { ListLabel } from './list-label.ts';

/** Why an address has a label: the widest entry above it, from there on unbroken, that has it too. */
export interface DomainClaim {
  readonly label: ListLabel;
  /** 'tube.example/live'. */
  readonly entry: string;
}

/** What the lists say of an address. */
export interface DomainAnswer {
  /** The most specific entry that covers it, or a wider one that says the same. */
  readonly entry: string;
  /** In the order of the labels; never empty. */
  readonly claims: readonly DomainClaim[];
}

/** All that the corridor asks of a set of domains, however it is kept in memory. */
export interface DomainIndex {
  /** Number of distinct entries and networks that were put in. */
  readonly size: number;
  /** What the set was built as: a date and a hash. */
  readonly version: string;
  readonly labels: readonly ListLabel[];
  /** What is said of the host (lower case, punycode, or an IP address) and path ('' when the log shows none), or null. */
  lookUp(host: string, path: string): DomainAnswer | null;
  /** True when an entry with a path may decide about this host: then the host alone does not settle the answer. */
  hasPaths(host: string): boolean;
  /** False when no listed page covers this path: then it has the answer of the host alone. */
  hasPage(host: string, path: string): boolean;
}

/** The index as it is kept, which also answers from bytes. */
export interface DomainSet extends DomainIndex {
  /** The number of the set of labels of a host in bytes (ASCII, in either case); 0 where nothing is said of it. */
  lookUpBytes(bytes: Uint8Array, start: number, end: number): number;
  /** The same for many hosts: `bounds` holds start and end of each, `sets` takes the numbers. */
  lookUpMany(bytes: Uint8Array, bounds: Uint32Array, sets: Uint16Array): void;
  labelsOf(set: number): readonly ListLabel[];
}

/** Takes entries in any order, then makes the bytes of an index of them. */
export interface DomainSetBuilder {
  /**
   * `entry` in plain form, see `parseEntry`; `label` is a place in the labels. False for an entry that can cover no
   * address: without a host, too long or too deep.
   */
  add(entry: string, label: number): boolean;
  /** A network, '192.0.2.0/24' or '2001:db8::/32'; false where it is none. */
  addNetwork(network: string, label: number): boolean;
  /** The label's list does not mean this entry, although a wider one of it covers it. */
  except(entry: string, label: number): boolean;
  build(version: string): Uint8Array;
}

export function createDomainSetBuilder(labels: readonly ListLabel[]): DomainSetBuilder {
  return createBuilder(labels);
}

/** Opens the bytes that a builder made, where they lie; throws `DomainSetDamaged` when they are not as they were. */
export function openDomainSet(bytes: Uint8Array): DomainSet {
  return createReader(openSections(bytes));
}

/** One line of a curated list of ours or of the school's, as it is put in. */
export interface ListedEntry {
  /** Plain form, see `parseEntry`: 'tube.example/live'. */
  readonly entry: string;
  readonly category: CategoryId;
}

/** A small set in memory: a curated list with one label for each of its categories, in the order of their first entry. */
export function buildDomainSet(
  list: { readonly id: string; readonly title: string },
  listed: readonly ListedEntry[],
): DomainSet {
  const categories = [...new Set(listed.map(({ category }) => category))];
  const numbers = new Map(categories.map((category, number) => [category, number]));
  const labels = categories.map((category) => curatedLabel(list, category));
  const builder = createDomainSetBuilder(labels);
  for (const { entry, category } of listed) builder.add(entry, numbers.get(category) ?? 0);
  return openDomainSet(builder.build(''));
}

function curatedLabel(list: { readonly id: string; readonly title: string }, category: CategoryId): ListLabel {
  return { list: list.id, title: list.title, part: '', version: '', category, trust: 'full', isCurated: true };
}
