import type { ReportSending } from '../../daemon/api/contract.ts';

/** What the pages of reports say beside the reports themselves. */
export const reportsWords = {
  title: 'Reports',
  heading: 'Web filtering reports',
  lede: 'One for each week, term and school year: what the filter blocked, and what got through. They hold counts, and no names.',
  none: 'No report has been made yet. The first is made on Monday, for the week that is over then, and holds what was counted in it.',
  caption: (kind: 'week' | 'term' | 'year') => kindCaptions[kind],
  report: 'Report',
  made: 'Made',
  mailed: 'Mailed',
  meaning: 'What this means',
  signer: (signer: string) => `${signer}, date`,
  file: 'Take it along',
  governorsPdf: 'Page for governors (PDF, one sheet)',
  detailPdf: 'Detailed report (PDF)',
  csv: 'Figures for a spreadsheet (CSV)',
  detail: 'Open the detailed report',
  governors: 'Open the page for governors',
  queue: 'Who it was is told in the queue alone. Open the incidents',
  allReports: 'All reports',
  versions: 'Made more than once',
  again: 'Make it again',
  againHint:
    'From what is known by now: incidents that were closed since, lines that came late. The one that was mailed stays as it is.',
  madeAgain: 'The report was made again.',
  figuresGone:
    'The report was not made again: figures that it was counted from have had their time and are deleted. It stays as it was made.',
  older: 'There is a newer version of this report.',
  newer: 'This report was made again. The first, as it was mailed, is kept beside it.',
  openNewest: 'Open the newest',
} as const;

const kindCaptions = { week: 'Weeks', term: 'Terms', year: 'School years' } as const;

/** What became of the mail with a report; `when` is the time at which it went out. */
export function sendingInWords(sending: ReportSending, when: string): string {
  switch (sending.kind) {
    case 'not_mailed':
      return 'No: the settings say that reports are mailed to nobody.';
    case 'waiting':
      return 'Not yet: it goes out when the mail server takes it. Health says what it waits for.';
    case 'sent':
      return when;
    case 'failed':
      return `No. ${sending.message}`;
  }
}

export function versionInWords(version: number, when: string, byName: string | null): string {
  const by = byName === null ? '' : `, by ${byName}`;
  return `${version === 1 ? 'First version' : `Version ${version}`}, made ${when}${by}`;
}
