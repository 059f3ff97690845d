/*
 * Names in other scripts travel through the name system as ASCII: 'xn--mnchen-3ya'. Here they are read back, as RFC 3492 says.
 */

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;
const LAST_CODE_POINT = 0x10ffff;
/** No label of a name is longer. */
const MAX_LABEL_LENGTH = 63;

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

function adapted(delta: number, places: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / places);
  let bias = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; bias += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return bias + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

/** 'a' to 'z' are 0 to 25, '0' to '9' are 26 to 35. */
function digitOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : -1;
}
