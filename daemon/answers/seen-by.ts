import type { Viewer } from '../api/contract.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import type { ArchiveQuestion } from '../records/question.ts';
import { type Office, reachOf } from './office.ts';
import { maySeeSupport } from './support.ts';

/** What narrows the log to what somebody may see of it. */
export type Seen = Required<Pick<ArchiveQuestion, 'withoutStaff' | 'onlyIfFlagged'>>;

/**
 * Requests of staff are the head's to see, and where pupils looked for help those may see whom the school has named. What is flagged
 * for something else stays, whatever else it is about.
 */
export function seenBy(office: Pick<Office, 'policy' | 'supportVisibleTo'>, viewer: Viewer | null): Seen {
  const withoutStaff = viewer === null || !reachOf(viewer).maySeeStaff;
  const isForThem = viewer === null ? office.supportVisibleTo.includes('lead') : maySeeSupport(office, viewer);
  return { withoutStaff, onlyIfFlagged: isForThem ? [] : supportCategories(office) };
}

function supportCategories({ policy }: Pick<Office, 'policy'>): Seen['onlyIfFlagged'] {
  return [...new Set(policy.rules.filter(({ lane }) => lane === 'support').map(({ category }) => category))];
}

/** The same of a record that was read from elsewhere. */
export function isSeen({ audience, verdict, matches }: ArchivedRecord, seen: Partial<Seen>): boolean {
  const { withoutStaff = false, onlyIfFlagged = [] } = seen;
  if (withoutStaff && audience === 'staff') return false;
  return verdict.outcome === 'flag' || !matches.some(({ category }) => onlyIfFlagged.includes(category));
}
