import type { Generated, GeneratedAlways } from 'kysely';

/** What people do with an incident besides a finding. */
export interface IncidentTriage {
  /** While it waits: when it comes back to the queue. */
  hold_until: number | null;
  /** 1 where it waited and is back in the queue; it keeps what it waited for until somebody takes it up. */
  is_back: Generated<number>;
  /** The year or the group of its subject; '' where none is known. */
  group_name: Generated<string>;
  /** The incident that it was made a part of. */
  merged_into: string | null;
  /** The item that it shows on: the same, or the one that that is a part of. */
  merged_top: string | null;
  /** The incident whose requests it was made of. */
  taken_from: string | null;
  /** none, open, waiting or closed: made of the other columns, so that it is never wrong. */
  queue: GeneratedAlways<string>;
}
