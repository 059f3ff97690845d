export type Path = readonly (string | number)[];

/** Something in a case that a person should put right. */
export interface CaseProblem {
  /** Where it stands: [12, 'given', 'who']. */
  readonly path: Path;
  /** What stands there, as part of a sentence. */
  readonly found: string;
  /** What to write instead, as part of a sentence. */
  readonly write: string;
}

/** Reads plain data and notes what is wrong; each reading answers null where it noted something. */
export interface Reader {
  readonly problems: readonly CaseProblem[];
  wrong(path: Path, found: string, write: string): null;
  isCategory(name: string): boolean;
  group(value: unknown, path: Path, names: readonly string[]): Readonly<Record<string, unknown>> | null;
  list(value: unknown, path: Path, write: string): readonly unknown[] | null;
  text(value: unknown, path: Path, write: string): string | null;
  /** One of these words. */
  word<Word extends string>(value: unknown, path: Path, words: readonly Word[]): Word | null;
  count(value: unknown, path: Path, write: string): number | null;
}

const MAX_TEXT = 2_000;

export function createReader(isCategory: (name: string) => boolean): Reader {
  const problems: CaseProblem[] = [];
  const wrong = (path: Path, found: string, write: string): null => {
    problems.push({ path, found, write });
    return null;
  };
  return {
    problems,
    wrong,
    isCategory,
    group(value, path, names) {
      if (!isGroup(value)) return wrong(path, described(value), `a group with ${listed(names)}`);
      const unknown = Object.keys(value).filter((name) => !names.includes(name));
      for (const name of unknown) wrong([...path, name], described(name), listed(names));
      return value;
    },
    list: (value, path, write) => (Array.isArray(value) ? value : wrong(path, described(value), write)),
    text(value, path, write) {
      const text = typeof value === 'number' ? String(value) : value;
      const isText = typeof text === 'string' && text.trim() !== '' && text.length <= MAX_TEXT;
      return isText ? text.trim() : wrong(path, described(value), write);
    },
    word: (value, path, words) => words.find((word) => word === value) ?? wrong(path, described(value), listed(words)),
    count: (value, path, write) =>
      typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : wrong(path, described(value), write),
  };
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const MAX_SHOWN = 60;

/** A value as part of a sentence, short and on one line. */
export function described(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (typeof value === 'string') return `“${value.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, MAX_SHOWN)}”`;
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a group';
  return String(value);
}

/** 'a, b or c' */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
