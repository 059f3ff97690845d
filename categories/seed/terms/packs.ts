import type { TermBlock } from './block.ts';
import { CODED_TERMS } from './coded.ts';
import { CONTACT_TERMS } from './contact.ts';
import { HARM_TERMS } from './harm.ts';
import { HATE_TERMS } from './hate.ts';
import { ARABIC_TERMS } from './languages/arabic.ts';
import { BENGALI_TERMS } from './languages/bengali.ts';
import { FRENCH_TERMS } from './languages/french.ts';
import { GERMAN_TERMS } from './languages/german.ts';
import { GUJARATI_TERMS } from './languages/gujarati.ts';
import { HINDI_TERMS } from './languages/hindi.ts';
import { ITALIAN_TERMS } from './languages/italian.ts';
import { MANY_LANGUAGES_TERMS } from './languages/many.ts';
import { POLISH_TERMS } from './languages/polish.ts';
import { PORTUGUESE_TERMS } from './languages/portuguese.ts';
import { PUNJABI_TERMS } from './languages/punjabi.ts';
import { ROMANIAN_TERMS } from './languages/romanian.ts';
import { RUSSIAN_TERMS } from './languages/russian.ts';
import { SOMALI_TERMS } from './languages/somali.ts';
import { SPANISH_TERMS } from './languages/spanish.ts';
import { TURKISH_TERMS } from './languages/turkish.ts';
import { UKRAINIAN_TERMS } from './languages/ukrainian.ts';
import { URDU_TERMS } from './languages/urdu.ts';
import { WELSH_TERMS } from './languages/welsh.ts';
import { LEISURE_TERMS } from './leisure.ts';
import { RULES_TERMS } from './rules.ts';
import { SEXUAL_TERMS } from './sexual.ts';
import { WELFARE_TERMS } from './welfare.ts';

/** Phrases that are kept in one file: of a theme in English, or of another language. */
export interface TermPack {
  readonly pack: string;
  readonly blocks: readonly TermBlock[];
}

export const TERM_PACKS: readonly TermPack[] = [
  { pack: 'welfare', blocks: WELFARE_TERMS },
  { pack: 'contact', blocks: CONTACT_TERMS },
  { pack: 'sexual', blocks: SEXUAL_TERMS },
  { pack: 'harm', blocks: HARM_TERMS },
  { pack: 'hate', blocks: HATE_TERMS },
  { pack: 'rules', blocks: RULES_TERMS },
  { pack: 'leisure', blocks: LEISURE_TERMS },
  { pack: 'coded', blocks: CODED_TERMS },
  { pack: 'arabic', blocks: ARABIC_TERMS },
  { pack: 'bengali', blocks: BENGALI_TERMS },
  { pack: 'french', blocks: FRENCH_TERMS },
  { pack: 'german', blocks: GERMAN_TERMS },
  { pack: 'gujarati', blocks: GUJARATI_TERMS },
  { pack: 'hindi', blocks: HINDI_TERMS },
  { pack: 'italian', blocks: ITALIAN_TERMS },
  { pack: 'polish', blocks: POLISH_TERMS },
  { pack: 'portuguese', blocks: PORTUGUESE_TERMS },
  { pack: 'punjabi', blocks: PUNJABI_TERMS },
  { pack: 'romanian', blocks: ROMANIAN_TERMS },
  { pack: 'russian', blocks: RUSSIAN_TERMS },
  { pack: 'somali', blocks: SOMALI_TERMS },
  { pack: 'spanish', blocks: SPANISH_TERMS },
  { pack: 'turkish', blocks: TURKISH_TERMS },
  { pack: 'ukrainian', blocks: UKRAINIAN_TERMS },
  { pack: 'urdu', blocks: URDU_TERMS },
  { pack: 'welsh', blocks: WELSH_TERMS },
  { pack: 'many languages', blocks: MANY_LANGUAGES_TERMS },
];
