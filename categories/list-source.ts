import type { CategoryId } from './category.ts';
import type { ListFormat } from './list-formats.ts';
import type { Trust } from './list-label.ts';

/** A list as the school has set it up: where it comes from, and what its parts mean to us. */
export interface ListSource {
  readonly id: string;
  /** What people call it: 'UT1 Toulouse'. */
  readonly title: string;
  readonly kind: 'public' | 'own';
  readonly licence: string | null;
  readonly attribution: string | null;
  readonly origin: ListOrigin;
  readonly format: ListFormat | 'auto';
  /** What its parts mean, by the list's own names; null for one that is not used. */
  readonly parts: Readonly<Record<string, ListPart | null>>;
  /** What a part means that is not among them; null where such a part is not used. */
  readonly otherParts: ListPart | null;
  /** Entries of it that are known to be wrong, in plain form: they are passed over. */
  readonly leftOut: readonly string[];
  /** Null: only by hand. */
  readonly refresh: ListRefresh | null;
}

/** Where the content of a list comes from. */
export type ListOrigin =
  /** One file each, http or https; a part of '' is named by what is in the file, an archive's folders. */
  | { readonly kind: 'addresses'; readonly files: readonly ListFile[] }
  /** A file, an archive, or a folder with a file or a folder for each part. Absolute. */
  | { readonly kind: 'path'; readonly path: string };

export interface ListFile {
  readonly part: string;
  readonly address: string;
}

/** What a site of one part of a list is about. */
export interface ListPart {
  readonly category: CategoryId;
  readonly trust: Trust;
  /** How many entries the part has had over the years, the least and the most; null where nobody knows. */
  readonly usual: readonly [least: number, most: number] | null;
}

export interface ListRefresh {
  /** As in cron. */
  readonly expression: string;
  readonly zone: string;
  /** Hours, UTC, in which its makers ask not to be asked; null where they do not mind. */
  readonly quietHours: QuietHours | null;
}

/** From the full hour of the first to that of the second. */
export type QuietHours = readonly [from: number, to: number];

/** What a part of the list means; null where it is not used. */
export function partOf(source: Pick<ListSource, 'parts' | 'otherParts'>, part: string): ListPart | null {
  return Object.hasOwn(source.parts, part) ? (source.parts[part] ?? null) : source.otherParts;
}
