import type { Alarm } from '../../daemon/api/contract.ts';
import { counted, figure } from '../counts.ts';
import { diskInWords } from './kept.ts';

/** One sentence for the red banner: what happened, and what it means. `since` is a time that a person reads. */
export function alarmSentence(alarm: Alarm, since: string): string {
  switch (alarm.kind) {
    case 'source_silent':
      return `No log lines from ${alarm.sourceTitle} since ${since}. Nothing from it is being checked.`;
    case 'source_waiting':
      return `${alarm.sourceTitle} cannot be read since ${since}. Nothing from it is being checked. ${alarm.message}`;
    case 'not_filtering':
      return `${alarm.sourceTitle} said today that it lets everything through (emergency mode). Nothing is being filtered until its lists are mended and it is started again.`;
    case 'not_receiving':
      return `${alarm.sourceTitle} cannot receive anything since ${since}. What is sent there is not being checked. ${alarm.message}`;
    case 'store_failing':
      return `Nothing can be saved since ${since}, so nothing is being checked. ${alarm.message}`;
    case 'archive_failing':
      return `Requests are kept in the store alone since ${since}. ${alarm.message}`;
    case 'mail_failing':
      return `Alerts cannot be sent since ${since}. ${waitingAlerts(alarm.waiting)} ${alarm.message}`;
    case 'not_sent':
      return `${notSentMails(alarm.mails, alarm.alerts)} since ${since}. Look at your incidents here. What could not be sent says why, and what to do. ${alarm.message}`;
    case 'mail_undelivered':
      return `Mail to ${counted(alarm.addresses, 'address', 'addresses')} does not arrive since ${since}: whoever reads there is not told. Health says whose it is, and what to do.`;
    case 'returned_unread':
      return `Nobody would notice if alerts came back: the mailbox cannot be read since ${since}. ${alarm.message}`;
    case 'jobs_failing':
      return `Alerts and other work in the background have stopped since ${since}. ${alarm.message}`;
    case 'not_understood':
      return `${notUnderstood(alarm.malformed, alarm.lines)} from ${alarm.sourceTitle} could not be understood, so they are not being checked.`;
    case 'volume_low':
      return `Only ${counted(alarm.records, 'request')} from ${alarm.sourceTitle} in the hour from ${since}; on other school days it is about ${figure(alarm.usual)}. Some of what pupils do may not be checked. Ask IT support whether a filter, a network or a log is down.`;
    case 'names_gone':
      return `${alarm.sourceTitle} hardly says any more whose requests they are: ${figure(alarm.withUserName)} of ${counted(alarm.records, 'request')} in the hour from ${since}. They are checked, but nobody can be told from another. Ask IT support whether signing in at the filter still works.`;
    case 'clock_off':
      return `The clock of ${alarm.sourceTitle} is ${durationWords(Math.abs(alarm.byMs))} ${alarm.byMs > 0 ? 'ahead' : 'behind'}, so its requests are held against the wrong lesson. Ask IT support to set the clock, or to name the time zone of the log (zone: in filterwatch.yaml).`;
    case 'canary_missing':
      return `The test request has not come out since ${since}. ${alarm.message}`;
    case 'filter_check_failed':
      return alarm.failed === 1
        ? `The filter does not do what it must since ${since}. ${alarm.title}. Tell IT support, or whoever runs the filter.`
        : `The filter does not do what it must since ${since}, asked as ${alarm.title}: ${counted(alarm.failed, 'address', 'addresses')}. ${alarm.message} Tell IT support, or whoever runs the filter.`;
    case 'filter_check_unable':
      return `The filter could not be asked as ${alarm.title} since ${since}, so nobody knows whether it works. Filter checks says why.`;
    case 'list_old':
      return `The list ${alarm.title} was last renewed ${since}. New harmful sites are not on it. Lists says why.`;
    case 'webhook_failing':
      return `The other system “${alarm.title}” takes no alerts since ${since}. ${alarm.message}`;
    case 'backup_old':
      return `The last backup was made ${since}. If this computer breaks, everything since then is lost. Run: filterwatch backup.`;
    case 'certificate_ends':
      return `The certificate of ${alarm.sourceTitle} ends ${since}. After that nothing is received from its senders. Put a new one in its place, and start Filterwatch again.`;
    case 'retention_failing':
      return `What has had its time has not been deleted since ${since}. ${alarm.message ?? 'Tell whoever looks after Filterwatch.'}`;
    case 'disk_nearly_full':
      return `The disk is nearly full: ${diskInWords({ ...alarm, isNearlyFull: true })}. When it is full, nothing can be saved and nothing is checked. Make room.`;
    case 'roster_old':
      return `The list ${alarm.title}, which says who is who, cannot be relied on since ${since}. ${alarm.message}`;
    case 'emergency_used':
      return `The emergency account was used: the last time was ${since}. Accounts says until when it works. If nobody can say who it was, tell the head and IT support at once.`;
    case 'audit_broken':
      return `The record of who looked is not what was written, from entry ${figure(alarm.sequence)} on (found ${since}). Somebody has changed it, or the disk is damaged. Do not rely on it, and ask whoever looks after the server.`;
    case 'staff_unseen':
      return `${waitingForHead(alarm.incidents)}, and no head has an account. Invite one under Accounts, or add one on the server: filterwatch user add --role head.`;
    case 'head_unseen':
      return 'Something waits that only whoever is named for incidents about the head may see, and nobody is named. Ask for a governor or the authority to be named, on the server: filterwatch user set E-MAIL --reviews-heads.';
  }
}

/** True where the alarm means that some requests go by unseen. */
export function stopsChecking(alarm: Alarm): boolean {
  return (
    alarm.kind !== 'mail_failing' &&
    alarm.kind !== 'not_sent' &&
    alarm.kind !== 'mail_undelivered' &&
    alarm.kind !== 'returned_unread' &&
    alarm.kind !== 'archive_failing' &&
    alarm.kind !== 'not_filtering' &&
    alarm.kind !== 'names_gone' &&
    alarm.kind !== 'clock_off' &&
    alarm.kind !== 'filter_check_failed' &&
    alarm.kind !== 'filter_check_unable' &&
    alarm.kind !== 'list_old' &&
    alarm.kind !== 'backup_old' &&
    alarm.kind !== 'webhook_failing' &&
    alarm.kind !== 'certificate_ends' &&
    alarm.kind !== 'jobs_failing' &&
    alarm.kind !== 'retention_failing' &&
    alarm.kind !== 'disk_nearly_full' &&
    alarm.kind !== 'staff_unseen' &&
    alarm.kind !== 'audit_broken' &&
    alarm.kind !== 'head_unseen' &&
    alarm.kind !== 'roster_old' &&
    alarm.kind !== 'emergency_used'
  );
}

const MINUTE_MS = 60_000;

/** '61 minutes', '2 hours', '3 days': as exact as it helps. */
function durationWords(ms: number): string {
  const minutes = Math.round(ms / MINUTE_MS);
  if (minutes < 100) return counted(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 48 ? counted(hours, 'hour') : counted(Math.round(hours / 24), 'day');
}

function waitingForHead(incidents: number): string {
  return `${counted(incidents, 'incident')} about staff ${incidents === 1 ? 'waits' : 'wait'} for a head`;
}

function notSentMails(mails: number, alerts: number): string {
  if (alerts === mails) return `${counted(alerts, 'alert')} could not be sent`;
  const all = `${counted(mails, 'mail')} could not be sent`;
  return alerts === 0 ? all : `${all}, ${counted(alerts, 'alert')} among them,`;
}

function waitingAlerts(waiting: number): string {
  if (waiting === 0) return 'None is waiting.';
  return `${counted(waiting, 'alert')} ${waiting === 1 ? 'is' : 'are'} waiting: look at your incidents here.`;
}

function notUnderstood(malformed: number, lines: number): string {
  return `${figure(malformed)} of ${counted(lines, 'line')}`;
}
