/**
 * The outbox holds what must still happen outside the database. A row is committed together with its cause, and closed
 * when the effect is done; the job queue behind it may forget everything, because the outbox does not.
 */
import type { EffectKind } from '../records/effect-kind.ts';

export type { EffectKind };

/** One effect that must still happen. */
export interface OutboxRow {
  /** Made from its purpose, so that one purpose has one row. */
  readonly id: string;
  readonly siteId: string;
  readonly kind: EffectKind;
  /** What it is about: the incident of an alert, a filter request. */
  readonly subjectId: string;
  readonly createdAt: number;
  /** How often it was tried in vain. */
  readonly attempts: number;
  readonly nextAttemptAt: number;
  /** Since when every try was in vain; null before the first such try. */
  readonly failingSince: number | null;
  /** Why it is parked; null for what is not. */
  readonly parkedWhy: ParkedWhy | null;
  /** Mail addresses, where the others have the mail already; null for everybody whom it is for. */
  readonly onlyTo: readonly string[] | null;
  /** For a person, on Health: says nothing of a pupil and no address. */
  readonly lastError: string | null;
}

/** refused: the mail server will never take it; long: it was tried in vain for a day or longer. */
export type ParkedWhy = 'refused' | 'long';

/** How a row ended: it happened, or it never will. */
export type Ending =
  | {
      readonly kind: 'done';
      /** What must happen later because of it, noted in the same transaction; `orElse` where that has begun. */
      readonly next?: LaterEffect & { readonly orElse?: LaterEffect };
      /** And this beside it. */
      readonly also?: readonly LaterEffect[];
      /** Without it, it happened. held: one later effect tells of many; not_wanted: nobody wants to be told of it. */
      readonly as?: 'held' | 'not_wanted';
      /** What the incident's history says of it; without one, what is usual for its kind. */
      readonly note?: DoneNote | null;
      /** The incident of which the mail said who it was: its history says so. */
      readonly namedIncident?: string;
    }
  | { readonly kind: 'never'; readonly message: string };

/** A line of an incident's history. */
export interface DoneNote {
  readonly kind: 'alert_escalated' | 'alert_held' | 'alert_gathered' | 'alert_unwanted' | 'escalation_held';
  /** Of what is gathered, the store writes which mail tells of it. */
  readonly detail: string | null;
}

/** An effect that waits for its time. */
export interface LaterEffect {
  readonly id: string;
  readonly kind: EffectKind;
  readonly subjectId: string;
  readonly notBefore: number;
  /** As in the row that it becomes. */
  readonly onlyTo?: readonly string[];
}

/**
 * What came of one try. `wait`: its time has not come. The others keep the row, and an effect never throws for a world that is down:
 * `later` for what time or a person can mend, `refused` where the mail server said no for good, `unready` while the school has not set
 * up what it takes. Where the world has said until when, it is not tried again before.
 */
export type EffectOutcome = Ending | NotYet | { readonly kind: 'wait'; readonly until: number };

export interface NotYet {
  readonly kind: 'later' | 'refused' | 'unready';
  readonly message: string;
  readonly until?: number;
}

/** A try in vain, and what becomes of its row. */
export interface TriedInVain {
  readonly at: number;
  readonly error: string;
  readonly nextAttemptAt: number;
  readonly parkedWhy: ParkedWhy | null;
}

/** Makes one row happen. It may be called again for a row that had already happened when the power failed. */
export type Effect = (row: OutboxRow) => Promise<EffectOutcome>;

/** The rows, as the store keeps them. */
export interface OutboxPort {
  /** Open rows whose next attempt is at `now` or before, oldest first, at most `limit`. */
  due(now: number, limit: number): Promise<readonly OutboxRow[]>;
  /** Null when there is none, or it is closed. */
  row(id: string): Promise<OutboxRow | null>;
  /** True if it was still open. */
  close(id: string, at: number, ending: Ending): Promise<boolean>;
  /** Leaves it until its time comes; nothing was in vain, and it is no late mail until then. */
  wait(id: string, until: number): Promise<void>;
  /** Counts one more attempt in vain. */
  postpone(id: string, tried: TriedInVain): Promise<void>;
  /** Makes every open row due at `now`, except what the mail server refused. */
  hurry(now: number): Promise<void>;
}

/** Our own log, as the queue needs it: fields are ids and counts. */
export interface QueueLog {
  info(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
}
