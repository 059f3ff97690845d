import type { ListedEntry } from '../domain-set.ts';
import { categoryId } from '../taxonomy.ts';
import type { DomainBlock } from './domains/block.ts';
import { COMMERCE_DOMAINS } from './domains/commerce.ts';
import { CONTACT_DOMAINS } from './domains/contact.ts';
import { EVERYDAY_DOMAINS } from './domains/everyday.ts';
import { GAME_DOMAINS } from './domains/games.ts';
import { GOOD_DOMAINS } from './domains/good.ts';
import { HARM_DOMAINS } from './domains/harm.ts';
import { INFRASTRUCTURE_DOMAINS } from './domains/infrastructure.ts';
import { MEDIA_DOMAINS } from './domains/media.ts';
import { RULES_DOMAINS } from './domains/rules.ts';

const DOMAIN_BLOCKS: readonly DomainBlock[] = [
  ...HARM_DOMAINS,
  ...RULES_DOMAINS,
  ...COMMERCE_DOMAINS,
  ...GAME_DOMAINS,
  ...CONTACT_DOMAINS,
  ...MEDIA_DOMAINS,
  ...GOOD_DOMAINS,
  ...EVERYDAY_DOMAINS,
  ...INFRASTRUCTURE_DOMAINS,
];

/** Every entry that we ship, in a stable order: what could raise an incident first. */
export function seedDomains(): readonly ListedEntry[] {
  return DOMAIN_BLOCKS.flatMap(entriesOf);
}

function entriesOf(block: DomainBlock): readonly ListedEntry[] {
  const category = categoryId(block.category);
  const lines = block.entries.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  const entries = lines.flatMap((line) => line.trim().split(/\s+/)).filter((entry) => entry !== '');
  return entries.map((entry) => ({ entry, category }));
}
