import { z } from 'zod';
import type { Problem } from '../problems.ts';

const problem = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string(),
}) satisfies z.ZodType<Problem>;

/** What any route may refuse with: nobody signed in, the wrong role, too often. */
export const commonRefusals = { 401: problem, 403: problem, 429: problem };
/** What a route with input may refuse with, besides. */
export const inputRefusals = { ...commonRefusals, 400: problem };
/** What a push of lines may be refused with: the token, the body, too much at once, or a disk that is full or broken. */
export const ingestRefusals = {
  400: problem,
  401: problem,
  413: problem,
  415: problem,
  422: problem,
  429: problem,
  503: problem,
  507: problem,
};
/** What a route about one incident may refuse with, besides. */
export const incidentRefusals = { ...inputRefusals, 404: problem };
/** What a change of one incident may refuse with, besides: somebody was quicker (409), it is too late (410), or a text or a date (422). */
export const changeRefusals = { ...incidentRefusals, 409: problem, 410: problem, 422: problem };
/** What is refused besides where what was sent must be put right (422). */
export const reasonedRefusals = { ...inputRefusals, 422: problem };
/** What a change of an entry may refuse with, besides. */
export const entryRefusals = { ...changeRefusals, 422: problem };
/** What a legal hold may be refused with, besides: it is so already (409), or no reason is given (422). */
export const holdRefusals = { ...incidentRefusals, 409: problem, 422: problem };
/** What the making of an evidence pack may refuse with, besides: the key or the archive cannot be used now (503). */
export const evidenceRefusals = { ...incidentRefusals, 503: problem };
/** What handing over may be refused with, besides: it was handed over before (409), or it is no confirmed concern (422). */
export const handoverRefusals = { ...incidentRefusals, 409: problem, 422: problem };
/** What a change of the school's own lists may refuse with, besides: it is full (409), or cannot be done like that (422). */
export const listChangeRefusals = { ...incidentRefusals, 409: problem, 422: problem };
/** What a request about one person's data may be refused with, besides: the account, the reason or the confirmation (422). */
export const personRefusals = { ...inputRefusals, 422: problem };
/** What a change of one's own account may be refused with, besides: the school asks for it (409), or it must be put right (422). */
export const ownAccountRefusals = { ...inputRefusals, 409: problem, 422: problem };
/** What a search of the log may be refused with, besides: it must be put right (422), or cannot be kept or answered now (503). */
export const searchRefusals = { ...incidentRefusals, 422: problem, 503: problem };
/** What making a report again may be refused with, besides: figures of its time have been deleted (409). */
export const reportAgainRefusals = { ...commonRefusals, 409: problem };
