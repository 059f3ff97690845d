import type { LogRecord } from '../../parsers/record.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import { type ArchiveQuestion, everything, type Window } from '../records/question.ts';
import type { StoredIncident } from '../store/rows.ts';
import type { Seen } from './seen-by.ts';

/** What narrows the log to whoever an incident is about. */
export type Narrowed = Pick<ArchiveQuestion, 'subjects' | 'clientIps'> & Seen;

/** As many tablets as could have been behind one incident of a shared account. */
const MAX_ADDRESSES = 20;

/**
 * The log of whoever an incident is about, and what was put together into it. Behind a shared account sit many children: of those only
 * the devices of the incident's own requests, and where the log names none, nobody.
 */
export function narrowedTo(
  whole: readonly Pick<StoredIncident, 'subject'>[],
  events: readonly { readonly record: Pick<LogRecord, 'clientIp'> }[],
  seen: Seen,
): Narrowed | 'nobody' | 'no_device' {
  const keys = whole.map(({ subject }) => subjectKeyOf(subject));
  const subjects = [...new Set(keys.filter((key) => key !== 'nobody'))];
  if (subjects.length === 0) return 'nobody';
  if (whole.every(({ subject }) => subject.kind !== 'shared')) return { subjects, clientIps: null, ...seen };
  const addresses = [...new Set(events.flatMap(({ record }) => record.clientIp ?? []))];
  return addresses.length === 0 ? 'no_device' : { subjects, clientIps: addresses.slice(-MAX_ADDRESSES), ...seen };
}

export function questionWithin(window: Window, narrowed: Narrowed): ArchiveQuestion {
  return { ...everything(window), ...narrowed };
}
