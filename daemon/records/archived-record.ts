import type { CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { Initiator } from '../activity/initiator.ts';
import type { Audience, Identity } from '../identity/identity.ts';
import type { EventId } from '../incidents/incident.ts';
import type { Verdict } from '../policy/verdict.ts';

/**
 * One request as it was understood when it was read: who it was, what it was about and what the policy said then. Nothing in it
 * changes when the roster, the lists or the policy do.
 */
export interface ArchivedRecord {
  /** An address that nobody may be shown is not in it: `url` and `referrer` are null and `urlDomain` is ''. */
  readonly record: LogRecord;
  readonly identity: Identity;
  readonly audience: Audience;
  readonly matches: readonly CategoryMatch[];
  readonly initiator: Initiator;
  readonly verdict: Verdict;
  /** The version of the lists that categorised it. */
  readonly listVersion: string;
  readonly place: ArchivedPlace;
  /** The flagged event that it is; null for what was not flagged. */
  readonly eventId: EventId | null;
}

/** Where its line stands in the filter's own log. No two records have the same place. */
export interface ArchivedPlace {
  readonly sourceId: string;
  /** The cursor's name of the file: it stays when the file is renamed or packed. */
  readonly fileId: string;
  /** Bytes from the beginning of that file, of the unpacked text. */
  readonly offset: number;
  /** Among records that stand at the same offset, counted from 0: a log's last lines may answer several questions at once. */
  readonly number: number;
}
