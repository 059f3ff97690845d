import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureRows, figuresCsv } from '../../../../daemon/report/document/csv-rows.ts';
import { anyReport } from '../../../support/any-report.ts';
import { sampleReports } from '../../../support/reports.ts';

test('each figure is a row, beside those of the time before', () => {
  const rows = figureRows(sampleReports.ordinary);
  expect(rows.find(({ part, figure, of }) => part === 'got through' && figure === 'requests' && of === '')).toEqual({
    ...{ part: 'got through', figure: 'requests', of: '', value: 14, outOf: null, before: 11, lastTerm: 19 },
  });
  expect(rows.find(({ of }) => of === 'Gambling')).toMatchObject({ value: 31, outOf: 33 });
});

test('a spreadsheet reads back every row', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const [, ...read] = parse(figuresCsv(report)) as string[][];
      const text = (value: number | null) => (value === null ? '' : String(value));
      expect(read).toEqual(
        figureRows(report).map((row) => [
          ...[row.part, row.figure, row.of],
          ...[row.value, row.outOf, row.before, row.lastTerm].map(text),
        ]),
      );
    }),
  );
});

test('no cell is taken for a formula, or breaks its row', () => {
  const [source] = sampleReports.ordinary.coverage.sources;
  if (source === undefined) throw new Error('The sample has a log.');
  const coverage = { ...sampleReports.ordinary.coverage, sources: [{ ...source, title: '=1+1,"x"\n' }] };
  const csv = figuresCsv({ ...sampleReports.ordinary, coverage });
  expect(csv).toContain(`"'=1+1,""x""\n"`);
});
