import type { Roster } from '../identity/roster.ts';
import type { AlertCalendar } from '../incidents/alert-hours.ts';
import type { DigestTimes } from '../incidents/digest-time.ts';
import type { EscalationStep } from '../incidents/escalation.ts';
import type { Rota } from '../incidents/rota.ts';
import type { Route } from '../incidents/routing.ts';
import type { MailboxSettings } from '../mailbox/mailbox.ts';
import type { MailSettings } from '../notify/mailer.ts';
import type { Policy } from '../policy/policy.ts';
import type { OutboxTurn } from '../queue/outbox-turn.ts';
import type { ProviderLettersParts } from './provider-letters.ts';

export interface AlertMailSettings extends MailSettings {
  readonly to: readonly string[];
  readonly itSupport: readonly string[];
  /** True where the mail about one incident may say which pupil it was, and the site. */
  readonly hasNames: boolean;
  /** The mailbox that mail comes back to; null where nobody looks into it. */
  readonly returned: MailboxSettings | null;
}

/** What alerts and other mails are made of. */
export interface AlertSettings {
  readonly siteId: string;
  readonly zone: string;
  /** Null while the school has not set up mail: alerts wait in the outbox. */
  readonly mail: AlertMailSettings | null;
  readonly redisUrl: string | null;
  /** Which daemon sends, where several share the store; left out where there is one. */
  readonly turn?: OutboxTurn;
  /** When an alert of this moment goes out that can wait until somebody is at school; the moment itself where the school sets no hours. */
  alertTime(at: number): number;
  /** When the school reads what was gathered. */
  readonly digests: DigestTimes;
  readonly calendar: AlertCalendar;
  /** By the timetable and the calendar in force. */
  isInSchoolHours(at: number): boolean;
  /** The date in the school's zone: '2026-11-20'. */
  schoolDayOf(at: number): string;
  /** The first that fits an incident decides. */
  readonly routes: readonly Route[];
  readonly rotas: readonly Rota[];
  /** More than this within ten minutes are told of in one mail. */
  readonly mostAtOnce: number;
  /** Who is mailed the report of a week; empty for the heads and leads with accounts. */
  readonly reportsTo: readonly string[];
  /** Who hears next where nobody answers an alert. */
  readonly escalation: readonly EscalationStep[];
  /** How people reach the dashboard, without a slash at the end. */
  address(): string;
  readonly demonstration: boolean;
  readonly provider: ProviderLettersParts['provider'];
  readonly isWithheldSite: ProviderLettersParts['isWithheldSite'];
  policy(): Policy;
  roster(): Roster;
  schoolName(): Promise<string>;
  now(): number;
}
