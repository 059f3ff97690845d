/**
 * What a person typed, as plain words: "I don't wanna  LIVE!" gives ['i', 'dont', 'wanna', 'live'].
 *
 * Case, accents, apostrophes and invisible characters are folded away, and an escape that was left over is undone; every
 * other run that is neither letter nor digit parts two words. Letters of all scripts stay. Emoji are no words: they stand
 * anywhere between words and are read apart (`signsOf`). Spellings that hide a word ('p0rn', 'k.m.s', 'killlll') are only
 * ever tried beside the plain reading, so that they can add a match and never take one away.
 */
import { decodeLeftovers } from './term-set/encoded-text.ts';

/** A pasted essay is no search: what lies beyond is not read, so that one line cannot hold up the others. */
export const MAX_SEARCH_LENGTH = 1_000;

/**
 * Accents and vowel points that searchers leave out. The vowel signs of Indian scripts are letters to them and stay.
 */
const LEFT_OUT = /[\u0300-\u036f\u064b-\u065f\u0670\u0640'’‘ʼ`\p{Default_Ignorable_Code_Point}]/gu;
const NOT_A_WORD = /[^\p{L}\p{N}\p{M}]+/u;
const SIGN = /\p{Extended_Pictographic}/gu;
/** Letters that do not fall apart into a plain one and an accent, and the signs that stand for letters in disguise. */
const FOLDED = replacements('łl øo đd ıi ßss æae œoe ىي ةه کك یي');
const DISGUISES = replacements('0o 1i 3e 4a 5s 7t @a $s !i');

/** The words of a search, or of a phrase to look for. */
export function wordsOf(text: string): readonly string[] {
  return split(plain(text));
}

/** The emoji of a search, or of a phrase to look for, in their order. */
export function signsOf(text: string): readonly string[] {
  return decodeLeftovers(text.slice(0, MAX_SEARCH_LENGTH)).match(SIGN) ?? [];
}

/** The plain reading first, then each reading that takes a disguise away; none twice. */
export function readingsOf(text: string): readonly (readonly string[])[] {
  const shown = plain(text);
  const readings = [shown, withoutDigits(shown), withoutGaps(shown), squeezed(shown, '$1'), squeezed(shown, '$1$1')];
  return [...new Set(readings)].map(split);
}

function plain(text: string): string {
  const typed = decodeLeftovers(text.slice(0, MAX_SEARCH_LENGTH));
  const folded = typed.normalize('NFKD').toLowerCase().replace(LEFT_OUT, '');
  return folded.replace(/[łøđıßæœىةکی]/g, (letter) => FOLDED.get(letter) ?? letter);
}

function split(text: string): readonly string[] {
  return text.split(NOT_A_WORD).filter((word) => word !== '');
}

/** 'p0rn' and '$ex' read as words; 'ks3' becomes 'kse', which is no word of any list. */
function withoutDigits(text: string): string {
  return text.replace(/[a-z0-9@$!]+/g, (word) => {
    if (!/[a-z]/.test(word)) return word;
    return word.replace(/[013457@$]|!(?=[a-z])/g, (sign) => DISGUISES.get(sign) ?? sign);
  });
}

/** 'k m s', 'p.o.r.n' and 's*e*x' read as one word: three or more single letters in a row. */
function withoutGaps(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])\p{L}(?:[^\p{L}\p{N}]{1,2}\p{L}(?![\p{L}\p{N}])){2,}/gu, (run) =>
    run.replace(/[^\p{L}]/gu, ''),
  );
}

/** 'killlll' reads as 'kil' and as 'kill': three or more of one letter stand for one or two. */
function squeezed(text: string, kept: string): string {
  return text.replace(/(\p{L})\1{2,}/gu, kept);
}

function replacements(pairs: string): ReadonlyMap<string, string> {
  return new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));
}
