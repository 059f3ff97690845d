/**
 * Names with letters beyond a to z, as browsers ask for them: 'bücher.example' is asked for as 'xn--bcher-kva.example'
 * (RFC 3492 and the mapping of UTS 46, as far as names of sites need it), and read back from there.
 */

/** The name in lower case and ASCII; null where it holds what no site name can hold. */
export function asciiName(name: string): string | null {
  if (ASCII.test(name)) return name.toLowerCase();
  if (name.length > MAX_NAME || !name.isWellFormed()) return null;
  const folded = foldedName(name);
  if (NEVER_IN_NAME.test(folded)) return null;
  return folded.split('.').map(asciiLabel).join('.');
}

const ASCII = /^[\u0000-\u007f]*$/;
/** Longer names are refused unread: no site has one, whatever it is turned into. */
const MAX_NAME = 253;
/** Browsers drop these: the soft hyphen, and marks that only choose how the letter in front of them is drawn. */
const DROPPED = /\u00ad|\u200b|\u2060|\ufeff|\p{Variation_Selector}/gu;
/** The full stops of Chinese and Japanese keyboards. */
const OTHER_DOTS = /[\u3002\uff0e\uff61]/g;
/**
 * Beyond ASCII, a name holds letters, digits, their marks and pictures: no blanks, no punctuation but two dots that words are
 * written with. Some of these letters fold into ASCII, so that is looked at too.
 */
const NEVER_IN_NAME = /(?![a-z0-9._-])\p{ASCII}|(?![\u00b7\u30fb])[^\p{ASCII}\p{L}\p{M}\p{N}\p{S}]|[\p{Cn}\ufffd]/u;

/** Letter by letter, since a capital sigma becomes another letter at the end of a word than in a name. */
function foldedName(name: string): string {
  const dotted = name.replace(OTHER_DOTS, '.').replace(DROPPED, '').normalize('NFKC');
  return [...dotted]
    .map((letter) => letter.toLowerCase())
    .join('')
    .normalize('NFC');
}

function asciiLabel(label: string): string {
  return ASCII.test(label) ? label : `xn--${encode([...label].map(codeOf))}`;
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** RFC 3492, 6.3: the ASCII letters as they are, then where each other letter stands, in ascending order of the letters. */
function encode(codes: readonly number[]): string {
  const plain = codes.filter((code) => code < 128);
  let output = plain.length === 0 ? '' : `${String.fromCharCode(...plain)}-`;
  let handled = plain.length;
  let next = 128;
  let delta = 0;
  let bias = 72;
  while (handled < codes.length) {
    const lowest = Math.min(...codes.filter((code) => code >= next));
    delta += (lowest - next) * (handled + 1);
    next = lowest;
    for (const code of codes) {
      if (code < next) delta++;
      if (code !== next) continue;
      output += variableLength(delta, bias);
      bias = adapted(delta, handled + 1, handled === plain.length);
      delta = 0;
      handled++;
    }
    delta++;
    next++;
  }
  return output;
}

function variableLength(delta: number, bias: number): string {
  let output = '';
  let rest = delta;
  for (let weight = BASE; ; weight += BASE) {
    const threshold = Math.min(T_MAX, Math.max(T_MIN, weight - bias));
    if (rest < threshold) return output + DIGITS.charAt(rest);
    output += DIGITS.charAt(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

/** RFC 3492, 6.1. */
function adapted(delta: number, handled: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / handled);
  let steps = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; steps += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return steps + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + 38));
}

/** The text with each 'xn--' label in it read back; one that is none stays as it is. */
export function labelsInUnicode(text: string): string {
  return text.replace(/\bxn--[a-z0-9-]+/gi, (label) => {
    return label.length > MAX_LABEL_LENGTH ? label : (decodeLabel(label.slice(4).toLowerCase()) ?? label);
  });
}

function decodeLabel(encoded: string): string | null {
  const dash = encoded.lastIndexOf('-');
  const decoded = dash < 0 ? [] : [...encoded.slice(0, dash)].map((char) => char.charCodeAt(0));
  let code = FIRST_CODE;
  let place = 0;
  let bias = FIRST_BIAS;
  for (let at = dash + 1; at < encoded.length; ) {
    const read = readNumber(encoded, at, bias);
    if (read === null) return null;
    const places = decoded.length + 1;
    bias = adapted(read.value, places, place === 0);
    place += read.value;
    code += Math.floor(place / places);
    place %= places;
    if (code > LAST_CODE_POINT) return null;
    decoded.splice(place++, 0, code);
    at = read.end;
  }
  return decoded.length === 0 ? null : String.fromCodePoint(...decoded);
}

function readNumber(
  text: string,
  start: number,
  bias: number,
): { readonly value: number; readonly end: number } | null {
  let value = 0;
  let weight = 1;
  for (let at = start, step = BASE; at < text.length; at++, step += BASE) {
    const digit = digitOf(text.charCodeAt(at));
    const threshold = Math.min(T_MAX, Math.max(T_MIN, step - bias));
    value += digit * weight;
    if (digit < 0 || value > Number.MAX_SAFE_INTEGER) return null;
    if (digit < threshold) return { value, end: at + 1 };
    weight *= BASE - threshold;
  }
  return null;
}

/** 'a' to 'z' are 0 to 25, '0' to '9' are 26 to 35. */
function digitOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : -1;
}

const FIRST_BIAS = 72;
const FIRST_CODE = 128;
const LAST_CODE_POINT = 0x10ffff;
/** No label of a name is longer. */
const MAX_LABEL_LENGTH = 63;
