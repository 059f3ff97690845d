import type { Parser } from './record.ts';
import { squid } from './squid.ts';
import { squidCombined } from './squid-combined.ts';
import { squidCommon } from './squid-common.ts';

/** The parsers that need no settings. A school's own Squid format is made into one by `compileLogformat`. */
export const PARSERS: readonly Parser[] = [squid, squidCombined, squidCommon];

/** The parser with this id, or null. */
export function parserById(id: string): Parser | null {
  return PARSERS.find((parser) => parser.id === id) ?? null;
}
