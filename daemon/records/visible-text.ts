/**
 * What pupils type, and what a filter logs, may hold characters that are not seen and change how the text around them reads: line
 * ends, marks that turn the direction, nothing at all. On paper each of them stands as its number, so that no text from a log can
 * look like a line, a heading or a finding of ours. Within one emoji, the marks that join its parts and choose its colours are
 * part of the picture.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** A joiner between two pictures, or the mark after one that it is to be coloured. */
const OF_EMOJI =
  /(?<=\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)(?:\u200d(?=\p{Extended_Pictographic})|\ufe0f)/gu;

/** The text with all that is not seen written out: 'abc‹U+202E›'. */
export function visibleText(text: string): string {
  const kept = new Set(Array.from(text.matchAll(OF_EMOJI), ({ index }) => index));
  const seen = text.replace(UNSEEN, (found, place: number) => (kept.has(place) ? found : numberOf(found)));
  return seen.replace(/\p{Zs}/gu, ' ');
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
