import { pathOf } from '../page-path.ts';

/** What follows the host of a logged address, undecoded. */
export interface AddressParts {
  /** With a leading slash; '' when the log shows none. */
  readonly path: string;
  /** Without the question mark; '' when there is none. */
  readonly query: string;
}

/** Splits at the first question mark, even where it belongs to an address inside the path: see `fromPathOn`. */
export function partsOfAddress(url: string): AddressParts {
  const path = pathOf(url);
  const mark = url.indexOf('?');
  if (mark === -1) return { path, query: '' };
  const fragment = url.indexOf('#', mark);
  return { path, query: url.slice(mark + 1, fragment === -1 ? url.length : fragment) };
}

/** The value of a parameter as written; null when the query has none of that name. */
export function parameterOf(query: string, name: string): string | null {
  for (let at = 0; at < query.length; ) {
    const next = query.indexOf('&', at);
    const end = next === -1 ? query.length : next;
    if (query.startsWith(name, at) && query.charCodeAt(at + name.length) === 61)
      return query.slice(at + name.length + 1, end);
    at = end + 1;
  }
  return null;
}

/** An address that begins within the path goes on through the question mark, to the end of the whole. */
export function fromPathOn({ path, query }: AddressParts, at: number): string {
  return query === '' ? path.slice(at) : `${path.slice(at)}?${query}`;
}
