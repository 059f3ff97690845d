import type { Frame, Today } from '../../daemon/api/contract.ts';
import { counted, figure } from '../counts.ts';
import { timeAgo } from '../times.ts';
import { outstandingWords } from './actions.ts';
import { stopsChecking } from './alarms.ts';

/** The one sentence of truth on top of Today. */
export function todayHeading(today: Today, frame: Frame): string {
  if (today.open > 0) return `${counted(today.open, 'incident')} ${today.open === 1 ? 'needs' : 'need'} your review`;
  if (today.lookingBack.findings > 0) return 'Looking back found something to decide on';
  if (today.sources.length === 0) return 'No log is connected yet';
  if (frame.alarms.some(stopsChecking)) return 'Nothing to review, but not everything is being checked';
  if (today.lastLineAt === null) return 'Nothing has been checked yet';
  return 'Nothing needs your review';
}

/** What stands behind the heading: how urgent, and how much was checked. */
export function todayLede(today: Today, now: number): string {
  const checked = checkedInWords(today, now);
  return today.urgent === 0 ? checked : `${urgentInWords(today.urgent, today.open)} ${checked}`;
}

function urgentInWords(urgent: number, open: number): string {
  if (urgent === open) return open === 1 ? 'It is urgent.' : 'All of them are urgent.';
  return urgent === 1 ? 'One is urgent.' : `${figure(urgent)} are urgent.`;
}

/** '41,208 requests were checked since midnight; last line 4 seconds ago.' */
export function checkedInWords(today: Today, now: number): string {
  if (today.sources.length === 0) return 'Nothing is being checked until a log is connected. IT support can do this.';
  const requests = counted(today.requestsSinceMidnight, 'request');
  const verb = today.requestsSinceMidnight === 1 ? 'was' : 'were';
  const last =
    today.lastLineAt === null ? 'no log line has arrived yet' : `last line ${timeAgo(today.lastLineAt, now)}`;
  return `${requests} ${verb} checked since midnight; ${last}.`;
}

function actionsInWeek(settled: number): readonly string[] {
  return settled === 0 ? [] : [outstandingWords.week(settled)];
}

export const todayWords = {
  title: 'Today',
  toReview: 'To review',
  waiting: (count: number) => `${counted(count, 'incident')} ${count === 1 ? 'waits' : 'wait'} for an answer`,
  openFirst: 'Open the first',
  all: (open: number) => `See all ${figure(open)} open incidents`,
  working: 'Is it working?',
  lastAlert: 'Last alert',
  noAlert: 'None sent yet',
  delivered: 'delivered',
  notDelivered: 'not delivered',
  notUnderstood: 'Not understood',
  week: 'This week',
  weekSentence: ({ raised, reviewed, actionsSettled }: Today['week']) =>
    [`${figure(raised)} flagged, ${figure(reviewed)} reviewed`, ...actionsInWeek(actionsSettled)].join(', '),
  moreOnHealth: 'More on Health',
} as const;
