import type { IncidentFilter, QueueFilter } from '../../daemon/api/contract.ts';
import { sortWords } from '../words/incidents.ts';
import { severityWords, viewWords } from '../words.ts';
import { textIn, wholeNumberIn, wordIn } from './form.ts';

const MAX_GROUP = 200;

/** The list that an address speaks of: the one that is shown, or the one that an incident was opened from. */
export function queueIn(query: unknown): QueueFilter {
  const group = textIn(query, 'group');
  return {
    view: wordIn(query, 'view', viewWords) ?? 'open',
    severity: wordIn(query, 'severity', severityWords),
    group: group === '' || group.length > MAX_GROUP ? null : group,
    week: weekIn(query),
    sort: wordIn(query, 'sort', sortWords) ?? 'usual',
  };
}

/** One page of it. */
export function filterIn(query: unknown): IncidentFilter {
  return { ...queueIn(query), page: Math.max(1, wholeNumberIn(query, 'page') ?? 1) };
}

function weekIn(query: unknown): string | null {
  const text = textIn(query, 'week');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch (error) {
    // 31 February is no day.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
