/*
 * What Pi-hole writes in front of a name that it did not look up. Every wording is listed: were any words taken, a name with blanks in
 * it could bring its own.
 */
const BLOCK_REASONS: ReadonlySet<string> = new Set([
  'gravity blocked',
  'exactly denied',
  'regex denied',
  // Pi-hole 5
  'exactly blacklisted',
  'regex blacklisted',
  'blacklisted',
  // A filter further up said no, and Pi-hole knows its way of saying so.
  'blocked upstream with known address',
  'blocked upstream with known address (IPv4)',
  'blocked upstream with known address (IPv6)',
  'blocked upstream with NULL address',
  'blocked upstream with 0.0.0.0',
  'blocked upstream with ::',
  'blocked upstream with EDE15',
  'blocked upstream with EDE 15',
  'blocked upstream with NXRA address',
  'blocked upstream with NXDOMAIN + no RA',
]);

/** Nobody looked at the name: the client asked too often, or the lists could not be read. Every name is refused then. */
const UNSURE_REASONS: ReadonlySet<string> = new Set([
  'Rate-limiting',
  'to be refused (gravity database is not available)',
  'to be dropped (gravity database is not available)',
  'to be blocked (gravity database is not available)',
]);

/**
 * Firefox, iPads and Windows ask for these names by themselves, to learn whether they may go past the school's resolver. Pi-hole says no,
 * and nobody wanted to visit them.
 */
const SPECIAL_NAMES: ReadonlySet<string> = new Set([
  'Mozilla canary domain',
  'Apple iCloud Private Relay domain',
  'Designated Resolver domain',
  // Pi-hole 5
  'special domain',
]);

/** True for the words of a list or a rule that blocked a name; `(CNAME)` stands behind them where the name that it leads to was on it. */
export function isBlockReason(words: string): boolean {
  return BLOCK_REASONS.has(words.endsWith(' (CNAME)') ? words.slice(0, -8) : words);
}

/** True for a name that no person asks for. */
export function isSpecialName(words: string): boolean {
  return SPECIAL_NAMES.has(words);
}

/** True where a name was refused whatever it was. */
export function isUnsureReason(words: string): boolean {
  return UNSURE_REASONS.has(words);
}
