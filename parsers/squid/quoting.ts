import { decodePercent } from '../fields/percent.ts';
import { repairUtf8 } from '../fields/utf8.ts';

/**
 * How Squid protected a value when it wrote it. `backslash` (`%"`) puts a backslash before quotes and backslashes; `bracket` (`%[`)
 * writes brackets, `%`, control characters and bytes beyond ASCII as `%xx` and doubles backslashes; `percent` (`%#`) writes all that
 * is unsafe in a URL as `%xx`, `url` (the default of some codes) all but the `%` itself; `shell` (`%/`) is `backslash` in quotes
 * where there is a blank; `none` (`%'`) does nothing.
 */
export type Quoting = 'none' | 'url' | 'backslash' | 'bracket' | 'percent' | 'shell';

/** Undoes Squid's escaping. */
export function unquote(quoting: Quoting, text: string): string {
  switch (quoting) {
    case 'none':
      return repairUtf8(text);
    case 'backslash':
      return repairUtf8(withoutBackslashes(text));
    case 'bracket':
      return decodePercent(text.includes('\\') ? text.replaceAll('\\\\', '\\') : text);
    case 'url':
    case 'percent':
      return decodePercent(text);
    case 'shell':
      return repairUtf8(withoutBackslashes(text.startsWith('"') ? text.slice(1, -1) : text));
  }
}

/** Undoes the escaping of an address, whose own `%xx` stay as the browser sent them. */
export function unquoteAddress(quoting: Quoting, text: string): string {
  if (quoting === 'none' || quoting === 'url') return text;
  return quoting === 'backslash' && !text.includes('\\') ? text : unquote(quoting, text);
}

/** A signed-in name as the native formats write it, or null for `-`. */
export function userNameIn(line: string, start: number, end: number): string | null {
  if (end <= start || (end === start + 1 && line.charCodeAt(start) === 45)) return null;
  const text = line.slice(start, end);
  let hasBackslash = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 37 || code > 126) return unquote('bracket', text);
    if (code === 92) hasBackslash = true;
  }
  // The names of a Windows domain hold one on every line.
  return hasBackslash ? text.replaceAll('\\\\', '\\') : text;
}

/**
 * True for a name that may be more than a name: `bob HIER_DIRECT/192.0.2.1 text/html`, or the end of an address that was logged
 * with its blanks (`uri_whitespace allow`). Squid lets a name hold blanks, so such a line has two readings, and neither may be taken.
 */
export function hasTwoReadings(name: string): boolean {
  return name.includes(' ') && /[/?=&]| -$/.test(name);
}

function withoutBackslashes(text: string): string {
  let at = text.indexOf('\\');
  if (at < 0) return text;
  let plain = '';
  let copied = 0;
  for (; at >= 0 && at < text.length - 1; at = text.indexOf('\\', at + 2)) {
    plain += text.slice(copied, at) + escaped(text.charAt(at + 1));
    copied = at + 2;
  }
  return plain + text.slice(copied);
}

function escaped(letter: string): string {
  if (letter === 'n') return '\n';
  if (letter === 'r') return '\r';
  return letter === 't' ? '\t' : letter;
}
