import { z } from 'zod';

export const ingestParams = z.object({ source: z.string().describe('The id of the source in filterwatch.yaml') });

/** Never checked: the body is read by the route itself, piece by piece. */
export const ingestBody = z
  .unknown()
  .describe('Lines of the log: text, or JSON objects, one on each line; as application/json, an array of objects.');

export const ingestAnswer = z.object({
  outcome: z
    .enum(['stored', 'known'])
    .describe('known: these lines were stored before under this Idempotency-Key, and not again now'),
  lines: z.number().describe('Lines of this push that are on disk'),
  tooLong: z.number().describe('Lines of more than 64 KiB, which are not stored'),
});
export type IngestAnswer = z.infer<typeof ingestAnswer>;
