import { z } from 'zod';
import type { Report, ReportRow, ReportSending } from '../contract.ts';
import type { Plain } from './plain.ts';

const sending = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not_mailed') }),
  z.object({ kind: z.literal('waiting') }),
  z.object({ kind: z.literal('sent'), at: z.number() }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
]) satisfies z.ZodType<Plain<ReportSending>>;

const kind = z.enum(['week', 'term', 'year']);

export const filteringReports = z.object({
  reports: z.array(
    z.object({
      period: z.string(),
      kind,
      title: z.string(),
      madeAt: z.number(),
      versions: z.number(),
      sending,
    }) satisfies z.ZodType<Plain<ReportRow>>,
  ),
});

/** The figures as they were kept, with the form that they say themselves; what each means stands in the README. */
const report = z.custom<Report>().meta({
  type: 'object',
  description: 'The figures: `form` is raised when a field changes its meaning. Counts alone; no name, no account.',
});

export const filteringReport = z.object({
  period: z.string(),
  version: z.number(),
  versions: z.array(z.object({ version: z.number(), madeAt: z.number(), byName: z.string().nullable() })),
  sending,
  report,
});
