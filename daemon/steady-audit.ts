import type { Logger } from 'pino';
import type { Audit, AuditEntry } from './store/audit.ts';

/** More than anybody looks at in a day; what is beyond stands in our own log alone. */
const MAX_HELD = 10_000;

/**
 * The record of who looked, through a store that cannot write. A child at risk is not to be hidden behind a full disk: the page
 * opens, and the entry (ids alone) stands in our own log instead. When the store takes entries again, the chain says that there was
 * a gap, and the entries follow with the times at which they were made.
 */
export function steadyAudit(audit: Audit, isOutage: (error: unknown) => boolean, log: Pick<Logger, 'error'>): Audit {
  let missed: Missed | null = null;
  const addAll = async (entries: readonly AuditEntry[]): Promise<void> => {
    // Taken at once: whoever else adds an entry meanwhile must not write the same ones.
    const late = missed;
    missed = null;
    try {
      await audit.addAll(late === null ? entries : [gapEntry(late, entries), ...late.held, ...entries]);
    } catch (error) {
      missed = together(missed, late);
      if (!isOutage(error)) throw error;
      for (const entry of entries)
        log.error({ audit: entry }, 'The store could not take this entry of who looked; it stands here instead.');
      missed = together(missed, missedOf(entries));
    }
  };
  return { add: (entry) => addAll([entry]), addAll };
}

interface Missed {
  readonly held: readonly AuditEntry[];
  readonly entries: number;
  readonly from: number;
  readonly to: number;
}

function missedOf(held: readonly AuditEntry[]): Missed {
  const times = held.map(({ at }) => at);
  return { held, entries: held.length, from: Math.min(...times), to: Math.max(...times) };
}

function together(one: Missed | null, other: Missed | null): Missed | null {
  if (one === null || other === null) return one ?? other;
  return {
    held: [...one.held, ...other.held].toSorted((a, b) => a.at - b.at).slice(0, MAX_HELD),
    entries: one.entries + other.entries,
    from: Math.min(one.from, other.from),
    to: Math.max(one.to, other.to),
  };
}

function gapEntry({ held, entries, from, to }: Missed, now: readonly AuditEntry[]): AuditEntry {
  const at = Math.max(to, ...now.map((entry) => entry.at));
  const detail = { entries, from, to, follow: held.length };
  return { at, staffId: null, action: 'audit_gap', subjectKind: 'audit', subjectId: '', detail };
}
