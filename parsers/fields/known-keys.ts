import { collectPairs, type PairRules } from './pair-rules.ts';

/*
 * Some products write values without quotes although they hold blanks and even `=`:
 *
 *   action=permitted user=LDAP://10.44.0.2 OU=Pupils,DC=school/Tom Okafor src_host=10.44.3.17
 *
 * Only the names that the product itself writes end a value there; `OU=` is none of them.
 */

/** An expression for {@link knownPairsIn}, of names that are parted by blanks. */
export function knownKeys(names: string): RegExp {
  return new RegExp(`(?:^| )(${names.trim().split(/\s+/).join('|')})=`, 'g');
}

/** The pairs of these names from `start` on; null where they can be read in two ways. */
export function knownPairsIn(
  text: string,
  start: number,
  keys: RegExp,
  rules: PairRules,
): ReadonlyMap<string, string> | null {
  const collector = collectPairs(rules);
  const matches = [...text.slice(start).matchAll(keys)];
  matches.forEach((match, place) => {
    const valueStart = start + match.index + match[0].length;
    const next = matches[place + 1];
    const value = text.slice(valueStart, next === undefined ? text.length : start + next.index).trim();
    collector.take(match[1] ?? '', withoutQuotes(value), true);
  });
  return collector.pairs();
}

function withoutQuotes(value: string): string {
  return value.length >= 2 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
}
