import type { SchoolFigures, SchoolStanding, Silence } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';

/** What the page of a trust's schools says. */
export const schoolsWords = {
  title: 'Our schools',
  lede: 'Figures alone. No name and no incident of a school is told here; each school sees its own.',
  none: 'No school is named yet. IT support names them in filterwatch.yaml, under “trust: schools:”.',
  caption: 'How each school stands, the most pressing first',
  school: 'School',
  waiting: 'Is anybody waiting?',
  working: 'Is it working?',
  week: 'This week',
  nobodyWaits: 'Nobody waits.',
  isWorking: 'Everything is being received.',
  unknown: 'Not known.',
  neverAnswered: 'It has not answered since this page was first asked for.',
} as const;

/** The heading: the first thing somebody who supervises wants to know. */
export function schoolsHeading(schools: readonly SchoolStanding[]): string {
  const silent = schools.filter((school) => school.silent !== null).length;
  const pressing = schools.filter((school) => (school.figures?.urgent ?? 0) > 0).length;
  if (schools.length === 0) return schoolsWords.title;
  if (silent > 0) return `${schoolsIn(silent)} not answer`;
  if (pressing > 0)
    return `${schoolsIn(pressing)} have urgent incidents open`.replace('1 school does have', '1 school has');
  return `All ${figure(schools.length)} schools answer`;
}

function schoolsIn(count: number): string {
  return count === 1 ? '1 school does' : `${figure(count)} schools do`;
}

export function waitingInWords({ open, urgent, outstanding }: SchoolFigures, oldest: string | null): readonly string[] {
  if (open === 0 && outstanding === 0) return [schoolsWords.nobodyWaits];
  return [
    ...(open === 0 ? [] : [`${figure(open)} open${urgent === 0 ? '' : `, ${figure(urgent)} of them urgent`}.`]),
    ...(oldest === null ? [] : [`The oldest since ${oldest}.`]),
    ...(outstanding === 0 ? [] : [`${figure(outstanding)} things to do that the policy asks for.`]),
  ];
}

export function workingInWords({ sources, alarms }: SchoolFigures, lastLine: string | null): readonly string[] {
  const received =
    sources.receiving === sources.all
      ? schoolsWords.isWorking
      : `${figure(sources.receiving)} of ${figure(sources.all)} log sources receive.`;
  return [
    received,
    ...(lastLine === null ? ['No line of a log yet.'] : [`Last line ${lastLine}.`]),
    ...alarms.map((kind) => alarmKinds[kind] ?? 'Health there tells of something wrong.'),
  ];
}

export function weekInWords({ week }: SchoolFigures): readonly string[] {
  return [
    `${figure(week.raised)} flagged, ${figure(week.reviewed)} reviewed.`,
    ...(week.medianReviewMs === null ? [] : [`Half of them within ${spanInWords(week.medianReviewMs)}.`]),
  ];
}

const MINUTE_MS = 60_000;

function spanInWords(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / MINUTE_MS));
  if (minutes < 120) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}

/** What is wrong where a school does not answer, and what to do. */
export const silenceWords: Readonly<Record<Silence, string>> = {
  no_answer: 'It cannot be reached. Ask its IT support whether Filterwatch runs there.',
  too_slow: 'It takes too long to answer. Ask its IT support to look at Health.',
  wrong_token: 'It does not accept our token. Hand the token over again, on both sides.',
  not_trusted: 'Its certificate is not trusted. Renew it there, or name its authority here.',
  not_understood: 'What it answers cannot be read. Install the same version on both sides.',
  refused: 'It refuses to answer. Ask its IT support what stands between us.',
};

const alarmKinds: Readonly<Record<string, string>> = {
  source_silent: 'A log is silent: nothing is being checked from it.',
  source_waiting: 'A log cannot be read.',
  store_failing: 'Its store cannot be written.',
  archive_failing: 'The folder of its log cannot be written.',
  mail_failing: 'Alerts cannot be mailed.',
  not_sent: 'Some mail could not be sent.',
  jobs_failing: 'Work in the background has stopped.',
  not_receiving: 'Other machines cannot reach it.',
  not_filtering: 'Its filter lets everything through.',
  retention_failing: 'What has had its time is not being deleted.',
  disk_nearly_full: 'Its disk is nearly full.',
  roster_old: 'Who is who could not be read lately.',
  audit_broken: 'The record of who looked is not what was written.',
  staff_unseen: 'Incidents about staff wait, and no head has an account.',
  head_unseen: 'What is about a head waits, and nobody is named for it.',
  not_understood: 'Many lines are not understood.',
  emergency_used: 'The emergency account was used.',
  volume_low: 'Much less than usual is received.',
  names_gone: 'A log hardly says any more whose requests they are.',
  clock_off: 'The clock of a log is wrong.',
  canary_missing: 'Its test request does not come out.',
  list_old: 'A list of sites is old.',
  mail_undelivered: 'Mail to somebody there does not arrive.',
  returned_unread: 'Mail that comes back is not noticed.',
  webhook_failing: 'Another system takes no alerts.',
  backup_old: 'The last backup is old.',
  certificate_ends: 'A certificate ends soon.',
};
