/*
 * An exported line may be read back as UTF-8, or with one character per byte and put together again (fields/utf8.ts). Both must give
 * the same text. So a character that such repair would take for the second byte of a sequence is written as an escape.
 */

/** Text of JSON, or with escapes like it, that reads the same however its bytes were decoded. */
export function sameInAnyDecoding(text: string): string {
  return text.replace(/(?<=[\u00c2-\u00f4])[\u0080-\u00bf]/g, escapeOf);
}

/**
 * A text for a cell of a table: on one line, with a backslash in front of what would break it. A spreadsheet takes a cell that
 * begins with `=`, `+`, `-` or `@` for a formula, and pupils can type one: so its first character is written as an escape.
 */
export function cellTextOf(text: string): string {
  const backslashed = text.replaceAll('\\', '\\\\').replace(LONE_SURROGATE, escapeOf);
  return sameInAnyDecoding(backslashed.replace(/[\u0000-\u001f\u007f]/g, escapeOf).replace(/^[=+\-@]/, escapeOf));
}

/** Undoes {@link cellTextOf}. */
export function textOfCell(cell: string): string {
  if (!cell.includes('\\')) return cell;
  return cell.replace(/\\(?:\\|u([0-9a-f]{4}))/g, (_, code: string | undefined) =>
    code === undefined ? '\\' : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
