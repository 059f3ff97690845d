const MAX_SHOWN = 80;

/** How a value that was found is shown in a problem: short, on one line, without a password. */
export function describeFound(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return value.trim() === '' ? 'an empty text' : quoted(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return describeKind(value);
}

/** The same without the value, where it could be a secret or is too much to show. */
export function describeKind(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return 'a text';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of settings';
  return `a ${typeof value === 'number' ? 'number' : 'yes or no'}`;
}

/** A text in quotes, safe to show on a terminal. */
export function quoted(text: string): string {
  return `“${shown(text)}”`;
}

/** A text as part of a line: control characters could make a terminal lie, and an address may carry a password. */
export function oneLine(text: string): string {
  return withoutPassword(text)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
}

/** The same, shortened. */
export function shown(text: string): string {
  const plain = oneLine(text);
  return plain.length > MAX_SHOWN ? `${plain.slice(0, MAX_SHOWN)}…` : plain;
}

/** 'smtp://user:secret@host' becomes 'smtp://…@host', up to the last @: a password may hold one. */
function withoutPassword(text: string): string {
  return text.replace(/\/\/.*@/s, '//…@');
}
