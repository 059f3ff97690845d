import type { Report } from '../report.ts';
import { hasFigures, type Told } from './setting.ts';
import { dateAt } from './times.ts';
import { counted, figure } from './wording.ts';

/** What is not done yet, a sentence each. */
export function openItems({ report, zone }: Told): readonly string[] {
  return [openIncidents(report, zone), ...actions(report), ...unblock(report)];
}

function openIncidents({ review: { openNow, oldestOpenSince } }: Report, zone: string): string {
  if (openNow === 0) return 'No incident waits for review.';
  const since = oldestOpenSince === null ? '' : `, the oldest since ${dateAt(oldestOpenSince, zone)}`;
  return `${counted(openNow, 'incident')} ${openNow === 1 ? 'is' : 'are'} open${openNow === 1 ? since.replace(', the oldest', '') : since}.`;
}

function actions({ actions: { outstanding, overdue } }: Report): readonly string[] {
  if (outstanding === 0) return [];
  const late = overdue === 0 ? '' : `, ${figure(overdue)} of them late`;
  return [
    outstanding === 1
      ? `One thing that our policy asks for is still to be done${overdue === 0 ? '' : ', and it is late'}.`
      : `${figure(outstanding)} things that our policy asks for are still to be done${late}.`,
  ];
}

function unblock({ overBlocking: { unblock: asked } }: Report): readonly string[] {
  if (asked.waiting === 0) return [];
  return [
    `${counted(asked.waiting, 'request')} to open a site ${asked.waiting === 1 ? 'waits' : 'wait'} for an answer.`,
  ];
}

/** Whether the filter was tested, and whether the logs kept coming: that nothing is reported must not be taken for safety. */
export function working(told: Told): readonly string[] {
  return [checks(told), ...sources(told)];
}

const NO_SCHOOL = 'There were no hours of school, so nothing can be said of how the logs came in.';

function checks({ report, words }: Told): string {
  const { checks: made } = report;
  if (made === null) return 'The filter was not tested: no filter checks are set up.';
  if (made.made === 0) return `None of the ${counted(made.planned, 'planned filter check')} was made ${words.during}.`;
  if (made.failed === 0 && made.notClear === 0)
    return `${counted(made.made, 'filter check')} ${made.made === 1 ? 'was' : 'were'} made, and ${made.made === 1 ? 'it' : 'all'} passed.`;
  const unclear = made.notClear === 0 ? '' : `, and ${figure(made.notClear)} had no clear result`;
  return `Of ${counted(made.made, 'filter check')}, ${figure(made.passed)} passed and ${figure(made.failed)} failed${unclear}.`;
}

function sources({ report, words }: Told): readonly string[] {
  if (!hasFigures(report)) return [];
  const { sources: all } = report.coverage;
  if (all.length === 0) return [];
  if (all.every(({ schoolHours }) => schoolHours === 0)) return [NO_SCHOOL];
  const silent = all.filter(({ silentHours }) => silentHours > 0);
  if (silent.length === 0) return [`The filter’s logs came in through all hours of school ${words.during}.`];
  return silent.map(
    ({ title, silentHours, schoolHours }) =>
      `${title} brought nothing in ${figure(silentHours)} of ${counted(schoolHours, 'hour')} of school.`,
  );
}
