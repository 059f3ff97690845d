/*
 * Screens that pupils, parents and all of the staff see exist in more than one language. English is written first, and says by its shape
 * which words there are; every other language must have each of them, or this does not compile. How to add a language or a screen
 * stands in the README.
 */

export const LANGUAGES = ['en', 'cy'] as const;
export type Language = (typeof LANGUAGES)[number];
type Translation = Exclude<Language, 'en'>;

/** What a page says of its own language, and what each is called in itself. */
export const languageNames: Readonly<Record<Language, { readonly name: string; readonly tag: string }>> = {
  en: { name: 'English', tag: 'en-GB' },
  cy: { name: 'Cymraeg', tag: 'cy' },
};

/** The same words in another language: each of them, whatever it says. */
export type Translated<Words> = Words extends string
  ? string
  : Words extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof Words]: Translated<Words[Key]> };

/** The words of one screen, in every language. */
export type InEveryLanguage<Words> = Readonly<Record<Language, Translated<Words>>>;

/** Puts the languages of a screen together; one that lacks a word is refused by the compiler. */
export function inEveryLanguage<const Words>(
  en: Words,
  others: Readonly<Record<Translation, Translated<Words>>>,
): InEveryLanguage<Words> {
  return { ...others, en: en as Translated<Words> };
}

/** The language that a text names, or null. */
export function languageNamed(text: string): Language | null {
  return LANGUAGES.find((language) => language === text) ?? null;
}

/** What a browser prefers of the languages that there are, by its Accept-Language; English where it says nothing of them. */
export function preferredLanguage(accepted: string): Language {
  const wishes = accepted.slice(0, MOST_CHARACTERS).split(',').map(wishOf);
  const known = wishes.flatMap(({ tag, weight }) => {
    const language = languageNamed(tag);
    return language === null || weight === 0 ? [] : [{ language, weight }];
  });
  return known.toSorted((one, other) => other.weight - one.weight)[0]?.language ?? 'en';
}

const MOST_CHARACTERS = 1_000;

/** 'cy-GB;q=0.8' */
function wishOf(wish: string): { readonly tag: string; readonly weight: number } {
  const [tag = '', ...parameters] = wish.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((one) => one.startsWith('q='))?.slice(2);
  const weight = quality === undefined ? 1 : Number(quality);
  return { tag: tag.split('-', 1)[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 };
}
