import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentOf } from '../../../daemon/answers/filtering-reports.ts';
import { detailedPdf, governorsPdf } from '../../../daemon/pdf/report-pdf.ts';
import type { Report } from '../../../daemon/report/report.ts';
import { anyReport } from '../../support/any-report.ts';
import { realTool } from '../../support/real-tool.ts';
import { LONDON, sampleReports } from '../../support/reports.ts';

const pdftotext = realTool('pdftotext', []);
const governors = (report: Report) => governorsPdf(documentOf(report, LONDON, 'governors'), report);

test.each(Object.entries(sampleReports))('the page for governors of “%s” is one sheet', async (_, report) => {
  expect((await governors(report)).pages).toBe(1);
});

test('whatever the figures, it is one sheet', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      expect((await governors(report)).pages).toBe(1);
    }),
    { numRuns: 12 },
  );
});

test('the same report gives the same bytes', async () => {
  const [first, second] = [await governors(sampleReports.ordinary), await governors(sampleReports.ordinary)];
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});

describe.skipIf(pdftotext === null)('the PDF, read by another program,', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'filterwatch-report-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has its text, its language, and says the same as every other form', async () => {
    const { bytes } = await detailedPdf(documentOf(sampleReports.ordinary, LONDON, 'detail'), sampleReports.ordinary);
    const path = join(folder, 'detail.pdf');
    writeFileSync(path, bytes);
    const text = execFileSync(pdftotext ?? '', ['-layout', path, '-'], { encoding: 'utf8' });
    expect(text).toContain('the filter blocked 398 of 412 (97%)');
    expect(text).toContain('bet.example.net');
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (en-GB)');
  });
});
