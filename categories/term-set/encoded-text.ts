/*
 * Text that came through one more hand than it should have: 'don&#39;t' and 'kill%20myself' inside a search, '%C5%BC' in an
 * address. What is no escape stays as it is, so a broken one costs nothing. Nothing here throws.
 */

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['gt', '>'],
  ['lt', '<'],
  ['nbsp', ' '],
  ['quot', '"'],
]);
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|apos|gt|lt|nbsp|quot));/gi;
const ESCAPES = /(?:%[0-9a-f]{2})+/gi;
const LAST_CODE_POINT = 0x10ffff;

/** The text with its percent escapes and HTML entities undone, once each. */
export function decodeLeftovers(text: string): string {
  const percentFree = text.includes('%') ? decodePercent(text) : text;
  return percentFree.includes('&') ? decodeEntities(percentFree) : percentFree;
}

/** Undoes '%xx', read as UTF-8. */
export function decodePercent(text: string): string {
  const utf8 = new TextDecoder();
  return text.replace(ESCAPES, (run) => utf8.decode(bytesOf(run)));
}

function bytesOf(escapes: string): Uint8Array {
  return Uint8Array.from({ length: escapes.length / 3 }, (_, at) =>
    Number.parseInt(escapes.slice(3 * at + 1, 3 * at + 3), 16),
  );
}

function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? entity;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : entity;
  });
}
