/** What somebody typed who saw something: which sites it names, what these are about, and whether any of it may be kept. */
import type { Catalogue } from '../categories/catalogue.ts';
import { listedAs } from '../categories/categorise.ts';
import type { CategoryId } from '../categories/category.ts';
import { partsOf } from '../categories/entry.ts';
import { readSite } from './answers/typed-site.ts';
import { holdsIllegalAddress } from './examine/illegal-addresses.ts';

export interface ReportedText {
  readonly hosts: readonly string[];
  readonly categories: readonly CategoryId[];
  /** True where it names an address that nobody may be shown. */
  readonly isIllegal: boolean;
}

const MOST_HOSTS = 10;

export type ReadReported = (text: string) => ReportedText;

export function createReadReported(
  catalogue: () => Catalogue,
  isIllegal: (category: CategoryId) => boolean,
): ReadReported {
  return (text) => {
    const sites = sitesIn(text).slice(0, MOST_HOSTS);
    const categories = sites.flatMap(({ host, url }) => [...listedAs(catalogue(), { urlDomain: host, url })]);
    const ids = [...new Set(categories.map(({ category }) => category))];
    const holds = ids.some(isIllegal) || holdsIllegalAddress(catalogue(), isIllegal, text);
    return { hosts: [...new Set(sites.map(({ host }) => host))], categories: ids, isIllegal: holds };
  };
}

/** Without whatever in it looks like an address: the words that describe it stay. */
export function withoutAddresses(text: string): string {
  const words = text.split(/(\s+)/).map((word) => (/^\s*$/.test(word) || !looksLikeSite(word) ? word : '…'));
  return words.join('').replace(/…(?:\s*…)+/g, '…');
}

function sitesIn(text: string): readonly { readonly host: string; readonly url: string }[] {
  return text.split(/[\s,;<>"'()[\]{}]+/).flatMap((word) => {
    const site = readSite(word.replace(/[.!?:]+$/, ''));
    if (site.kind !== 'entry') return [];
    const { host, path } = partsOf(site.entry);
    return [{ host, url: `http://${host}${path}` }];
  });
}

/** Wider than what is a site: an address that is written apart or with a slip must not stay either. */
function looksLikeSite(word: string): boolean {
  return (
    /[^\s.]\.[^\s.]/.test(word) || /[/\\]|%[0-9a-f]{2}|\bdot\b|\[\.\]/i.test(word) || /^\d+(?:[.:]\d+)+/.test(word)
  );
}
