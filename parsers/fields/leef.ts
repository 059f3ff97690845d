import { collectPairs, type PairRules } from './pair-rules.ts';

/*
 * QRadar's log event extended format:
 *
 *   LEEF:1.0|WatchGuard|XTM|12.5|1AFF0021|src=10.44.3.17⇥dst=198.51.100.20⇥…
 *   LEEF:2.0|Check Point|URL Filtering|1.0|Block|^|src=10.44.3.17^dst=…
 *                                                |  2.0 names what stands between the pairs, as a character or as `x09`
 *
 * Relays take `LEEF` for the name of a program and eat it, and write a tab as `#011`.
 */

export interface LeefHeader {
  readonly vendor: string;
  readonly product: string;
  /** The kind of event: '1AFF0021', 'transaction:blocked'. */
  readonly eventId: string;
  readonly separator: string;
  /** Where the pairs begin in the text. */
  readonly pairsStart: number;
}

/** The header of the LEEF event that the text from `start` on is, with or without `LEEF:`; null where it is none. */
export function leefHeaderAt(text: string, start: number): LeefHeader | null {
  const version = /^(?:LEEF: ?)?([12])\.0\|/.exec(text.slice(start, start + 16));
  if (version === null) return null;
  const head = text.slice(start + version[0].length, start + MOST_CHARACTERS);
  const parts = /^([^|]*)\|([^|]*)\|[^|]*\|([^|]*)\|/.exec(head);
  if (parts === null) return null;
  const pairsStart = start + version[0].length + parts[0].length;
  const named = version[1] === '2' ? /^(x[0-9A-Fa-f]{2}|[^|])?\|/.exec(text.slice(pairsStart, pairsStart + 4)) : null;
  return {
    vendor: parts[1] ?? '',
    product: parts[2] ?? '',
    eventId: parts[3] ?? '',
    separator: separatorOf(named?.[1], text, pairsStart),
    pairsStart: pairsStart + (named?.[0].length ?? 0),
  };
}

/** The pairs of an event under the names that `nameOf` gives them; null where they can be read in two ways. */
export function leefPairs(
  text: string,
  header: LeefHeader,
  rules: PairRules,
  nameOf: (key: string) => string = (key) => key,
): ReadonlyMap<string, string> | null {
  const collector = collectPairs(rules);
  for (const cell of text.slice(header.pairsStart).split(header.separator)) {
    const equals = cell.indexOf('=');
    if (equals > 0) collector.take(nameOf(cell.slice(0, equals).trim()), cell.slice(equals + 1).trim(), true);
    else if (cell.trim() !== '') collector.doubt();
  }
  return collector.pairs();
}

const MOST_CHARACTERS = 512;

function separatorOf(named: string | undefined, text: string, start: number): string {
  if (named !== undefined) return named.length === 3 ? String.fromCharCode(Number.parseInt(named.slice(1), 16)) : named;
  return text.includes('\t', start) ? '\t' : '#011';
}
