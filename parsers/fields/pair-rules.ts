/*
 * Products differ in how they protect the text that strangers type (addresses, names of browsers) within a line of `key=value`, and few
 * say whether they do. So what decides who it was and what became of it is believed only where the line has one reading:
 *
 *   user="pupil017" … url="https://games.example/?q=" user="teacher03" …
 *   |                 typed from here on                |
 *   believed                                            stands behind what was typed: the line has two readings
 */

/** What must be true of the pairs of a product's lines. */
export interface PairRules {
  /** The names of values that strangers type. They may be written twice only with the same value. */
  readonly typed: ReadonlySet<string>;
  /** Names that may be written twice only with the same value. */
  readonly once: ReadonlySet<string>;
  /** Names that the product writes in front of everything typed; they count as `once` too. */
  readonly early: ReadonlySet<string>;
  /**
   * Names behind what was typed, behind which `early` ones may stand once more; they count as `once` too. Only for a value that nobody
   * can guess, such as the number of a session: whoever writes one into an address writes another than the true one.
   */
  readonly resumes: ReadonlySet<string>;
}

/** Takes the pairs of a line one by one. */
export interface PairCollector {
  /** `isWhole` is false for a value whose end was cut off. */
  take(key: string, value: string, isWhole: boolean): void;
  /** The line is no longer what the product writes: something stands between its pairs. */
  doubt(): void;
  /** The pairs, or null where the line can be read in two ways. */
  pairs(): ReadonlyMap<string, string> | null;
  /**
   * What is true in every reading: the pairs up to the first value that was typed, and the beginning of that one. Of a line that has
   * one reading these are all.
   */
  certain(): ReadonlyMap<string, string>;
}

/** Begins to collect the pairs of one line. Of a name that is written twice the first value counts. */
export function collectPairs(rules: PairRules): PairCollector {
  const pairs = new Map<string, string>();
  const roles = rolesOf(rules);
  let isTyped = false;
  let isDoubtful = false;
  let certainCount = Number.POSITIVE_INFINITY;
  const settle = () => {
    certainCount = Math.min(certainCount, pairs.size);
  };
  return {
    take(key, value, isWhole) {
      const role = roles.get(key) ?? NO_ROLE;
      const { isEarly, isOnce } = role;
      const known = pairs.get(key);
      if (known !== undefined && known !== value && (isOnce || role.isTyped)) {
        isDoubtful = true;
        if (certainCount > pairs.size) pairs.delete(key);
        settle();
      }
      if (isTyped && isEarly && known === undefined) isDoubtful = true;
      if (role.isTyped) isTyped = true;
      else if (role.resumes) isTyped = false;
      // Half a name is another name.
      if (known === undefined && (isWhole || !isOnce)) pairs.set(key, value);
      if (isTyped) settle();
    },
    doubt() {
      isDoubtful = true;
      settle();
    },
    pairs: () => (isDoubtful ? null : pairs),
    certain: () => (isDoubtful ? new Map([...pairs].slice(0, certainCount)) : pairs),
  };
}

interface Role {
  readonly isEarly: boolean;
  /** May be written twice only with the same value, typed names apart. */
  readonly isOnce: boolean;
  readonly isTyped: boolean;
  readonly resumes: boolean;
}

const NO_ROLE: Role = { isEarly: false, isOnce: false, isTyped: false, resumes: false };
const KNOWN_ROLES = new WeakMap<PairRules, ReadonlyMap<string, Role>>();

/** What each name is, made once for the rules of a product: most names of a line are none of them, and cost one question. */
function rolesOf(rules: PairRules): ReadonlyMap<string, Role> {
  const known = KNOWN_ROLES.get(rules);
  if (known !== undefined) return known;
  const names = [...rules.early, ...rules.once, ...rules.resumes, ...rules.typed];
  const roles = new Map(names.map((name) => [name, roleOf(name, rules)]));
  KNOWN_ROLES.set(rules, roles);
  return roles;
}

function roleOf(name: string, { early, once, resumes, typed }: PairRules): Role {
  const isEarly = early.has(name);
  const isOnce = isEarly || once.has(name) || resumes.has(name);
  return { isEarly, isOnce, isTyped: typed.has(name), resumes: resumes.has(name) };
}

/** Rules by lists of names that are parted by blanks. */
export function pairRules(lists: Readonly<Record<'typed' | 'once' | 'early', string>>): PairRules {
  return {
    typed: namesIn(lists.typed),
    once: namesIn(lists.once),
    early: namesIn(lists.early),
    resumes: new Set(),
  };
}

function namesIn(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').filter((name) => name !== ''));
}
