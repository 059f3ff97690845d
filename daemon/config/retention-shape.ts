/** The shape of the lengths: '30 days', within what is safe for each kind. */
import { z } from 'zod';
import { RESOLUTIONS } from '../incidents/incident.ts';
import { isAtLeastAsLong, type KeepFor, keepForInWords, parseKeepFor } from '../records/keep-for.ts';
import { RETENTION_RULES, type RetentionKey } from '../records/retention.ts';
import { group } from './shape-parts.ts';

/** How long each kind is kept, as it is written. */
export const retentionShape = group({
  records: lengthOf('records'),
  incidents: group(incidentShapes()).optional(),
  reports: lengthOf('reports'),
  counters: lengthOf('counters'),
  samples: lengthOf('samples'),
  audit: lengthOf('audit'),
  mail: lengthOf('mail'),
  requests: lengthOf('requests'),
  checks: lengthOf('checks'),
});

function incidentShapes() {
  const [concern, noConcern, falseAlarm, duplicate, test] = RESOLUTIONS;
  return {
    [concern]: lengthOf(concern),
    [noConcern]: lengthOf(noConcern),
    [falseAlarm]: lengthOf(falseAlarm),
    [duplicate]: lengthOf(duplicate),
    [test]: lengthOf(test),
  };
}

/** A bare number is refused in words of its own: nobody can say whether 30 meant days or months. */
function lengthOf(key: RetentionKey) {
  const { default: usual, least, most } = RETENTION_RULES[key];
  const between = `from ${keepForInWords(least)} to ${keepForInWords(most)}, such as “${keepForInWords(usual)}”`;
  return z
    .unknown()
    .transform((value, context): KeepFor => {
      const length = typeof value === 'string' ? parseKeepFor(value) : null;
      if (length !== null && isAtLeastAsLong(length, least) && isAtLeastAsLong(most, length)) return length;
      const message = typeof value === 'number' ? `how many days, weeks, months or years, ${between}` : between;
      context.addIssue({ code: 'custom', message, input: value });
      return z.NEVER;
    })
    .optional();
}
