/**
 * The school speaks in two places: in filterwatch.yaml, and on the Lists page. Where both speak of one site or one phrase,
 * the page counts: it is the later decision, with a name and a day. Of what only one of them speaks, its word stands.
 */
import type { SchoolLists } from './catalogue.ts';
import { parseEntry } from './entry.ts';
import { plainPhrase } from './school-words.ts';

/** What of the file's say is still in force beside the page's. */
export function mergeSchoolLists(file: SchoolLists, page: SchoolLists): SchoolLists {
  const isSaid = saidOn(page);
  return {
    ...file,
    entries: [...file.entries.filter(({ entry }) => !isSaid.ofSite(entry)), ...page.entries],
    allowed: [...file.allowed.filter(({ entry }) => !isSaid.ofSite(entry)), ...page.allowed],
    words: {
      added: [...file.words.added.filter(({ phrase }) => !isSaid.ofPhrase(phrase)), ...page.words.added],
      silenced: [...file.words.silenced.filter(({ phrase }) => !isSaid.ofPhrase(phrase)), ...page.words.silenced],
    },
  };
}

/** Whether a place speaks of a site or a phrase, however either is written. */
export function saidOn(place: SchoolLists): {
  ofSite(entry: string): boolean;
  ofPhrase(phrase: string): boolean;
} {
  const sites = new Set([...place.entries, ...place.allowed].map(({ entry }) => parseEntry(entry)));
  const phrases = new Set([...place.words.added, ...place.words.silenced].map(({ phrase }) => plainPhrase(phrase)));
  return {
    ofSite(entry) {
      const plain = parseEntry(entry);
      return plain !== null && sites.has(plain);
    },
    ofPhrase: (phrase) => phrases.has(plainPhrase(phrase)),
  };
}
