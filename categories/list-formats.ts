import { isHost, parseEntry } from './entry.ts';

/** The forms in which lists of sites are published. */
export const LIST_FORMATS = [
  'domains',
  'hosts',
  'urls',
  'expressions',
  'adblock',
  'rpz',
  'dnsmasq',
  'unbound',
  'csv',
] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** What a reader finds in a list, in its order. `part` is '' where the format has no parts of its own. */
export interface ListSink {
  /** `entry` in plain form, see `parseEntry`. */
  site(entry: string, part: string): void;
  network(network: string, part: string): void;
  exception(entry: string, part: string): void;
  /** A line that gives no entry although it should. */
  skipped(reason: string, line: string): void;
}

export interface ListReader {
  line(text: string): void;
  end(): void;
}

export function openListReader(format: ListFormat, sink: ListSink): ListReader {
  return {
    line: (text) => {
      const line = text.replace(/#.*$/, '').trim();
      if (line !== '') readEntry(format === 'hosts' ? (line.split(/\s+/)[1] ?? '') : line, line, sink);
    },
    end: () => undefined,
  };
}

function readEntry(text: string, line: string, sink: ListSink): void {
  const entry = parseEntry(text);
  if (/^[\d.:a-f]+\/\d+$/i.test(text)) sink.network(text, '');
  else if (entry !== null) sink.site(entry, '');
  else sink.skipped(/^[a-z]+(\.[a-z]{2,3})?$/.test(text) ? 'a whole ending' : 'not understood', line);
}

/** The format of a list, by its first lines and its file's name; null when none fits. */
export function detectListFormat(lines: readonly string[], fileName: string): ListFormat | null {
  if (fileName === 'domains' || fileName === 'urls' || fileName === 'expressions') return fileName;
  const telling = lines.map((line) => line.replace(/#.*$/, '').trim()).filter((line) => line !== '');
  if (telling.length === 0) return null;
  if (telling.every((line) => /^(0\.0\.0\.0|127\.0\.0\.1|::1?)\s+\S+$/.test(line))) return 'hosts';
  return telling.some((line) => isHost(line.toLowerCase())) ? 'domains' : null;
}
