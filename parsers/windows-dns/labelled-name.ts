/**
 * The name of a look-up, without a last dot; '' for the root. It is written `(3)www(7)example(3)org(0)` or `.www.example.org.`, as the
 * server is set. Null for anything else, or where a line was cut off.
 */
export function loggedName(text: string): string | null {
  if (!text.startsWith('.')) return labelledName(text);
  return text.endsWith('.') ? text.slice(1, -1) : null;
}

/**
 * The name that `(3)www(7)example(3)org(0)` spells. Each number says how long the next label is, so that a label may hold anything,
 * brackets and numbers too. Null where they do not fit each other.
 */
export function labelledName(text: string): string | null {
  const labels: string[] = [];
  let at = 0;
  for (;;) {
    const end = text.indexOf(')', at);
    const length = Number(text.slice(at + 1, end));
    if (text.charCodeAt(at) !== OPENING || end < at + 2 || end > at + 3 || !(length >= 0 && length <= LONGEST_LABEL))
      return null;
    if (length === 0) return end === text.length - 1 ? nameOf(labels) : null;
    labels.push(text.slice(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (at >= text.length) return null;
  }
}

const OPENING = 40;
const LONGEST_LABEL = 63;

/** A dot within a label would make two of it; such a name belongs to no site, and a blank says so. */
function nameOf(labels: readonly string[]): string {
  return labels.map((label) => label.replaceAll('.', ' ')).join('.');
}
