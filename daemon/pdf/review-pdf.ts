import type { ReviewRecord } from '../report/annual-review/review-record.ts';
import type { ReportDocument } from '../report/document/block.ts';
import { type Printed, printPages } from './print-pages.ts';

const GAPS = 'Words in [square brackets] stand for characters that this page cannot draw.';

/** The record of a year's review, on as many pages of A4 as it needs. */
export function reviewPdf(
  { title, blocks }: ReportDocument,
  { school, begunAt, closedAt }: ReviewRecord,
): Promise<Printed> {
  return printPages({ title, blocks, madeAt: closedAt ?? begunAt, author: school, footer: school, gaps: GAPS });
}
