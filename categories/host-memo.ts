/**
 * Answers for hosts that were asked about before. A school day has millions of requests for some 55,000 hosts, so
 * nearly every question is answered by one Map probe, with the same frozen array each time and nothing allocated.
 */
import type { HostForm, Standing } from './address-form.ts';
import type { CategoryMatch } from './category.ts';

/** What the lists say of a host. */
export interface HostAnswer {
  /** The entry that gave the answer; null when none covers the host. */
  readonly entry: string | null;
  readonly matches: readonly CategoryMatch[];
  readonly saidBy: 'school' | 'lists';
  /** True when a page of this host may be listed apart: then this answer holds only where the log shows no path. */
  readonly hasPaths: boolean;
  /** What the name of the host gives away, whatever the lists say. */
  readonly form: HostForm;
  readonly standing: Standing;
  /** All that a request carries which shows this host and nothing more; null where it depends on the kind of request. */
  readonly alone: readonly CategoryMatch[] | null;
}

export interface HostMemo {
  get(host: string): HostAnswer | undefined;
  /** Forgets everything once it is full: a flood of made-up hosts costs time, never memory. */
  set(host: string, answer: HostAnswer): void;
}

const MAX_HOSTS = 65_536;

export function createHostMemo(): HostMemo {
  const answers = new Map<string, HostAnswer>();
  return {
    get: (host) => answers.get(host),
    set: (host, answer) => {
      if (answers.size >= MAX_HOSTS) answers.clear();
      answers.set(ownCopy(host), answer);
    },
  };
}

/** A host cut out of a log line keeps the whole batch of lines in memory; a string put together anew does not. */
function ownCopy(host: string): string {
  return ` ${host}`.slice(1);
}
