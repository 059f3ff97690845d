import { z } from 'zod';
import type { ReportRow, ReportSending } from '../contract.ts';
import type { Plain } from './plain.ts';
import { report, reportKind } from './report-figures.ts';

const sending = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not_mailed') }),
  z.object({ kind: z.literal('waiting') }),
  z.object({ kind: z.literal('sent'), at: z.number() }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
]) satisfies z.ZodType<Plain<ReportSending>>;

export const filteringReports = z.object({
  reports: z.array(
    z.object({
      period: z.string(),
      kind: reportKind,
      title: z.string(),
      madeAt: z.number(),
      versions: z.number(),
      sending,
    }) satisfies z.ZodType<Plain<ReportRow>>,
  ),
});

export const filteringReport = z.object({
  period: z.string(),
  version: z.number(),
  versions: z.array(z.object({ version: z.number(), madeAt: z.number(), byName: z.string().nullable() })),
  sending,
  report,
});
