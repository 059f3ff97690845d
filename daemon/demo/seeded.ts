/** Chance that comes out the same for the same seed: a day can be made again, line for line. */
export interface Chance {
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** True as often as the probability says. */
  happens(probability: number): boolean;
  /** Throws for an empty list: there is nothing to choose. */
  oneOf<T>(list: readonly T[]): T;
  /** As many different members as asked for, or all of them, in chance order. */
  some<T>(list: readonly T[], count: number): readonly T[];
  /** Chance of its own for one purpose: what is drawn from it changes nothing elsewhere. */
  branch(purpose: string): Chance;
}

/** Chance from a seed; any text will do. */
export function createChance(seed: string): Chance {
  let state = hashOf(seed);

  // A counter stepped by an odd constant, and its bits mixed well: short, and even enough for an invented day.
  function next(): number {
    state = (state + 0x9e3779b9) >>> 0;
    return mixed(state) / 2 ** 32;
  }
  function between(least: number, most: number): number {
    return least + Math.floor(next() * (most - least + 1));
  }
  return {
    between,
    happens: (probability) => next() < probability,
    oneOf: (list) => memberOf(list, between(0, list.length - 1)),
    some(list, count) {
      const left = [...list];
      const chosen: (typeof left)[number][] = [];
      while (chosen.length < count && left.length > 0) chosen.push(...left.splice(between(0, left.length - 1), 1));
      return chosen;
    },
    branch: (purpose) => createChance(`${seed}/${purpose}`),
  };
}

/** A number of 32 bits that stands for a text; the same text gives the same number. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash >>> 0);
}

/** The member at a place that must exist. */
export function memberOf<T>(list: readonly T[], index: number): T {
  const member = list[index];
  if (member === undefined) throw new Error(`There is no member ${index} in a list of ${list.length}.`);
  return member;
}

function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}
