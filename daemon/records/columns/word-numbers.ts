import { BETWEEN_WORDS, NOTHING, type WordList } from '../columns.ts';

/** Numbers for texts, given in the order in which the texts come. */
export interface WordNumbers {
  /** NOTHING for null. */
  numberOf(text: string | null): number;
  /** Numbers the texts of one column: most are the text of the record before. */
  column(): (text: string | null) => number;
  /** Hands over the words and begins anew. */
  take(): WordList;
}

export function createWordNumbers(): WordNumbers {
  const numbers = new Map<string, number>();
  const columns: Remembered[] = [];
  let words: string[] = [];

  function numberOf(text: string | null): number {
    if (text === null) return NOTHING;
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, words.length);
    return words.push(text.includes(BETWEEN_WORDS) ? text.replaceAll(BETWEEN_WORDS, CANNOT_BE_KEPT) : text) - 1;
  }

  return {
    numberOf,
    column() {
      const before: Remembered = { text: null, number: NOTHING };
      columns.push(before);
      return (text) => {
        if (text === before.text) return before.number;
        before.text = text;
        before.number = numberOf(text);
        return before.number;
      };
    },
    take() {
      const taken = { count: words.length, text: words.join(BETWEEN_WORDS) };
      // A word may be a slice of the batch: nothing of it is kept, so that the batch can go.
      for (const column of columns) Object.assign(column, { text: null, number: NOTHING });
      numbers.clear();
      words = [];
      return taken;
    },
  };
}

/** What stands for NUL in a text: Unicode's sign for what could not be represented. */
export const CANNOT_BE_KEPT = '\uFFFD';

interface Remembered {
  text: string | null;
  number: number;
}
