/** What the page Health shows, and what is wrong on every page. Part of the contract; import it from there. */
import type { ListStatus } from '../../categories/list-status.ts';
import type { CanaryStage } from '../health/canary.ts';
import type { LIMITS } from '../health/limits.ts';
import type { UsualHour } from '../health/rhythm.ts';
import type { ArchiveHealth } from './archive-models.ts';
import type { CheckHealth } from './check-models.ts';
import type { MailRefusalRow, ReturnedMail } from './not-sent-models.ts';
import type { RosterAlarm, RosterHealth } from './people-models.ts';
import type { LeasesHealth, ReceiverHealth } from './receiver-models.ts';
import type { DiskState } from './retention-models.ts';
import type { CalendarHealth } from './timetable-models.ts';

export type Alarm =
  | { readonly kind: 'source_silent'; readonly sourceTitle: string; readonly since: number }
  | { readonly kind: 'source_waiting'; readonly sourceTitle: string; readonly since: number; readonly message: string }
  | { readonly kind: 'store_failing'; readonly since: number; readonly message: string }
  /** Requests are kept in the store, because the folder of the log cannot be written. */
  | { readonly kind: 'archive_failing'; readonly since: number; readonly message: string }
  | { readonly kind: 'mail_failing'; readonly since: number; readonly waiting: number; readonly message: string }
  /** Mail that the server refused for good, or that could not be sent for a day: somebody must look. */
  | {
      readonly kind: 'not_sent';
      readonly since: number;
      readonly mails: number;
      /** How many of them are alerts. */
      readonly alerts: number;
      readonly message: string;
    }
  /** For so many addresses the mail server takes no mail, or took it and it came back. */
  | { readonly kind: 'mail_undelivered'; readonly since: number; readonly addresses: number }
  /** The mailbox that it comes back to cannot be read. */
  | { readonly kind: 'returned_unread'; readonly since: number; readonly message: string }
  | { readonly kind: 'jobs_failing'; readonly since: number; readonly message: string }
  /** Other machines cannot reach us, so what they send is lost or waits there. */
  | { readonly kind: 'not_receiving'; readonly sourceTitle: string; readonly since: number; readonly message: string }
  /** The filter itself said today that it lets everything through. */
  | { readonly kind: 'not_filtering'; readonly sourceTitle: string }
  /** Of a profile, so many addresses are not blocked, or let through, as they must be. */
  | {
      readonly kind: 'filter_check_failed';
      /** The profile, and the address where it is one. */
      readonly title: string;
      readonly since: number;
      readonly failed: number;
      readonly message: string;
    }
  /** With this profile the filter could not be asked twice running. */
  | { readonly kind: 'filter_check_unable'; readonly title: string; readonly since: number; readonly checks: number }
  /** What has had its time is not being deleted; without a message, nobody knows why. */
  | { readonly kind: 'retention_failing'; readonly since: number; readonly message: string | null }
  | {
      readonly kind: 'disk_nearly_full';
      readonly freeBytes: number;
      readonly totalBytes: number;
      readonly fullInDays: number | null;
    }
  | RosterAlarm
  /** The record of who looked is not what was written. For those who oversee. */
  | { readonly kind: 'audit_broken'; readonly since: number; readonly sequence: number }
  /** Open incidents about staff wait for a head, and no head has an account. */
  | { readonly kind: 'staff_unseen'; readonly incidents: number }
  /** What is about a head waits, and nobody is named for it. How much, and about whom, is for nobody to know. */
  | { readonly kind: 'head_unseen' }
  /** The sealed envelope was opened, and no head has said yet that this is known. */
  | { readonly kind: 'emergency_used'; readonly since: number }
  /** In the hour from `since`, less than half came of what comes in that hour on other school days. */
  | {
      readonly kind: 'volume_low';
      readonly sourceTitle: string;
      readonly since: number;
      readonly records: number;
      readonly usual: number;
    }
  /** In the hour from `since`, hardly any line said whose it was, as most did before. */
  | {
      readonly kind: 'names_gone';
      readonly sourceTitle: string;
      readonly since: number;
      readonly records: number;
      readonly withUserName: number;
    }
  /** What writes the log has another time than we; below 0 where it is behind. */
  | { readonly kind: 'clock_off'; readonly sourceTitle: string; readonly byMs: number }
  /** The school's test request did not come out at the end, since `since`; `lastStage` is how far the last came, null for not at all. */
  | {
      readonly kind: 'canary_missing';
      readonly since: number;
      readonly lastStage: CanaryStage | null;
      readonly message: string;
    }
  /** A list of sites was not renewed for a month. */
  | { readonly kind: 'list_old'; readonly title: string; readonly since: number }
  | { readonly kind: 'backup_old'; readonly since: number }
  /** Another system takes no alerts; what it does not take now is told later. */
  | { readonly kind: 'webhook_failing'; readonly title: string; readonly since: number; readonly message: string }
  /** With which senders reach us; at `endsAt` they do so no longer. */
  | { readonly kind: 'certificate_ends'; readonly sourceTitle: string; readonly endsAt: number }
  | {
      readonly kind: 'not_understood';
      readonly sourceTitle: string;
      readonly malformed: number;
      readonly lines: number;
    };

export interface SourceHealth {
  readonly id: string;
  readonly title: string;
  readonly format: string | null;
  readonly state:
    | { readonly kind: 'reading'; readonly behindBytes: number }
    | { readonly kind: 'waiting'; readonly since: number; readonly message: string }
    | { readonly kind: 'stopped' };
  readonly lastLineAt: number | null;
  /** Since midnight, school time. */
  readonly records: number;
  readonly skipped: readonly { readonly reason: string; readonly lines: number }[];
  readonly malformed: readonly { readonly reason: string; readonly lines: number; readonly sample: string }[];
  /** Records that carry a user name. */
  readonly withUserName: number;
  /** Records whose person the roster knows. */
  readonly withPerson: number;
}

/** What is watched of a log source, beside what is usual. */
export interface SourceWatch {
  readonly id: string;
  readonly title: string;
  readonly lastLineAt: number | null;
  /** The last whole hour; null where it was not all lessons. */
  readonly hour: {
    readonly since: number;
    readonly records: number;
    readonly withUserName: number;
    /** The same hour of other school days; null where too few are known. */
    readonly usual: UsualHour | null;
  } | null;
  /** Since midnight, school time. */
  readonly records: number;
  readonly withUserName: number;
  readonly malformed: number;
  readonly lines: number;
  /** How much later the newest line says it is than it was when it came; below 0 where it is earlier; null where nothing is known. */
  readonly clockOffMs: number | null;
  /** What is there and not read yet: of what others send, the size of the spool. */
  readonly waitingBytes: number;
}

/** From where on each of these is an alarm. */
export type WatchLimits = { readonly [Name in keyof typeof LIMITS]: number };

/** A name of a category that says nothing to us; the product is '' where names of several are counted together. */
export interface UnknownLabelCount {
  readonly observer: string;
  readonly label: string;
  readonly records: number;
}

/** How one webhook is doing. */
export interface WebhookHealth {
  /** As the settings call it. */
  readonly id: string;
  readonly waiting: number;
  readonly lastSentAt: number | null;
  /** Why the newest request was not taken; null where the last one was. */
  readonly lastError: string | null;
  /** Since when; null where the last one was. */
  readonly failingSince: number | null;
}

export interface FilterHealth {
  /** Authorised, and the provider does not know of it yet. */
  readonly notTold: number;
  /** The provider knows, and nothing shows yet that it is done. */
  readonly notConfirmed: number;
  /** Of those, how many for too long. */
  readonly late: number;
  /** Tokens that open the school's lists. */
  readonly tokens: number;
  readonly lastFetchedAt: number | null;
}

/** The school's test request. */
export interface CanaryHealth {
  /** When one last came all the way; null where none did. */
  readonly lastOutAt: number | null;
  /** The newest of which anything was seen, and how far it came. */
  readonly lastSeenAt: number | null;
  readonly lastStage: CanaryStage | null;
  readonly everyMs: number;
  readonly withinMs: number;
  readonly when: 'lessons' | 'always';
}

export interface Health {
  readonly sources: readonly SourceHealth[];
  readonly watched: readonly SourceWatch[];
  readonly limits: WatchLimits;
  readonly receivers: readonly ReceiverHealth[];
  readonly leases: LeasesHealth;
  /** Null where the school has no test request. */
  readonly canary: CanaryHealth | null;
  readonly store: {
    readonly ok: boolean;
    readonly message: string | null;
    readonly path: string;
    readonly bytes: number;
  };
  readonly archive: ArchiveHealth;
  /** When everything was last written to a backup; null where it never was. */
  readonly lastBackupAt: number | null;
  /** What the filtering provider still has to do, and when a filter last fetched the school's lists. */
  readonly filter: FilterHealth;
  readonly checks: CheckHealth;
  /** What the last check of the record of who looked came to; null before the first night. */
  readonly audit: { readonly checkedAt: number; readonly entries: number; readonly brokenAt: number | null } | null;
  readonly mail: {
    readonly configured: boolean;
    readonly server: string | null;
    /** Where links in mails lead; null where that opens at other computers too. */
    readonly linksHereAlone: string | null;
    readonly recipients: number;
    /** Addresses of the settings of which nobody has said that mail arrives. */
    readonly unconfirmed: readonly string[];
    /** Addresses whose owners have asked for less mail, or none. */
    readonly fewer: readonly string[];
    readonly waiting: number;
    readonly lastSentAt: number | null;
    readonly lastError: string | null;
    /** When the mail server, or our way to it, last said that. */
    readonly lastTriedAt: number | null;
    /** Since when mail waits that is due. */
    readonly waitingSince: number | null;
    /** Mails that could not be sent: a page of its own tells of them. */
    readonly notSent: number;
    /** Whom the server took no mail for when it was last tried, and has taken none since. */
    readonly refusals: readonly MailRefusalRow[];
    readonly returned: ReturnedMail;
  };
  /** Other systems that are told of alerts; empty where the settings name none. */
  readonly webhooks: readonly WebhookHealth[];
  readonly jobs: { readonly runner: 'embedded' | 'redis'; readonly ok: boolean; readonly message: string | null };
  readonly categories: { readonly version: string; readonly hosts: number; readonly terms: number };
  readonly lists: readonly ListSummary[];
  readonly roster: RosterHealth;
  readonly policy: { readonly title: string; readonly version: string };
  /** What was refused because a bound was reached, by name of the bound. */
  readonly refused: readonly { readonly what: string; readonly count: number }[];
  /** Names of categories that the filter logged in the last seven days and nobody knows, the most frequent first. */
  readonly unknownLabels: readonly UnknownLabelCount[];
  /** The school's calendar; null where none is named. */
  readonly calendar: CalendarHealth | null;
  /** The disk that the data lies on; null where the system does not say. */
  readonly disk: DiskState | null;
  /** What these logs cannot show, from the data of the last seven days. */
  readonly coverage: {
    readonly records: number;
    readonly hostOnly: number;
    readonly withUserName: number;
    readonly withPerson: number;
    readonly withDevice: number;
  };
}

/** Enough of a list to say whether all is well with it. */
export type ListSummary = Pick<ListStatus, 'id' | 'title' | 'kind' | 'fetchedAt' | 'state'>;
