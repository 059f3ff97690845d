import type { ReportOutcome, SiteReportDetail, SiteReportRow } from '../../daemon/api/contract.ts';
import { counted } from '../counts.ts';

export const siteReportsWords = {
  title: 'Reports to look at',
  lede: 'What pupils and staff told us on the page “Tell us what you saw”. Whoever tells us is thanked, and nobody is blamed for it.',
  none: 'Nobody is waiting for you to look at a report.',
  noneClosed: 'No report has been looked at yet.',
  urgent: 'Somebody may be in danger',
  views: 'Which reports',
  back: 'Reports to look at',
  heading: 'What somebody saw',
  saw: 'What they saw',
  withheld: 'The address is withheld: it may be against the law to open. What they said besides is kept.',
  nothingKept: 'Nothing of what was written may be kept.',
  when: 'When, as they said',
  sent: 'Sent',
  how: 'How it came up',
  language: 'Language',
  welsh: 'Welsh',
  english: 'English',
  who: 'Who told us',
  whoShow: 'Show who told us',
  name: 'Name, as typed',
  className: 'Class, as typed',
  from: 'Sent from',
  fromHint: 'Anybody may type a name, and somebody else may have been using the device.',
  linked: 'Incidents that it tells of',
  near: 'What the log has of that time',
  nearNone: 'No incident of that time fits. The log may come later: it is looked at again every minute, for two days.',
  own: 'The same device or person',
  nearOne: 'The same site, device or kind of site',
  link: 'Link with this incident',
  isOwn: 'Whoever told us is the one whom it happened to, so it counts as reported',
  linkWords: (title: string) => `Link with this incident: ${title}`,
  make: 'Make an incident of it',
  makeHint: 'Where no log shows it, and somebody must look into it.',
  close: 'Close without an incident',
  outcome: 'What came of it?',
  note: 'Note',
  noteHint: 'For whoever reads this in a month. No names.',
  save: 'Close the report',
  passOn: 'Pass on to the head',
  passOnHint: 'If it is about a member of staff. You will not see it here afterwards.',
  forHead: 'By or about a member of staff: shown to those alone who review such incidents.',
  closedBy: (name: string | null) => (name === null ? 'Linked by itself' : `Looked at by ${name}`),
  done: {
    link: 'Linked. The incident says that it was reported.',
    close: 'Closed.',
    'pass-on': 'Passed on to the head.',
  },
  fromReport: 'What somebody told us',
} as const;

export const reporterWords: Readonly<Record<SiteReportRow['reporter'], string>> = {
  pupil: 'A pupil',
  staff: 'A member of staff',
};

export const reportedHowWords: Readonly<Record<SiteReportRow['how'], string>> = {
  accident: 'By accident',
  something_else: 'They were looking for something else',
  shown: 'Somebody showed them',
  rather_not_say: 'They would rather not say',
};

export const reportOutcomeWords: Readonly<Record<ReportOutcome, string>> = {
  handled: 'Looked into, and dealt with',
  blocked: 'Asked for it to be blocked',
  nothing_to_do: 'Nothing more is needed',
  not_understood: 'We could not find out what was meant',
  test: 'Somebody was trying the page',
};

export const reportStatusWords: Readonly<Record<SiteReportRow['status'], string>> = {
  open: 'To look at',
  linked: 'Linked with an incident',
  closed: 'Closed',
};

export const siteReportErrors = {
  outcome: 'Choose what came of it',
  incident: 'Choose the incident',
  note: 'Shorten the note to 1,000 characters or fewer',
} as const;

/** '3 reports to look at', or that there is none. */
export function reportsHeading(view: 'open' | 'closed', count: number): string {
  if (view === 'open') return count === 0 ? 'No reports to look at' : `${counted(count, 'report')} to look at`;
  return count === 0 ? 'No reports looked at' : `${counted(count, 'report')} looked at`;
}

/** What waits, on Today; null where nothing does. */
export function reportsOnToday({ open, urgent }: { readonly open: number; readonly urgent: number }): string | null {
  if (open === 0) return null;
  const all = `${counted(open, 'report')} to look at`;
  if (urgent === 0) return all;
  return urgent === 1 ? `${all}: somebody may be in danger` : `${all}: ${urgent} say that somebody may be in danger`;
}

/** 'A pupil, by accident' in a list, without a name. */
export function reportInList({ reporter, how }: SiteReportRow): string {
  return `${reporterWords[reporter]}: ${reportedHowWords[how].toLowerCase()}`;
}

/** In what language they wrote. */
export function languageInWords({ language }: SiteReportDetail): string {
  return language === 'cy' ? siteReportsWords.welsh : siteReportsWords.english;
}
