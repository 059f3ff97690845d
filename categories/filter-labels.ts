/**
 * What the filter's own label says, in our categories. Lists of illegal content are held by filtering providers under
 * membership: for those categories the label is the only evidence there can be, so nothing that the school allows
 * ever hides it.
 */
import type { CategoryMatch } from './category.ts';
import { createNamesOf, type Names, NO_SCHOOL_LABELS, type SchoolLabels } from './filter-labels/label-names.ts';
import { type Meaning, standsAboveTheSchool } from './filter-labels/label-table.ts';

export interface LabelReading {
  /** Each category once, with the name that says so, as logged, for evidence. */
  readonly matches: readonly CategoryMatch[];
  /** The names in the label that nobody knows, as logged. */
  readonly unknown: readonly string[];
}

export interface FilterLabels {
  /** Reads a label as the product `observer` logged it; it may hold several names. */
  match(observer: string, label: string): LabelReading;
}

/** A filter has some hundred labels; more than this is a log whose labels are made up, and is not worth remembering. */
const MAX_LABELS = 4_096;
/** A longer one does not come again. */
const MAX_REMEMBERED_LENGTH = 1_000;

/** Builds the reader of labels; it remembers labels, since a log repeats a few of them millions of times. */
export function buildFilterLabels(school: SchoolLabels = NO_SCHOOL_LABELS): FilterLabels {
  const namesOf = createNamesOf(school);
  const known = new Map<string, Map<string, LabelReading>>();
  let size = 0;

  function readAnew(observer: string, label: string): LabelReading {
    if (label.length > MAX_REMEMBERED_LENGTH) return readingOf(namesOf(observer), label);
    if (size >= MAX_LABELS) {
      known.clear();
      size = 0;
    }
    const own = ownCopy(label);
    const reading = readingOf(namesOf(observer), own);
    const ofObserver = known.get(observer) ?? new Map<string, LabelReading>();
    known.set(ownCopy(observer), ofObserver.set(own, reading));
    size += 1;
    return reading;
  }
  return { match: (observer, label) => known.get(observer)?.get(label) ?? readAnew(observer, label) };
}

/** A label cut out of a log line keeps the whole batch of lines in memory; a string put together anew does not. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}

interface Named {
  readonly name: string;
  /** Undefined for a name that nobody knows. */
  readonly meaning: Meaning | undefined;
}

function readingOf(names: Names, label: string): LabelReading {
  const found = namesIn(names, label).map((one) => withWords(names, one));
  const matches = new Map<string, CategoryMatch>();
  for (const { name, meaning = [] } of found) {
    for (const category of meaning) {
      if (!matches.has(category))
        matches.set(category, Object.freeze({ category, because: 'filter_label', evidence: name }));
    }
  }
  const unknown = found.filter(({ meaning }) => meaning === undefined).map(({ name }) => name);
  return Object.freeze({ matches: Object.freeze([...matches.values()]), unknown: Object.freeze(unknown) });
}

/** A name that is written down nowhere may still hold words that we know: 'Year 7 games'. */
function withWords(names: Names, { name, meaning }: Named): Named {
  if (meaning !== undefined) return { name, meaning };
  const read = names.byWords(name);
  return { name, meaning: read.length === 0 ? undefined : read };
}

const SEPARATOR = /[,;|]/;
/** No product's name holds more commas than this, less one. */
const MOST_PARTS = 3;

/** 'ads, porn' is two names in one field, and 'Militancy, Hate & Extremism' is one: what is written down as a whole stays whole. */
function namesIn(names: Names, label: string): readonly Named[] {
  const parts = label.split(SEPARATOR).map((part) => part.trim());
  const found: Named[] = [];
  for (let at = 0; at < parts.length; ) {
    const { named, taken } = nameAt(names, parts, at);
    found.push(named);
    at += taken;
  }
  return found;
}

/** The longest name that begins with this part; the part alone where no name is known. */
function nameAt(names: Names, parts: readonly string[], at: number): { readonly named: Named; readonly taken: number } {
  for (let taken = Math.min(MOST_PARTS, parts.length - at); taken > 1; taken -= 1) {
    const name = parts.slice(at, at + taken).join(', ');
    const meaning = names.listed(name);
    if (meaning !== undefined) return { named: { name, meaning }, taken };
  }
  const name = parts[at] ?? '';
  return { named: { name, meaning: names.listed(name) }, taken: 1 };
}

/** What remains of a label's matches where the school itself has decided about the site. */
export function neverHidden(matches: readonly CategoryMatch[]): readonly CategoryMatch[] {
  return matches.filter(({ category }) => standsAboveTheSchool(category));
}
