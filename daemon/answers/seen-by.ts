import type { Viewer } from '../api/contract.ts';
import { isToldOf } from '../identity/people-seen.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import type { ArchiveQuestion } from '../records/question.ts';
import { type Office, reachOf } from './office.ts';
import { maySeeSupport } from './support.ts';

/** What narrows the log to what somebody may see of it. */
export type Seen = Required<Pick<ArchiveQuestion, 'told' | 'onlyIfFlagged'>>;

/**
 * What the viewer may be told of people, and where pupils looked for help those may see whom the school has named. What is flagged
 * for something else stays, whatever else it is about.
 */
export function seenBy(office: Pick<Office, 'policy' | 'supportVisibleTo'>, viewer: Viewer): Seen {
  const isForThem = maySeeSupport(office, viewer);
  return { told: reachOf(viewer), onlyIfFlagged: isForThem ? [] : supportCategories(office) };
}

function supportCategories({ policy }: Pick<Office, 'policy'>): Seen['onlyIfFlagged'] {
  return [...new Set(policy.rules.filter(({ lane }) => lane === 'support').map(({ category }) => category))];
}

/** The same of a record that was read from elsewhere. */
export function isSeen({ identity, audience, verdict, matches }: ArchivedRecord, seen: Seen): boolean {
  const { told, onlyIfFlagged } = seen;
  if (told !== null && !isToldOf(told, { identity, audience })) return false;
  return verdict.outcome === 'flag' || !matches.some(({ category }) => onlyIfFlagged.includes(category));
}
