import type { CategoryId } from '../../categories/category.ts';
import { partOf } from '../../categories/list-source.ts';
import { createProtectedSites, type ProtectedSite } from '../../categories/protected-sites.ts';
import { seedDomains } from '../../categories/seed/domains.ts';
import type { Measures, PartMeasure, PlacedContent } from './content.ts';
import { createEntryHashes, type EntryHashes, missingFrom, unionOf } from './entry-hashes.ts';
import { type ContentSink, readContent } from './read-content.ts';
import { refused } from './refusals.ts';

/** What is to be counted in a content. */
export interface MeasureTask {
  readonly content: PlacedContent;
  /** The content in use, to tell what changes; null while there is none. */
  readonly inUse: PlacedContent | null;
  readonly ownSites: readonly string[];
}

export interface MeasureAnswer {
  readonly measures: Measures;
  /** A few of them. */
  readonly harm: readonly ProtectedFind[];
  readonly added: number;
  readonly removed: number;
}

/** A protected site in a part that stands for harm. */
export interface ProtectedFind extends ProtectedSite {
  readonly entry: string;
  readonly part: string;
}

/** Reads a content once, and the one in use once, and counts. Throws LIST_REFUSED where it is no list at all. */
export async function measureContent({ content, inUse, ownSites }: MeasureTask): Promise<MeasureAnswer> {
  const now = await countIn(content, ownSites);
  const before = inUse === null ? new Float64Array() : unionOf([...(await countIn(inUse, ownSites)).used.values()]);
  const after = unionOf([...now.used.values()]);
  return {
    measures: now.measures,
    harm: now.harm,
    added: missingFrom(after, before),
    removed: missingFrom(before, after),
  };
}

interface Counted {
  readonly measures: Measures;
  readonly harm: readonly ProtectedFind[];
  /** Hashes of the entries of the parts in use. */
  readonly used: ReadonlyMap<string, Float64Array>;
}

const MAX_PARTS = 500;
const MOST_HARM = 20;

async function countIn(content: PlacedContent, ownSites: readonly string[]): Promise<Counted> {
  const protectedSites = createProtectedSites(ownSites);
  const seed = new Set(seedDomains().map(({ entry }) => entry));
  const used = new Map<string, EntryHashes>();
  const unused = new Map<string, number>();
  const skipped = new Map<string, number>();
  let lines = 0;
  let overruled = 0;
  let leftOut = 0;
  const harm: ProtectedFind[] = [];

  const take = (entry: string, part: string): CategoryId | null => {
    lines += 1;
    const meaning = partOf(content.source, part);
    if (meaning === null) addOne(unused, unused.size < MAX_PARTS || unused.has(part) ? part : 'others');
    else hashesOf(used, part).add(entry);
    return meaning?.category ?? null;
  };
  const sink: ContentSink = {
    site(entry, part) {
      const category = take(entry, part);
      if (category === null) return;
      if (seed.has(entry)) overruled += 1;
      const site = harm.length < MOST_HARM ? protectedSites.coveredBy(entry, category) : null;
      if (site !== null) harm.push({ ...site, entry, part });
    },
    network: (network, part) => void take(network, part),
    exception: () => {
      lines += 1;
    },
    leftOut: () => {
      lines += 1;
      leftOut += 1;
    },
    skipped(reason) {
      lines += 1;
      addOne(skipped, reason);
    },
  };
  await readContent(content, sink);
  const sorted = new Map([...used].map(([part, hashes]) => [part, hashes.sorted()]));
  const parts = [...measuresOf(content, sorted), ...[...unused].map(([part, entries]) => plain(part, entries))];
  const byReason = [...skipped].map(([reason, count]) => ({ reason, lines: count }));
  return { measures: { parts, skipped: byReason, lines, overruled, leftOut }, harm, used: sorted };
}

function measuresOf({ source }: PlacedContent, used: ReadonlyMap<string, Float64Array>): readonly PartMeasure[] {
  const isMalware = (part: string) => MALWARE.includes(partOf(source, part)?.category ?? '');
  const malware = unionOf([...used].flatMap(([part, hashes]) => (isMalware(part) ? [hashes] : [])));
  return [...used].map(([part, hashes]) => ({
    part,
    entries: hashes.length,
    alsoMalware: isMalware(part) ? 0 : hashes.length - missingFrom(hashes, malware),
  }));
}

const MALWARE: readonly string[] = ['malware-and-hacking', 'phishing'];

function plain(part: string, entries: number): PartMeasure {
  return { part, entries, alsoMalware: 0 };
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function hashesOf(used: Map<string, EntryHashes>, part: string): EntryHashes {
  const known = used.get(part);
  if (known !== undefined) return known;
  if (used.size >= MAX_PARTS)
    throw refused(`The list has more than ${MAX_PARTS} parts.`, 'Write “categories:” with those that are to be used.');
  const made = createEntryHashes();
  used.set(part, made);
  return made;
}
