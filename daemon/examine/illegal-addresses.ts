import type { Catalogue } from '../../categories/catalogue.ts';
import { categorise } from '../../categories/categorise.ts';
import { type IsIllegal, namesIllegalAddress } from './tally/raised-event.ts';

/** A sample shows less. */
const MOST_CHARACTERS = 8_192;
/** A line with more of them is no example for anybody. */
const MOST_ADDRESSES = 200;
const HOST = /[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu;
/** What may follow a host: its port, its path, and in them other addresses, each of which is looked at by itself. */
const REST = /^[^\s"'<>|]{0,1000}/;

/**
 * True for a line in which, whoever wrote it and however, an address stands that the lists know as illegal; and for one with too many
 * addresses to be sure.
 */
export function holdsIllegalAddress(catalogue: Catalogue, isIllegal: IsIllegal, line: string): boolean {
  const beginning = line.slice(0, MOST_CHARACTERS);
  const addresses = [...new Set([beginning, decoded(beginning)])].flatMap(addressesIn);
  if (addresses.length > MOST_ADDRESSES) return true;
  return addresses.some((address) => isIllegalAddress(catalogue, isIllegal, address));
}

function addressesIn(text: string): readonly string[] {
  return [...text.matchAll(HOST)].map(({ index }) => REST.exec(text.slice(index))?.[0] ?? '');
}

function isIllegalAddress(catalogue: Catalogue, isIllegal: IsIllegal, address: string): boolean {
  const url = URL.parse(`http://${address}`);
  if (url === null) return false;
  return namesIllegalAddress(
    categorise(catalogue, { ...ANY_REQUEST, urlDomain: url.hostname, url: url.href }),
    isIllegal,
  );
}

const ANY_REQUEST = {
  kind: 'web',
  method: null,
  statusCode: null,
  searchTerms: null,
  contentType: null,
  disposition: 'unknown',
  observer: '',
  filterCategory: null,
} as const;

/** What is written with percent signs, twice at most; what is not written so stays as it is. */
export function decoded(text: string): string {
  const once = decodedOnce(text);
  return once === text ? text : decodedOnce(once);
}

function decodedOnce(text: string): string {
  return text.replace(/%[2-7][0-9a-f]/gi, (sign) => decodeURIComponent(sign));
}
