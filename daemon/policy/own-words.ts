/** What of a search is somebody's own, where a class was set the subject. */

/** Neither a set text nor a lesson on health asks for these; whoever means it does. */
const OF_INTENT =
  /(?<![\p{L}\p{N}])(?:painless(?:ly)?|without pain|quick(?:ly|est)|fastest|easiest|methods?|overdos(?:e|ing)|pills?|tablets?|paracetamol|ibuprofen|noose|rope|razors?|blades?|bleach|how (?:many|much|long|high|deep)|tonight|today|tomorrow|goodbye|notes?|hide|hiding|secret(?:ly)?|without (?:anyone|anybody|parents|mum|dad))(?![\p{L}\p{N}])/giu;
const MOST_OF_INTENT = 4;

/** The words of a search that ask for a way or a time, in a fixed order. */
export function wordsOfIntent(searchTerms: string): readonly string[] {
  const found = searchTerms.match(OF_INTENT) ?? [];
  return [...new Set(found.map((word) => word.toLowerCase()))].toSorted().slice(0, MOST_OF_INTENT);
}

/** Whoever is told to look something up does not write of themselves. */
const FIRST_PERSON =
  /(?:^|[^\p{L}\p{N}])(?:i|i['’]?m|i['’]?ve|i['’]?ll|i['’]?d|im|me|my|myself|mine)(?=$|[^\p{L}\p{N}])/iu;

/** True for a search in which somebody speaks of themselves, or of somebody of theirs: “hurt myself”, “my friend”. */
export function speaksOfOneself(searchTerms: string | null): boolean {
  return searchTerms !== null && FIRST_PERSON.test(searchTerms);
}
