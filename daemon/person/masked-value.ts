import type { OtherNames } from './other-names.ts';

/** Takes other people out of everything that is written to one file, and counts where. */
export interface FileMask {
  text(text: string): string;
  /** Every text within it; the names of its fields are ours and stay. */
  value<Value>(value: Value): Value;
  places(): number;
}

export function createFileMask(others: OtherNames): FileMask {
  let places = 0;
  const text = (written: string): string => {
    const masked = others.mask(written);
    places += masked.places;
    return masked.text;
  };
  return { text, value: (value) => maskedValue(value, text), places: () => places };
}

/** The same shape comes out as went in, which the type system cannot follow. */
function maskedValue<Value>(value: Value, text: (written: string) => string): Value {
  return masked(value, text) as Value;
}

function masked(value: unknown, text: (written: string) => string): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map((each) => masked(each, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, masked(each, text)]));
}
