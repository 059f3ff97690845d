/** Why a line, or one of several names on a line, gives no entry. Shown with its number of lines to whoever looks after the lists. */
export const SKIP_REASONS = [
  'blank line',
  'comment',
  'heading or setting of the list',
  'setting of the DNS server',
  'not a site',
  'covers a whole ending',
  'name longer than the internet allows',
  'letters that no site name can have',
  'wildcard that is not at the front',
  'the device itself, such as localhost',
  'address inside a local network',
  'network too wide to be about one thing',
  'range of addresses that is not one network',
  'exception for a whole network',
  'page that only what follows ? or # tells apart',
  'regular expression',
  'pattern that is not one site or folder',
  'only under some conditions',
  'hides or changes parts of a page',
  'sends the name somewhere else',
  'about who asks or which server answers',
  'quotes that do not close',
  'line too long',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Who takes what a list says, entry by entry. */
export interface ListSink {
  /** A site in plain form, see `parseEntry`. `part` is the list's own category for it, '' where it has one alone. */
  site(entry: string, part: string): void;
  /** In plain form, see `plainNetwork`. */
  network(network: string, part: string): void;
  /** The list does not mean this site, although a wider entry of it covers it. */
  exception(entry: string, part: string): void;
  /** A line that gives no entry, blank lines and comments too. Of several names on one line, once for each that gives none. */
  skipped(reason: SkipReason, line: string): void;
}

/** Takes the lines of one list, in their order. */
export interface ListReader {
  /** A line, decoded from UTF-8, with or without what ended it. */
  line(text: string): void;
  /** There are no more lines. */
  end(): void;
}
