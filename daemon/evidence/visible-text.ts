/**
 * What pupils type, and what a filter logs, may hold characters that are not seen and change how the text around them reads: line
 * ends, marks that turn the direction, nothing at all. On paper each of them stands as its number, so that no text from a log can
 * look like a line, a heading or a finding of ours.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Within one emoji, the marks that join its parts and choose its colours are part of the picture. */
const EMOJI = /\p{RGI_Emoji}/v;

/** The text with all that is not seen written out: 'abc‹U+202E›'. */
export function visibleText(text: string): string {
  const pieces = text.split(new RegExp(`(${EMOJI.source})`, 'v'));
  const seen = pieces.map((piece, index) => (index % 2 === 1 ? piece : piece.replace(UNSEEN, numberOf)));
  return seen.join('').replace(/\p{Zs}/gu, ' ');
}

/** A text of somebody else, in quotes; a long one is cut, and says how long it was. */
export function quoted(text: string, max = MAX_QUOTED): string {
  const characters = Array.from(text);
  if (characters.length <= max) return `“${visibleText(text)}”`;
  return `“${visibleText(characters.slice(0, max).join(''))}…” (${characters.length} characters in all)`;
}

const MAX_QUOTED = 300;

function numberOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}
