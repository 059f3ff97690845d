/** The shape of a format that the school describes itself. What it says is checked by the compiler of such formats. */
import { z } from 'zod';
import { group, listOf, name, oneOf, shortName, text } from './shape-parts.ts';

/** Written in full, so that a blank or a tab may be one. */
export const DELIMITERS: Readonly<Record<string, string>> = {
  ',': ',',
  ';': ';',
  '|': '|',
  ' ': ' ',
  '\t': '\t',
  '\\t': '\t',
};

const DELIMITER = "one of ',' ';' '|' ' ' '\\t', in single quotes";
const PATTERN = 'a pattern, in single quotes';
const WORDS = 'a list of the words that the filter writes, such as [BLOCK, DENY]';
const COLUMNS = "what each column is, such as [time, user, client_ip, '-', url, action]";
const MOST_SAMPLES = 100;

/** Not trimmed: a blank at the end of a pattern belongs to it. */
const pattern = z.string({ error: PATTERN }).regex(/^\P{Cc}+$/u, { error: PATTERN });

const words = listOf(text('a word of the filter'), WORDS);
const field = z.union([text('a value'), z.number()], { error: 'the value that must come out' });
const expectation = z.union([z.literal('skipped'), z.record(z.string(), field)], {
  error: 'skipped, or the values that must come out, such as { user: pupil017, disposition: blocked }',
});
const sample = group({
  line: z.string({ error: 'a line of the log, in single quotes' }).min(1, { error: 'a line of the log' }),
  expect: expectation,
});

/** One format, as it is written. */
export const formatShape = group({
  id: shortName(),
  title: name().optional(),
  pattern: pattern.optional(),
  delimiter: z
    .string({ error: DELIMITER })
    .refine((written) => Object.hasOwn(DELIMITERS, written), { error: DELIMITER })
    .optional(),
  columns: listOf(text('the name of a field, or “-”'), COLUMNS).min(1, { error: COLUMNS }).optional(),
  json: z
    .record(z.string(), text('the path of the value, such as $.actor.name'), {
      error: 'the path of each field, such as { time: $.ts, user: $.actor.name }',
    })
    .optional(),
  kind: oneOf(['web', 'tls', 'dns'] as const).optional(),
  time: text("how the time is written, such as '%Y-%m-%d %H:%M:%S', or epoch").optional(),
  actions: group({
    allowed: words.optional(),
    blocked: words.optional(),
    always: oneOf(['allowed', 'blocked'] as const).optional(),
  }).optional(),
  skip: listOf(pattern, "a list of patterns, such as ['^service ']").optional(),
  samples: listOf(sample, 'a list of samples, each with a line and what must come of it').max(MOST_SAMPLES, {
    error: `no more than ${MOST_SAMPLES} samples`,
  }),
});
