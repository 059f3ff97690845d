/**
 * Reads YAML into plain data and remembers where each value stands. Plain data is text, numbers, true and false, lists and
 * groups; a setting without a value is undefined, as if it were not written. The text may be hostile: references that
 * multiply or go round in circles, and nesting without end, are bounded.
 */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
} from 'yaml';
import { type Path, pathKey } from './path.ts';
import type { Problem } from './problem.ts';
import { syntaxProblems } from './yaml-words.ts';

export interface YamlText {
  /** Null when the text is not YAML at all. */
  readonly data: unknown;
  readonly spots: ReadonlyMap<string, Spot>;
  readonly problems: readonly YamlProblem[];
}

/** Where a value and its name stand, and how the value was written. */
export interface Spot {
  readonly name: Position | null;
  readonly value: Position;
  readonly source: string;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

export type YamlProblem = Pick<Problem, 'line' | 'column' | 'found' | 'write'>;

const MAX_DEPTH = 12;
const MAX_VALUES = 200_000;
/** The library looks through the whole text for each. */
const MAX_REFERENCES = 1_000;

/** Never throws, whatever the text. Spots are kept by `pathKey`. */
export function readYaml(text: string): YamlText {
  const counter = new LineCounter();
  const positionOf = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  // Pretty errors would quote the lines around them, and with them perhaps a password.
  const options = { lineCounter: counter, prettyErrors: false, stringKeys: true, resolveKnownTags: false } as const;
  const document = parseDocument(text, { ...options, schema: 'core' });
  const { problems, isReadable } = syntaxProblems(document, positionOf);
  const values = isReadable ? new Values(document, positionOf) : null;
  const data = values?.plain(document.contents, [], null) ?? null;
  return { data, spots: values?.spots ?? new Map(), problems: [...problems, ...(values?.problems ?? [])] };
}

/** Turns one document into plain data, within bounds. */
class Values {
  readonly spots = new Map<string, Spot>();
  readonly problems: YamlProblem[] = [];
  readonly #document: Document;
  readonly #positionOf: (offset: number) => Position;
  #count = 0;
  #references = 0;

  constructor(document: Document, positionOf: (offset: number) => Position) {
    this.#document = document;
    this.#positionOf = positionOf;
  }

  plain(node: unknown, path: Path, name: Position | null): unknown {
    this.#count += 1;
    const value = this.#positionOf(offsetOf(node));
    this.spots.set(pathKey(path), { name, value, source: sourceOf(node) });
    if (path.length > MAX_DEPTH || this.#count > MAX_VALUES) return this.#refuse(value);
    if (isAlias(node)) return this.#referred(node, path, value, name);
    if (isMap(node)) return this.#group(node.items, path);
    if (isSeq(node)) return node.items.map((item, index) => this.plain(item, [...path, index], null));
    return isScalar(node) ? scalarOf(node.value, sourceOf(node)) : null;
  }

  #group(pairs: readonly Pair[], path: Path): Readonly<Record<string, unknown>> {
    // Without a prototype, no setting is there that nobody has written.
    const group: Record<string, unknown> = Object.create(null);
    for (const pair of pairs) {
      const name = keyOf(pair);
      const at = this.#positionOf(offsetOf(pair.key));
      if (name === '__proto__') {
        this.problems.push({ ...at, found: 'the name “__proto__”, which cannot be used', write: 'another name' });
        continue;
      }
      group[name] = this.plain(pair.value, [...path, name], at) ?? undefined;
    }
    return group;
  }

  #referred(reference: Alias, path: Path, at: Position, name: Position | null): unknown {
    this.#references += 1;
    if (this.#references > MAX_REFERENCES) return this.#refuse(at);
    const target = reference.resolve(this.#document);
    if (target !== undefined) {
      const value = this.plain(target, path, name);
      // A mistake in what is referred to is shown where it is used: that is the setting that the problem names.
      this.spots.set(pathKey(path), { name, value: at, source: '' });
      return value;
    }
    this.problems.push({ ...at, found: 'a reference (*name) to nothing above it', write: 'the value itself' });
    return null;
  }

  #refuse(at: Position): null {
    const isFirst = !this.problems.some(({ found }) => found === TOO_MUCH);
    if (isFirst) this.problems.push({ ...at, found: TOO_MUCH, write: 'fewer settings, with fewer references (*name)' });
    return null;
  }
}

const TOO_MUCH = 'settings nested too deep, or too many of them';

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function sourceOf(node: unknown): string {
  return isScalar(node) ? (node.source ?? '') : '';
}

function offsetOf(node: unknown): number {
  if (!(isScalar(node) || isAlias(node) || isMap(node) || isSeq(node))) return 0;
  return node.range?.[0] ?? 0;
}

function scalarOf(value: unknown, source: string): unknown {
  const isPlain =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null;
  return isPlain ? value : source;
}
