import type { Guide } from '../record.ts';

/** What to switch on in a service whose logs come as an export with a header. */
export const CSV_GUIDE: Guide = {
  delivery: ['file', 'export'],
  switchOn: [
    'Export the detailed log, one row for each request, not a summary with counts. CSV with its header row, in the order that you like.',
    'Choose at least the columns time, user, address of the device, URL and action; add device, category, policy, search words and user agent where they are offered.',
    'Smoothwall: Reports > Logs > Web filter, then Export; under Advanced tick the optional columns too.',
    'Let the times be in UTC or in the time of the school. A column called “Time (UTC)” is understood; for others the zone of the source counts.',
    'Where the day may stand behind the month, choose a format with the year first or the month as a word: 03/02/2026 is read as the 3rd of February, or beside AM and PM as the 2nd of March.',
    'If a column of yours is not understood, say in the settings of the source what it holds.',
  ],
  cannotShow: [
    'What was blocked, where the export has no column for the action: a status such as 403 does not tell, sites send it too.',
    'Anything before the next export: an alert about it comes as late as the file.',
  ],
};
