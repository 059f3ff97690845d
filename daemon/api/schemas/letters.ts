import { z } from 'zod';
import { LETTER_KINDS, LETTER_LANGUAGES, LETTER_WAYS } from '../../incidents/letters.ts';
import type { LetterDraft, LetterRow, LetterTemplate, WrittenLetter } from '../contract.ts';
import type { Plain } from './plain.ts';

export const letterKind = z.enum(LETTER_KINDS);
export const letterLanguage = z.enum(LETTER_LANGUAGES);
export const letterWay = z.enum(LETTER_WAYS);

export const letterRow = z.object({
  id: z.string(),
  kind: letterKind,
  language: letterLanguage,
  way: letterWay,
  byName: z.string().nullable(),
  at: z.number(),
  sentAt: z.number().nullable(),
  failure: z.string().nullable(),
}) satisfies z.ZodType<Plain<LetterRow>>;

export const writtenLetter = z.object({
  ...letterRow.shape,
  subject: z.string(),
  body: z.string(),
  recipient: z.string(),
}) satisfies z.ZodType<Plain<WrittenLetter>>;

export const letterDraft = z.object({
  id: z.string(),
  kind: letterKind,
  language: letterLanguage,
  languages: z.array(letterLanguage).readonly(),
  templateVersion: z.number(),
  hasNames: z.boolean(),
  mayMail: z.boolean(),
  recipient: z.string(),
  subject: z.string(),
  body: z.string(),
}) satisfies z.ZodType<Plain<LetterDraft>>;

const text = z.object({ subject: z.string(), body: z.string() });

export const letterTemplate = z.object({
  ...text.shape,
  kind: letterKind,
  language: letterLanguage,
  version: z.number(),
  isShipped: z.boolean(),
  mayChange: z.boolean(),
  placeholders: z.array(z.string()).readonly(),
  versions: z
    .array(
      z.object({
        version: z.number(),
        text: text.nullable(),
        byName: z.string().nullable(),
        at: z.number(),
        reason: z.string(),
      }),
    )
    .readonly(),
}) satisfies z.ZodType<Plain<LetterTemplate>>;
