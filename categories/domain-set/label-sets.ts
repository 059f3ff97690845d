/**
 * Sets of labels as numbers. Millions of entries share a few thousand different sets, so what an entry says is one number
 * from its first row on, and "this set with one label more" is looked up, not made.
 */
import type { ListLabel } from '../list-label.ts';

/** What entries say by themselves. */
export interface OwnSets {
  /** The set with the label said, or excepted, as well. 0 is the empty set. */
  with(set: number, label: number, kind: 'said' | 'excepted'): number;
  /** What an entry with this set says where the next wider one says `wider`, a number of `effective`. */
  effectiveOf(set: number, wider: number): number;
  readonly effective: LabelSets;
}

/** Sets of labels that hold, in ascending order; 0 is the empty set. */
export interface LabelSets {
  numberOf(labels: readonly number[]): number;
  readonly all: readonly (readonly number[])[];
}

/** Places in the index have 16 bits, and two numbers mean something else. */
export const MAX_EFFECTIVE_SETS = 65_534;
const MAX_OWN_SETS = 1_048_576;
const MAX_LABELS = 65_536;

interface Own {
  readonly said: readonly number[];
  readonly excepted: readonly number[];
}

export function createOwnSets(labels: readonly ListLabel[]): OwnSets {
  if (labels.length > MAX_LABELS) throw new Error(`An index holds at most ${MAX_LABELS} labels.`);
  const sets = createInterned<Own>({ said: [], excepted: [] }, MAX_OWN_SETS);
  const effective = createLabelSets();
  const grown = createMemory();
  const inherited = createMemory();
  return {
    effective,
    with: (set, label, kind) => {
      const key = (set * MAX_LABELS + label) * 2 + (kind === 'said' ? 0 : 1);
      return grown.get(key) ?? grown.keep(key, sets.numberOf(withLabel(sets.at(set), label, kind)));
    },
    effectiveOf: (set, wider) => {
      const key = set * MAX_LABELS + wider;
      const known = inherited.get(key);
      if (known !== undefined) return known;
      const said = effectiveLabels(labels, sets.at(set), effective.all[wider] ?? []);
      return inherited.keep(key, effective.numberOf(said));
    },
  };
}

function createLabelSets(): LabelSets {
  const sets = createInterned<readonly number[]>([], MAX_EFFECTIVE_SETS);
  return { numberOf: (labels) => sets.numberOf([...labels].sort((one, other) => one - other)), all: sets.all };
}

function withLabel({ said, excepted }: Own, label: number, kind: 'said' | 'excepted'): Own {
  return kind === 'said' ? { said: joined(said, label), excepted } : { said, excepted: joined(excepted, label) };
}

function joined(labels: readonly number[], label: number): readonly number[] {
  return [...new Set([...labels, label])].sort((one, other) => one - other);
}

/** A curated label stands alone; an exception takes back what its list says of a wider entry. */
function effectiveLabels(labels: readonly ListLabel[], own: Own, wider: readonly number[]): readonly number[] {
  const curated = own.said.filter((label) => labels[label]?.isCurated);
  if (curated.length > 0) return curated;
  const lists = new Set(own.excepted.map((label) => labels[label]?.list));
  return [...new Set([...own.said, ...wider.filter((label) => !lists.has(labels[label]?.list))])];
}

interface Interned<Value> {
  numberOf(value: Value): number;
  at(number: number): Value;
  readonly all: readonly Value[];
}

function createInterned<Value>(empty: Value, most: number): Interned<Value> {
  const all = [empty];
  const numbers = new Map([[JSON.stringify(empty), 0]]);
  return {
    all,
    at: (number) => all[number] ?? empty,
    numberOf: (value) => {
      const key = JSON.stringify(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      if (all.length >= most) throw new Error(`The lists combine in more than ${most} ways, too many for one index.`);
      numbers.set(key, all.push(value) - 1);
      return all.length - 1;
    },
  };
}

interface Memory {
  get(key: number): number | undefined;
  keep(key: number, number: number): number;
}

/** Lists come one after the other, so that the same question is mostly asked many times in a row. */
function createMemory(): Memory {
  const kept = new Map<number, number>();
  let lastKey = -1;
  let last: number | undefined;
  return {
    get: (key) => {
      if (key !== lastKey) {
        last = kept.get(key);
        lastKey = key;
      }
      return last;
    },
    keep: (key, number) => {
      kept.set(key, number);
      lastKey = key;
      last = number;
      return number;
    },
  };
}
