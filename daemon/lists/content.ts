import type { ListSource } from '../../categories/list-source.ts';

/** The content of a list as it came, in a folder of its own. */
export interface ListContent {
  /** The day on which it was fetched, and a hash: '2026-11-30-1f0c9a3b'. */
  readonly version: string;
  /** Name of its folder beside the state of the list. */
  readonly folder: string;
  readonly fetchedAt: number;
  readonly files: readonly ContentFile[];
}

export interface ContentFile {
  /** Name in the folder. */
  readonly name: string;
  /** As its origin calls it, folders included: 'blacklists/adult/domains'. */
  readonly title: string;
  /** The part that the whole file belongs to; '' where what is inside says so. */
  readonly part: string;
  /** What its origin goes by, to tell whether it has changed; null where it gave nothing. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bytes: number;
  readonly sha256: string;
}

/** Content that is ready to be read: what it is, and where it lies. */
export interface PlacedContent {
  readonly source: ListSource;
  /** Absolute. */
  readonly folder: string;
  readonly files: readonly ContentFile[];
}

/** What was found in a content. */
export interface Measures {
  readonly parts: readonly PartMeasure[];
  /** Lines that gave no entry, by reason. */
  readonly skipped: readonly SkippedLines[];
  /** Lines that say something, understood or not. */
  readonly lines: number;
  /** Entries that our own list knows, and that therefore change nothing. */
  readonly overruled: number;
  /** Entries that are passed over because they are known to be wrong. */
  readonly leftOut: number;
}

export interface PartMeasure {
  readonly part: string;
  /** Distinct ones where the part is used, else lines. */
  readonly entries: number;
  /** Of these, how many the content holds under malware or phishing too. */
  readonly alsoMalware: number;
}

export interface SkippedLines {
  readonly reason: string;
  readonly lines: number;
}
