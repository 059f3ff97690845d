/**
 * The outbox holds what must still happen outside the database. A row is committed together with its cause, and closed
 * when the effect is done; the job queue behind it may forget everything, because the outbox does not.
 */

/**
 * alert: to those who review; report_alert: the same of what somebody reported; filter_request: the letter to the filtering
 * provider; account_link: a link to choose a password; emergency_used: tells the heads; letter: what somebody wrote about an
 * incident; access_ends: that access is to be given back; referral: to a class teacher; alarm: what is wrong with the system;
 * escalation: an alert that nobody has acknowledged, to the next who is to know; storm: many alerts as one mail; weekly_report: that
 * the report of a week, a term or a year is there.
 */
export type EffectKind =
  | 'alert'
  | 'report_alert'
  | 'filter_request'
  | 'account_link'
  | 'emergency_used'
  | 'letter'
  | 'access_ends'
  | 'referral'
  | 'alarm'
  | 'escalation'
  | 'storm'
  | 'weekly_report';

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
  /** For a person, on Health: says nothing of a pupil and no address. */
  readonly lastError: string | null;
}

/** How a row ended: it happened, or it never will. */
export type Ending =
  | {
      readonly kind: 'done';
      /** What must happen later because of it, noted in the same transaction. */
      readonly next?: LaterEffect;
      /** What the incident's history says of it; without one, what is usual for its kind. */
      readonly note?: { readonly kind: 'alert_escalated' | 'alert_held'; readonly detail: string | null } | null;
    }
  | { readonly kind: 'never'; readonly message: string };

/** An effect that waits for its time. */
export interface LaterEffect {
  readonly id: string;
  readonly kind: EffectKind;
  readonly subjectId: string;
  readonly notBefore: number;
}

/** What came of one try. `later` keeps the row; an effect never throws for a world that is down. `wait`: its time has not come. */
export type EffectOutcome =
  | Ending
  | { readonly kind: 'later'; readonly message: string }
  | { readonly kind: 'wait'; readonly until: number };

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
  postpone(id: string, error: string, nextAttemptAt: number): Promise<void>;
  /** Makes every open row due at `now`. */
  hurry(now: number): Promise<void>;
}

/** Our own log, as the queue needs it: fields are ids and counts. */
export interface QueueLog {
  info(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
}
