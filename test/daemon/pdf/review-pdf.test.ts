import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reviewPdf } from '../../../daemon/pdf/review-pdf.ts';
import { REVIEW_QUESTIONS } from '../../../daemon/report/annual-review/questions.ts';
import { reviewDocument } from '../../../daemon/report/annual-review/review-document.ts';
import type { ReviewRecord } from '../../../daemon/report/annual-review/review-record.ts';
import { buildReviewRecord, signedRecord } from '../../support/dashboard-review-pages.ts';
import { realTool } from '../../support/real-tool.ts';
import { LONDON } from '../../support/reports.ts';

const pdftotext = realTool('pdftotext', []);
const printed = (record: ReviewRecord) => reviewPdf(reviewDocument(record, LONDON), record);

test('the record takes several pages, and the same record gives the same bytes', async () => {
  const [first, second] = [await printed(signedRecord()), await printed(signedRecord())];
  expect(first.pages).toBeGreaterThan(1);
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});

test('what is not finished says so before anything else', () => {
  const { blocks } = reviewDocument(buildReviewRecord({ answers: [] }), LONDON);
  expect(blocks[2]).toEqual({
    kind: 'notice',
    text: 'Not finished. 13 questions not answered. Not signed by: Online Safety Lead, Head or senior leader, IT and Governor.',
  });
  expect(reviewDocument(signedRecord(), LONDON).blocks.map(({ kind }) => kind)).not.toContain('notice');
});

describe.skipIf(pdftotext === null)('the PDF, read by another program,', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'filterwatch-review-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has every question, and the four names with their roles', async () => {
    const path = join(folder, 'review.pdf');
    writeFileSync(path, (await printed(signedRecord())).bytes);
    const text = execFileSync(pdftotext ?? '', [path, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
    for (const question of REVIEW_QUESTIONS) expect(text).toContain(question.text);
    for (const name of ['Ms Okafor', 'Mrs Head (Head)', 'Mx Cable (Technician)', 'Dr Board (Governor)'])
      expect(text).toContain(name);
  });
});
