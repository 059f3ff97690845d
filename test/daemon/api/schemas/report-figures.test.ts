/* What the JSON API says of a report, against reports as they are. */
import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { Plain } from '../../../../daemon/api/schemas/plain.ts';
import { report } from '../../../../daemon/api/schemas/report-figures.ts';
import type { Report } from '../../../../daemon/report/report.ts';
import { anyReport } from '../../../support/any-report.ts';
import { sampleReports } from '../../../support/reports.ts';

test.each(Object.entries(sampleReports))('the report “%s” comes through whole: no field is left out', (_, sample) => {
  expect(report.parse(sample)).toStrictEqual(sample);
});

test('any report comes through whole', () => {
  fc.assert(
    fc.property(anyReport, (one) => {
      expect(report.parse(one)).toEqual(one);
    }),
  );
});

test('the schema says what the type says, and no more', () => {
  expectTypeOf<z.infer<typeof report>>().toExtend<Plain<Report>>();
  expectTypeOf<Plain<Report>>().toExtend<z.infer<typeof report>>();
});

test('what is no figure is refused', () => {
  const { ordinary } = sampleReports;
  const wrong = { ...ordinary, gaps: { ...ordinary.gaps, people: 'pupil017' } };
  expect(report.safeParse(wrong).success).toBe(false);
});
