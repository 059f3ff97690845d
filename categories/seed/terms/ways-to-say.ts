import { WORD_FAMILIES } from './word-families.ts';

/** More ways than that are a slip of the pen, and would take their time at every start. */
const MAX_WAYS = 1_500;
const INNERMOST = /\(([^()]*)\)/;
const FAMILY = /<([^<>]*)>/g;

/**
 * Every phrase that is meant by one with choices in it: 'my <adult> (hits|hit) me' is 'my dad hits me', 'my mum hits me' and so
 * on. An empty choice leaves its place out. A phrase without choices means itself.
 */
export function waysToSay(phrase: string): readonly string[] {
  let ways: readonly string[] = [phrase.replace(FAMILY, (_, family: string) => `(${familyOf(family)})`)];
  while (ways.some((way) => INNERMOST.test(way))) {
    ways = [...new Set(ways.flatMap(choose))];
    if (ways.length > MAX_WAYS) throw new Error(`The search term '${phrase}' can be said in too many ways.`);
  }
  return ways.map((way) => way.replace(/\s+/g, ' ').trim());
}

function familyOf(name: string): string {
  const family = WORD_FAMILIES[name];
  if (family === undefined) throw new Error(`The search terms name an unknown family '<${name}>'.`);
  return family;
}

function choose(phrase: string): readonly string[] {
  const choices = INNERMOST.exec(phrase)?.[1]?.split('|');
  return choices?.map((choice) => phrase.replace(INNERMOST, () => choice.trim())) ?? [phrase];
}
