import { type Fact, type MailBody, writeLetter } from './letter.ts';
import { schoolTime } from './school-time.ts';

/** One thing that is wrong, or was. */
export interface AlarmLine {
  readonly kind: string;
  /** The source, list or place that it is about. */
  readonly title: string | null;
  readonly beganAt: number;
  readonly endedAt: number | null;
  /** What is known of the cause, in whole sentences. */
  readonly message: string | null;
}

export interface AlarmFacts {
  readonly schoolName: string;
  readonly zone: string;
  /** The Health page. */
  readonly link: string;
  readonly demonstration: boolean;
  readonly began: readonly AlarmLine[];
  readonly ended: readonly AlarmLine[];
  /** True where some of what pupils do goes by unseen. */
  readonly isBlind: boolean;
}

/** Writes the mail to whoever keeps Filterwatch running, and to the lead where it is blind: no names, no addresses of sites. */
export function alarmMail({ schoolName, zone, link, demonstration, began, ended, isBlind }: AlarmFacts): MailBody {
  const product = demonstration ? '[Filterwatch demonstration]' : '[Filterwatch]';
  const heading = headingOf(began, isBlind);
  return writeLetter({
    subject: `${product} ${heading}`,
    heading,
    opening: [...(demonstration ? [DEMONSTRATION] : []), ...(isBlind && began.length > 0 ? [BLIND] : [])],
    facts: [...began.map((line) => factOf(line, zone)), ...ended.map((line) => factOf(line, zone))],
    link: { words: 'Open Health', url: link },
    advice: began.length > 0 ? [WHAT_TO_DO] : [],
    closing: [ONE_MAIL, `Sent by Filterwatch at ${schoolName}.`],
  });
}

function headingOf(began: readonly AlarmLine[], isBlind: boolean): string {
  if (began.length === 0) return 'Working again';
  const count = began.length === 1 ? '1 thing is wrong' : `${began.length} things are wrong`;
  return isBlind ? `Not everything is being checked: ${count}` : count;
}

function factOf({ kind, title, beganAt, endedAt, message }: AlarmLine, zone: string): Fact {
  const what = WORDS[kind] ?? 'Something is wrong; Health says what';
  const since = `since ${schoolTime(beganAt, zone)}`;
  const over = endedAt === null ? since : `${since} until ${schoolTime(endedAt, zone)}`;
  return { label: title ?? 'Filterwatch', value: [`${what}, ${over}.`, message ?? ''].join(' ').trim() };
}

/** Each goes on with ", since …". */
const WORDS: Readonly<Record<string, string>> = {
  source_silent: 'No line has come, and nothing from it is being checked',
  source_waiting: 'It cannot be read, and nothing from it is being checked',
  store_failing: 'Nothing can be saved, so nothing is being checked',
  not_sent: 'Mail could not be sent, perhaps an alert about a child; the page “What could not be sent” says what to do',
  mail_undelivered:
    'Mail to somebody does not arrive, perhaps an alert about a child; Health says whose, and what to do',
  returned_unread: 'The mailbox that mail comes back to cannot be read, so nobody would notice',
  archive_failing: 'The log cannot be kept in its folder',
  jobs_failing: 'Alerts and other work in the background have stopped',
  not_receiving: 'Nothing can be received; what is sent there is not being checked',
  not_filtering: 'The filter says that it lets everything through',
  not_understood: 'Many lines are not understood, so they are not being checked',
  volume_low: 'Less than half of what is usual has come; some of what pupils do may not be checked',
  names_gone: 'Hardly any line says any more whose request it is',
  clock_off: 'The clock of this log is wrong, so its requests are held against the wrong lesson',
  retention_failing: 'What has had its time is not being deleted',
  disk_nearly_full: 'The disk is nearly full, or will be within a week',
  roster_old: 'The list of who is who cannot be relied on',
  list_old: 'This list of sites was not renewed for a month',
  webhook_failing: 'This other system takes no alerts',
  backup_old: 'There was no backup for more than a week',
  certificate_ends: 'This certificate ends within three weeks; nothing can be received after that',
  emergency_used: 'The emergency account was used',
  staff_unseen: 'Incidents about staff wait, and no head has an account',
  canary_missing: 'The test request did not come out at the end, so what pupils do may not be seen',
  filter_check_failed: 'The filter did not do what it must when it was checked',
  filter_check_unable: 'The filter could not be asked when it was to be checked, twice running',
};

const DEMONSTRATION = 'This is a demonstration. No real school is concerned.';
const BLIND =
  'While this lasts, nobody is told of what pupils do there. No news is not good news: speak to IT support, and look more closely in lessons.';
const WHAT_TO_DO = 'Health says of each what was found and what to do.';
const ONE_MAIL =
  'One mail is sent when something begins, one a day while it lasts, and one when it is over. It holds no names and no addresses of sites, on purpose.';
