import { partOf } from '../../categories/list-source.ts';
import type { PlacedContent } from './content.ts';
import { createEntryHashes, hashOf } from './entry-hashes.ts';
import { isOfOnePart, readContent } from './read-content.ts';

/** Entries that one content has and the other has not, a few of them, with the part that they stand in. */
export interface Differences {
  readonly added: readonly PlacedEntry[];
  readonly removed: readonly PlacedEntry[];
}

export interface PlacedEntry {
  readonly entry: string;
  readonly part: string;
}

const MOST_SHOWN = 50;
/** So that a person sees something of every part, and not fifty lines of the first. */
const MOST_OF_A_PART = 10;

/** What using the second in place of the first would bring and take away. */
export async function compareContents(before: PlacedContent | null, after: PlacedContent): Promise<Differences> {
  return {
    added: await entriesBeyond(after, before),
    removed: before === null ? [] : await entriesBeyond(before, after),
  };
}

async function entriesBeyond(content: PlacedContent, known: PlacedContent | null): Promise<readonly PlacedEntry[]> {
  const hashes = known === null ? new Float64Array() : await hashesIn(known);
  const beyond: PlacedEntry[] = [];
  const mostOfAPart = isOfOnePart(content.source) ? MOST_SHOWN : MOST_OF_A_PART;
  const shownOf = new Map<string, number>();
  await eachEntry(content, (entry, part) => {
    const shown = shownOf.get(part) ?? 0;
    if (beyond.length >= MOST_SHOWN || shown >= mostOfAPart || isAmong(hashes, hashOf(entry))) return;
    shownOf.set(part, shown + 1);
    beyond.push({ entry, part });
  });
  return beyond;
}

async function hashesIn(content: PlacedContent): Promise<Float64Array> {
  const hashes = createEntryHashes();
  await eachEntry(content, (entry) => hashes.add(entry));
  return hashes.sorted();
}

function eachEntry(content: PlacedContent, take: (entry: string, part: string) => void): Promise<void> {
  const inUse = (entry: string, part: string): void => {
    if (partOf(content.source, part) !== null) take(entry, part);
  };
  return readContent(content, {
    site: inUse,
    network: inUse,
    exception: () => undefined,
    leftOut: () => undefined,
    skipped: () => undefined,
  });
}

function isAmong(sorted: Float64Array, hash: number): boolean {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) < hash) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === hash;
}
