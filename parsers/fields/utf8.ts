/**
 * Log lines are read one byte per character, because that is the fastest way to cut a file into lines. A name such as `zoë` then
 * arrives as `zoÃ«`. This puts every valid UTF-8 sequence back together and leaves any other byte as the Latin-1 letter it may be.
 * Text that was decoded before comes back as it is: `ë` followed by a letter is not a valid sequence.
 */
export function repairUtf8(text: string): string {
  const first = text.search(SEQUENCE_START);
  return first < 0 ? text : repairFrom(text, first);
}

const SEQUENCE_START = /[\u00c2-\u00f4][\u0080-\u00bf]/;

function repairFrom(text: string, first: number): string {
  let repaired = text.slice(0, first);
  let at = first;
  while (at < text.length) {
    const codePoint = sequenceAt(text, at);
    repaired += codePoint < 0 ? text.charAt(at) : String.fromCodePoint(codePoint);
    at += codePoint < 0 ? 1 : sequenceLength(codePoint);
  }
  return repaired;
}

function sequenceLength(codePoint: number): number {
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** The code point of the UTF-8 sequence that begins here, or -1 where none does (overlong forms and surrogates included). */
function sequenceAt(text: string, at: number): number {
  const lead = text.charCodeAt(at);
  if (lead < 0xc2 || lead > 0xf4) return -1;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  let codePoint = lead & (0x7f >> length);
  for (let next = at + 1; next < at + length; next++) {
    const byte = text.charCodeAt(next);
    if (!(byte >= 0x80 && byte <= 0xbf)) return -1;
    codePoint = (codePoint << 6) | (byte & 0x3f);
  }
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return codePoint > 0x10ffff || isSurrogate || sequenceLength(codePoint) !== length ? -1 : codePoint;
}
