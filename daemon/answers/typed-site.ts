import { isHost, parseEntry, partsOf } from '../../categories/entry.ts';

export type TypedSite =
  | { readonly kind: 'entry'; readonly entry: string }
  | { readonly kind: 'no_host' }
  /** It would cover every site with that ending. */
  | { readonly kind: 'whole_ending' };

/** The plain form of a site that a person typed or pasted, also in letters beyond a to z, or what is wrong with it. */
export function readSite(text: string): TypedSite {
  const typed = text.trim();
  if (/[\s\p{Cc}\p{Cf}]/u.test(typed)) return { kind: 'no_host' };
  const written = inPlainLetters(typed);
  const entry = parseEntry(written);
  if (entry !== null) return { kind: 'entry', entry };
  return isWholeEnding(written) ? { kind: 'whole_ending' } : { kind: 'no_host' };
}

/** 'bücher.example' as the log writes it: 'xn--bcher-kva.example'. */
function inPlainLetters(typed: string): string {
  const { host, path } = partsOf(typed.replace(/^[a-z]+:\/\//i, ''));
  if (/^[\x20-\x7e]*$/.test(host)) return typed;
  const url = URL.parse(`http://${host.replace(/^\*?\./, '')}`);
  return url === null ? typed : url.hostname + path;
}

/** 'com', '*.com' and 'co.uk' are endings; 'no host' and '' are not. */
function isWholeEnding(written: string): boolean {
  const { host } = partsOf(written.toLowerCase().replace(/^[a-z]+:\/\//, ''));
  const name = host.replace(/^\*?\./, '').replace(/\.$/, '');
  return isHost(name) || /^(?:xn--)?[a-z]{2,}[a-z0-9-]*$/.test(name);
}
