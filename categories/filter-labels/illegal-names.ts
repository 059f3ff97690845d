/** Whether a text names illegal material as filters do: for lines that nobody could read, whose label is not known apart from their address. */
import type { CategoryId } from '../category.ts';
import { LABEL_TABLES } from '../seed/label-tables.ts';
import { LABEL_BLOCKS } from '../seed/labels.ts';
import { termsOf } from '../seed/terms.ts';
import { labelsOf } from './label-table.ts';

/** Makes the question for the categories that a school's policy calls illegal; the answer is 'yes' rather too often. */
export function createNamesIllegal(isIllegal: (category: CategoryId) => boolean): (text: string) => boolean {
  const names = LABEL_TABLES.flatMap(labelsOf).filter(({ category }) => category !== null && isIllegal(category));
  const phrases = LABEL_BLOCKS.flatMap(termsOf).filter(({ category }) => isIllegal(category));
  const wanted = [...names.map(({ name }) => name), ...phrases.map(({ phrase }) => phrase)].map(spaced);
  const distinct = [...new Set(wanted)];
  return (text) => {
    const words = spaced(text);
    return distinct.some((name) => words.includes(name));
  };
}

/** Blanks, tabs and quotes as logs write them inside words: '%20', '#011', '\\u0020', '&quot;'. */
const ESCAPES = /%[\da-f]{2}|#\d{3}|\\u[\da-f]{4}|\\[nrt]|&[a-z]{2,6};/gi;

/** ' child sexual abuse ': whole words alone are found. A number ends a word, since an escape may stand before it. */
function spaced(text: string): string {
  const words =
    text
      .replace(ESCAPES, ' ')
      .toLowerCase()
      .match(/\p{L}+|\p{N}+/gu) ?? [];
  return ` ${words.join(' ')} `;
}
