import { z } from 'zod';
import {
  MAX_REPORT_NOTE_LENGTH,
  REPORT_LANGUAGES,
  REPORT_OUTCOMES,
  REPORTED_HOW,
  REPORTERS,
} from '../../incidents/site-report.ts';
import type { ReportClosingSay, SiteReportDetail, SiteReportList, SiteReportRow } from '../contract.ts';
import { incidentRow } from './incident.ts';
import { names } from './names.ts';
import type { Plain } from './plain.ts';
import { who } from './who.ts';

const siteReportRow = z.object({
  id: z.string(),
  sentAt: z.number(),
  from: z.number(),
  to: z.number(),
  reporter: z.enum(REPORTERS),
  how: z.enum(REPORTED_HOW),
  isInDanger: z.boolean(),
  status: z.enum(['open', 'linked', 'closed']),
  outcome: z.enum(REPORT_OUTCOMES).nullable(),
}) satisfies z.ZodType<Plain<SiteReportRow>>;

export const siteReportList = z.object({
  view: z.enum(['open', 'closed']),
  rows: z.array(siteReportRow).readonly(),
  counts: z.object({ open: z.number(), urgent: z.number() }),
}) satisfies z.ZodType<Plain<SiteReportList>>;

export const siteReportDetail = z.object({
  ...siteReportRow.shape,
  names,
  language: z.enum(REPORT_LANGUAGES),
  saw: z.string().nullable(),
  isWithheld: z.boolean(),
  reporterName: z.string().nullable(),
  reporterClass: z.string().nullable(),
  sentFrom: who,
  isForHead: z.boolean(),
  version: z.number(),
  linked: z.array(incidentRow).readonly(),
  near: z.array(z.object({ incident: incidentRow, match: z.enum(['own', 'near']) })).readonly(),
  closedByName: z.string().nullable(),
  closedAt: z.number().nullable(),
  note: z.string().nullable(),
}) satisfies z.ZodType<Plain<SiteReportDetail>>;

export const reportClosing = z.object({
  outcome: z.enum(REPORT_OUTCOMES),
  note: z.string().max(MAX_REPORT_NOTE_LENGTH).default(''),
}) satisfies z.ZodType<Plain<ReportClosingSay>>;
