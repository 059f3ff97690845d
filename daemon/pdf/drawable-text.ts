import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Which characters the font of the PDF has. It knows Latin, Greek and Cyrillic. What it has not would be an empty box, or nothing
 * at all: it is said in words instead, and the text file beside the PDF has it as it was typed.
 */
export interface Drawing {
  /** The text with what cannot be drawn put in words: '[4 characters: Arabic]'. */
  drawable(text: string): string;
  /** True where something had to be put in words so far. */
  readonly hasGaps: boolean;
}

/** Where the four files of the font lie, which come with pdfmake. */
export const FONT_FOLDER = createRequire(import.meta.url)
  .resolve('pdfmake/fonts/Roboto.js')
  .replace(/\.js$/, '');
const REGULAR = `${FONT_FOLDER}/Roboto-Regular.ttf`;

export function createDrawing(): Drawing {
  const has = glyphsOf(REGULAR);
  let hasGaps = false;
  return {
    get hasGaps() {
      return hasGaps;
    },
    drawable(text) {
      const runs = runsOf(text, has);
      hasGaps ||= runs.some(({ isDrawn }) => !isDrawn);
      return runs.map((run) => (run.isDrawn ? run.text : inWords(run.text))).join('');
    },
  };
}

interface Run {
  readonly isDrawn: boolean;
  text: string;
}

function runsOf(text: string, has: HasGlyph): readonly Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const isDrawn = has(character.codePointAt(0) ?? 0);
    const last = runs.at(-1);
    // A space between two words of another script belongs to them.
    if (last !== undefined && (last.isDrawn === isDrawn || (!last.isDrawn && character === ' ')))
      last.text += character;
    else runs.push({ isDrawn, text: character });
  }
  return runs;
}

const SCRIPTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['emoji', /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Chinese', /\p{Script=Han}/u],
  ['Japanese', /\p{Script=Hiragana}|\p{Script=Katakana}/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Bengali', /\p{Script=Bengali}/u],
  ['Gurmukhi', /\p{Script=Gurmukhi}/u],
  ['Gujarati', /\p{Script=Gujarati}/u],
  ['Tamil', /\p{Script=Tamil}/u],
  ['Thai', /\p{Script=Thai}/u],
];

function inWords(text: string): string {
  const words = text.trimEnd();
  const count = Array.from(words.replaceAll(' ', '')).length;
  const names = SCRIPTS.filter(([, pattern]) => pattern.test(words)).map(([name]) => name);
  const counted = count === 1 ? '1 character' : `${count} characters`;
  return `[${counted}${names.length === 0 ? '' : `: ${names.join(', ')}`}]${text.slice(words.length)}`;
}

type HasGlyph = (code: number) => boolean;

/**
 * Reads the font's own table of characters (cmap, form 4: stretches of the first 65,536 characters):
 * https://learn.microsoft.com/typography/opentype/spec/cmap
 */
function glyphsOf(path: string): HasGlyph {
  const font = readFileSync(path);
  const cmap = tableAt(font, 'cmap');
  const form = formFour(font, cmap);
  const segments = font.readUInt16BE(form + 6) / 2;
  const stretches = Array.from({ length: segments }, (_, index) => ({
    last: font.readUInt16BE(form + 14 + 2 * index),
    first: font.readUInt16BE(form + 16 + 2 * (segments + index)),
  }));
  return (code) => code < 0xffff && stretches.some(({ first, last }) => code >= first && code <= last);
}

function tableAt(font: Buffer, tag: string): number {
  for (let entry = 12, left = font.readUInt16BE(4); left > 0; entry += 16, left--) {
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}

function formFour(font: Buffer, cmap: number): number {
  for (let entry = cmap + 4, left = font.readUInt16BE(cmap + 2); left > 0; entry += 8, left--) {
    const at = cmap + font.readUInt32BE(entry + 4);
    if (font.readUInt16BE(at) === 4) return at;
  }
  throw new Error('The font has no table of characters that we can read.');
}
