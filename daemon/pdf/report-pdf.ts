import type { ReportDocument } from '../report/document/block.ts';
import type { Report } from '../report/report.ts';
import { type Printed, printOneSheet, printPages } from './print-pages.ts';

const GAPS = 'Words in [square brackets] stand for characters that this page cannot draw.';

/** The governors' page: one sheet of A4. */
export function governorsPdf(document: ReportDocument, report: Report): Promise<Printed> {
  return printOneSheet(pagesOf(document, report));
}

/** All parts, on as many pages as they need. */
export function detailedPdf(document: ReportDocument, report: Report): Promise<Printed> {
  return printPages(pagesOf(document, report));
}

function pagesOf({ title, blocks }: ReportDocument, { school, madeAt }: Report) {
  return { title, blocks, madeAt, author: school, footer: school, gaps: GAPS };
}
