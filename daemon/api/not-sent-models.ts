/** What could not be sent. Part of the contract; import it from there. */
import type { EffectKind } from '../records/effect-kind.ts';

/** A mail that is parked: neither whom it is about nor whom it is for. */
export interface NotSentRow {
  readonly id: string;
  readonly kind: NotSentKind;
  /** refused: the mail server will not take it; long: it was tried in vain for a day or longer. */
  readonly why: 'refused' | 'long';
  readonly failingSince: number;
  readonly lastTriedAt: number;
  readonly attempts: number;
  /** What the mail server said, in words. */
  readonly message: string;
  /** False where it is about what pupils or staff did, and the viewer reviews nothing. */
  readonly mayDrop: boolean;
}

export type NotSentKind = EffectKind;

export type RetryMailResult = { readonly kind: 'done' } | { readonly kind: 'gone' };

export type DropMailResult =
  | { readonly kind: 'done' }
  /** It has been sent since, or somebody has dropped it. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'not_yours' }
  | { readonly kind: 'no_reason' }
  | { readonly kind: 'too_long' };

export interface NotSentAnswers<Viewer> {
  /** The oldest first. */
  notSent(viewer: Viewer): Promise<readonly NotSentRow[]>;
  /** Tries it again at once. */
  retryMail(viewer: Viewer, id: string): Promise<RetryMailResult>;
  /** Gives it up, for a reason that stays. */
  dropMail(viewer: Viewer, id: string, reason: string): Promise<DropMailResult>;
}

/** Somebody for whom the mail server took no mail when it was last tried. */
export interface MailRefusalRow {
  readonly address: string;
  /** refused: for good; deferred: it asks to try again later. */
  readonly kind: 'refused' | 'deferred';
  /** The server's codes: '550 5.1.1'. */
  readonly answer: string;
  readonly tries: number;
  readonly since: number;
  readonly lastAt: number;
}

/** Somebody whose mail was taken by the mail server, and came back later. */
export interface MailBounceRow {
  readonly address: string;
  /** refused: it will not arrive; deferred: it is late, and still tried. */
  readonly kind: 'refused' | 'deferred';
  /** Codes: '550 5.1.1'. */
  readonly answer: string;
  readonly times: number;
  readonly since: number;
  readonly lastAt: number;
}

/** What is known of mail that came back. */
export interface ReturnedMail {
  /** False where the settings name no mailbox: nobody would notice. */
  readonly isLookedFor: boolean;
  readonly lookedAt: number | null;
  /** Why the mailbox cannot be read; null where it can. */
  readonly message: string | null;
  /** Of the last two weeks, without those who have said since that mail arrives. */
  readonly bounces: readonly MailBounceRow[];
}
