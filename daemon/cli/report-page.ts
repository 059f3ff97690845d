import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPORT_PRINT_STYLE, REPORT_STYLES, reportFile } from '../../dashboard/report-file.ts';
import { documentOf } from '../answers/filtering-reports.ts';
import type { ReportForm } from '../api/contract.ts';
import type { Report } from '../report/report.ts';

const STYLES = join(import.meta.dirname, '../../dashboard/public');

/** A report as one HTML file, with its styles within. */
export async function reportPage(report: Report, zone: string, form: ReportForm): Promise<Uint8Array> {
  const [print, ...everywhere] = await Promise.all([REPORT_PRINT_STYLE, ...REPORT_STYLES].map(styleOf));
  return Buffer.from(reportFile(documentOf(report, zone, form), form, { everywhere, print: print ?? '' }));
}

function styleOf(name: string): Promise<string> {
  return readFile(join(STYLES, name), 'utf8');
}
