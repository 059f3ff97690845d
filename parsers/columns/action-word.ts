import type { LogRecord } from '../record.ts';
import { plainName } from './meaning.ts';

type Disposition = LogRecord['disposition'];

const ALLOWED =
  'allow allowed permit permitted pass passed passthrough accept accepted ok default whitelisted allowlisted granted accessgranted ' +
  'monitor monitored observed';
const BLOCKED =
  'block blocked deny denied drop dropped reject rejected refuse refused filtered blacklisted blocklisted sinkhole sinkholed forbidden ' +
  'accessdenied accessblocked';

const WORDS: ReadonlyMap<string, Disposition> = new Map<string, Disposition>([
  ...ALLOWED.split(' ').map((word) => [word, 'allowed'] as const),
  ...BLOCKED.split(' ').map((word) => [word, 'blocked'] as const),
]);

/**
 * What a filter did, by the word that it writes: `Blocked`, `DENIED`, `block-url`. A warning, a quota or a redirection is `unknown`:
 * nobody can tell from such a word what the person came to see. `Allow - warned` is no more than a warning. Null for a text that is no
 * word for this at all.
 */
export function dispositionOfWord(text: string): Disposition | null {
  const whole = WORDS.get(plainName(text));
  if (whole !== undefined) return whole;
  const [first = '', ...others] = wordsIn(text);
  const said = WORDS.get(first);
  if (said === undefined) return UNSURE.has(first) ? 'unknown' : null;
  const doubts = said === 'allowed' ? NOT_ALLOWED : NOT_BLOCKED;
  return others.some((word) => doubts.has(word)) ? 'unknown' : said;
}

const LONGEST = 200;

function wordsIn(text: string): readonly string[] {
  const words = /^[A-Za-z]/.test(text) ? text.slice(0, LONGEST).match(/[A-Za-z]+/g) : null;
  return words?.map((word) => word.toLowerCase()) ?? [];
}

const UNSURE = new Set(
  'warn warned warning coach coached quota override overridden redirect redirected isolate isolated bypass continue caution'.split(
    ' ',
  ),
);
/** `Allowed - override` was allowed in the end; a page of warning or of another site was not the one that was asked for. */
const NOT_ALLOWED = new Set(
  'warn warned warning coach coached caution redirect redirected isolate isolated'.split(' '),
);
/** `Blocked - overridden`, but not `Blocked, redirected` or `Blocked: bypass of filters`. */
const NOT_BLOCKED = new Set('warned coached overridden bypassed'.split(' '));

/** The answer of a column called `Blocked` or `Allowed`; null for what is neither yes nor no. */
export function yesOrNo(text: string): boolean | null {
  const word = plainName(text);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

const YES = new Set(['true', 'yes', 'y', '1', 't']);
const NO = new Set(['false', 'no', 'n', '0', 'f']);
