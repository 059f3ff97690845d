import { BETWEEN_WORDS, NOTHING, type WordList } from '../columns.ts';

/** Numbers for texts, given in the order in which the texts come. */
export interface WordNumbers {
  /** NOTHING for null. */
  numberOf(text: string | null): number;
  /** Numbers the texts of one column, where most are one of the last two. */
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
      const last: Remembered = { ...NONE };
      columns.push(last);
      return (text) => {
        if (text === null) return NOTHING;
        if (text === last.text) return last.number;
        if (text === last.textBefore) return last.numberBefore;
        last.textBefore = last.text;
        last.numberBefore = last.number;
        last.text = text;
        last.number = numberOf(text);
        return last.number;
      };
    },
    take() {
      const taken = { count: words.length, text: words.join(BETWEEN_WORDS) };
      // A word may be a slice of the batch: nothing of it is kept, so that the batch can go.
      for (const column of columns) Object.assign(column, NONE);
      numbers.clear();
      words = [];
      return taken;
    },
  };
}

/** What stands for NUL in a text: Unicode's sign for what could not be represented. */
export const CANNOT_BE_KEPT = '\uFFFD';

/** The last two texts of a column: most columns go to and fro between two. */
interface Remembered {
  text: string | null;
  number: number;
  textBefore: string | null;
  numberBefore: number;
}
const NONE: Remembered = { text: null, number: NOTHING, textBefore: null, numberBefore: NOTHING };
