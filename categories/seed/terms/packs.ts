import type { TermBlock } from './block.ts';
import { CONTACT_TERMS } from './contact.ts';
import { HARM_TERMS } from './harm.ts';
import { HATE_TERMS } from './hate.ts';
import { LANGUAGE_TERMS } from './languages.ts';
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
  { pack: 'languages', blocks: LANGUAGE_TERMS },
];
