import type { CalendarConfig } from '../config/configuration.ts';
import { quoted } from '../config/found.ts';
import type { Problem } from '../config/problem.ts';
import type { CalendarDays } from '../policy/timetable-week.ts';
import { type Meaning, meaningOf, timeIn } from './calendar-words.ts';

/** One entry of a calendar as it was written: ISO dates, both included. */
export interface CalendarEntry {
  readonly from: string;
  readonly to: string;
  readonly summary: string;
  /** When school ends by the entry's own times; null where it is of whole days. */
  readonly ends: string | null;
}

/** What the entries of one file come to. */
export interface Understood {
  readonly days: readonly CalendarDays[];
  /** Entries that nobody can say the meaning of; they are left out. */
  readonly problems: readonly Problem[];
}

/** Gives each entry its meaning; the two ends of a term, which often stand apart, are put together. */
export function understand(file: string, entries: readonly CalendarEntry[], config: CalendarConfig): Understood {
  const read = entries.map((entry) => ({
    entry,
    meaning: meaningOf(entry.summary, entry.from === entry.to, config.words),
  }));
  const terms = termsIn(read);
  const parts = read.map(({ entry, meaning }) => daysOf(file, entry, meaning, config));
  return {
    days: [...parts.flatMap(({ days }) => days), ...terms],
    problems: parts.flatMap(({ problems }) => problems),
  };
}

interface Read {
  readonly entry: CalendarEntry;
  readonly meaning: Meaning | null;
}

function daysOf(file: string, entry: CalendarEntry, meaning: Meaning | null, config: CalendarConfig): Understood {
  const { from, to, summary: why } = entry;
  if (meaning === null) return not(file, entry, 'whose meaning for the school day is not clear', UNCLEAR);
  switch (meaning.kind) {
    case 'ignore':
    case 'term_begins':
      return NOTHING;
    case 'term_ends': {
      // "Last day of term, 13:15" is a half day too.
      const ends = timeIn(why);
      return ends === null ? NOTHING : only({ kind: 'half_day', from, to, why, ends });
    }
    case 'half_day': {
      const ends = timeIn(why) ?? entry.ends ?? config.halfDayEnds;
      if (ends === null) return not(file, entry, 'a half day that does not say when school ends', WHEN);
      return only({ kind: 'half_day', from, to, why, ends });
    }
    case 'closed':
    case 'inset':
    case 'term':
    case 'week_b':
      return only({ kind: meaning.kind, from, to, why });
  }
}

const UNCLEAR = 'its words under timetable.calendar_words, or under “ignore” there where it closes nothing';
const WHEN = 'the time into its title, or timetable.half_day_ends';
const NOTHING: Understood = { days: [], problems: [] };

function only(days: CalendarDays): Understood {
  return { days: [days], problems: [] };
}

function not(file: string, { from, summary }: CalendarEntry, found: string, write: string): Understood {
  const place = { file, line: null, column: null, setting: '' };
  const problem: Problem = { ...place, found: `${quoted(summary)} on ${from}, ${found}`, write, severity: 'warning' };
  return { days: [], problems: [problem] };
}

/** Each beginning with the next end, where no other beginning lies between them. */
function termsIn(read: readonly Read[]): readonly CalendarDays[] {
  const ends = read
    .filter(({ meaning }) => meaning?.kind === 'term_begins' || meaning?.kind === 'term_ends')
    .toSorted((a, b) => a.entry.from.localeCompare(b.entry.from));
  return ends.flatMap(({ entry, meaning }, place) => {
    const next = ends[place + 1];
    if (meaning?.kind !== 'term_begins' || next?.meaning?.kind !== 'term_ends') return [];
    return [{ kind: 'term', from: entry.from, to: next.entry.to, why: entry.summary }];
  });
}
