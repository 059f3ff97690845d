import type { CategoryMatch } from '../../../categories/category.ts';
import type { Refusal } from '../../identity/refusals.ts';
import { enoughMinutes } from './enough-minutes.ts';
import type { Memories } from './memories.ts';
import type { Moment, Observe } from './moment.ts';

/** A browser opens its first page by itself. */
const FEWEST_MINUTES = 2;
/**
 * What a school gives its pupils to work with is not the internet that parents refuse; and a child who looks for help is looked after,
 * and not told of to the parents.
 */
const NOT_REFUSED: ReadonlySet<string> = new Set([
  'office-and-school-systems',
  'school-allowed',
  'help-seeking',
  'health-and-identity',
]);
const MAIL = 'personal-email';
const MAIL_HOST = /^(?:e?mail|webmail|outlook|owa)\./;

/** Tells once a day that a pupil used what the parents had refused. */
export function createRefusedByParents(memories: Memories): Observe {
  return (moment) => {
    const { identity, school, initiator, audience } = moment;
    if (identity.kind !== 'person' || initiator !== 'person' || audience !== 'pupils') return null;
    const refusals = school.refused.get(identity.personId);
    if (refusals === undefined) return null;
    const used = usedOf(moment, refusals);
    return used === null || !isEnough(memories, moment, used) ? null : refusedWords(used);
  };
}

/** True for the hosts and matches that are mail, whoever runs it. */
export function isMail(host: string, matches: readonly CategoryMatch[]): boolean {
  return matches.some(({ category }) => category === MAIL) || MAIL_HOST.test(host);
}

function usedOf({ record, matches }: Moment, refusals: readonly Refusal[]): Refusal | null {
  if (refusals.includes('mail') && isMail(record.urlDomain, matches)) return 'mail';
  if (!refusals.includes('internet')) return null;
  return matches.some(({ category }) => NOT_REFUSED.has(category)) ? null : 'internet';
}

function isEnough(memories: Memories, { subjectKey, schoolDay, at }: Moment, used: Refusal): boolean {
  const key = { behaviour: 'refused-by-parents', subjectKey, part: `${schoolDay} ${used}` } as const;
  return enoughMinutes(memories, key, { at, keepUntil: schoolDay, fewest: FEWEST_MINUTES }) !== null;
}

function refusedWords(used: Refusal): string {
  return used === 'mail'
    ? 'Mail was used, although the school’s lists say that the parents refused it'
    : 'The internet was used, although the school’s lists say that the parents refused it';
}
