import { z } from 'zod';
import type { RemovalRow, TeacherChoice } from '../contract.ts';
import { incidentRow } from './incident.ts';
import type { Plain } from './plain.ts';

export const removalRow = z.object({
  id: z.string(),
  incident: incidentRow,
  fromDay: z.string(),
  untilDay: z.string(),
  reason: z.string(),
  isDue: z.boolean(),
}) satisfies z.ZodType<Plain<RemovalRow>>;

export const teacherChoice = z.object({
  staffId: z.string(),
  name: z.string(),
  isSuggested: z.boolean(),
  isReferred: z.boolean(),
}) satisfies z.ZodType<Plain<TeacherChoice>>;
