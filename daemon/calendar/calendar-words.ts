/**
 * What the summary of an entry in a school's calendar says about when school is. Calendars are written for parents: "Half term",
 * "INSET day", "School closes at 1.15pm", and beside them "Holiday club booking opens", which closes nothing. So what is not plainly
 * about the whole school is not guessed at: it is listed for a person, who gives it a meaning in words of the school's own.
 */
import type { CalendarWord } from '../config/configuration.ts';

export type Meaning =
  | { readonly kind: 'closed' | 'inset' | 'half_day' | 'term' | 'week_b' | 'ignore' }
  /** One of the two ends of a term. */
  | { readonly kind: 'term_begins' | 'term_ends' };

type OwnWords = Readonly<Record<CalendarWord, readonly string[]>>;

/** Null where nobody can say what it means. */
export function meaningOf(summary: string, isOneDay: boolean, own: OwnWords): Meaning | null {
  const text = plain(summary);
  return ownMeaning(text, own) ?? usualMeaning(text, isOneDay);
}

/** The school's own words go first, whatever else stands beside them. */
function ownMeaning(text: string, own: OwnWords): Meaning | null {
  const order = ['ignore', 'inset', 'half_day', 'closed', 'week_b', 'term'] as const;
  const kind = order.find((each) => own[each].some((words) => holds(text, plain(words))));
  return kind === undefined ? null : { kind };
}

function usualMeaning(text: string, isOneDay: boolean): Meaning | null {
  if (PART_OF_THE_SCHOOL.test(text)) return null;
  if (INSET.test(text)) return { kind: 'inset' };
  const end = isOneDay ? endOfTerm(text) : null;
  if (end !== null) return end;
  if (HALF_DAY.test(text)) return { kind: 'half_day' };
  if (CLOSED.test(text)) return isPlain(text) && !(isOneDay && TURNING.test(text)) ? { kind: 'closed' } : null;
  if (/^week (a|1)\b/.test(text)) return { kind: 'ignore' };
  if (/^week (b|2)\b/.test(text)) return { kind: 'week_b' };
  return TERM.test(text) && !isOneDay && isPlain(text) ? { kind: 'term' } : null;
}

const PART_OF_THE_SCHOOL = /\b(years? \d+|yr ?\d+|y\d+|key stage|ks ?\d|reception|nursery|sixth form|only years?)\b/;
const INSET = /\b(inset|in service|baker|non pupil|staff (training )?day|(staff|teacher) training|training days?)\b/;
const HALF_DAY =
  /\bhalf days?\b|\bearly (finish|clos\w+|end)\b|\b(clos|finish|end)(es|ing|ed)?( early| at)\b|\b(closes|finishes|ends) (\d|noon|midday)/;
const CLOSED =
  /\b(closed|closure|holidays?|half terms?|break|vacation|good friday|easter monday|christmas day|boxing day|new year s day)\b/;
const TERM = /\b(term|semester)\b/;
/** On the day on which school breaks up, or begins again, there is school. */
const TURNING =
  /\b(begins?|starts?|ends?|finish\w*|closes|breaks? up|returns?|reopens?|back|last|first|after|before)\b/;

function endOfTerm(text: string): Meaning | null {
  if (!TERM.test(text) || /\bhalf terms?\b/.test(text) || !isPlain(text)) return null;
  if (/\b(begins?|starts?|opens?|first day|start of)\b/.test(text)) return { kind: 'term_begins' };
  if (/\b(ends?|finish\w*|closes|last day|end of|breaks? up)\b/.test(text)) return { kind: 'term_ends' };
  return null;
}

/** Words that stand beside such an entry without changing what it says. */
const FILLING = new Set(
  [
    'a am and all are at be begin begins break breaks closed closes closure day days early end ends finish finishes first for from',
    'half holiday holidays in is last late m mid midday new no noon of on open opens our p pm public bank pupils s school schools semester start starts',
    'students substitute term terms the to two up vacation week weeks year years children',
    'autumn winter spring summer michaelmas hilary lent trinity advent christmas xmas easter good friday monday boxing whit whitsun',
    'pentecost october february may june july august',
  ]
    .join(' ')
    .split(' '),
);

function isPlain(text: string): boolean {
  return text.split(' ').every((word) => FILLING.has(word) || /^\d+(st|nd|rd|th|am|pm)?$/.test(word));
}

function holds(text: string, words: string): boolean {
  return words !== '' && ` ${text} `.includes(` ${words} `);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const TIME = /\b(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\b|\b(\d{1,2})[:.](\d\d)\b/i;

/** '13:15' of "School closes at 1.15pm"; null where no time is written. What has no morning or afternoon is of the school day. */
export function timeIn(text: string): string | null {
  if (/\b(noon|midday)\b/i.test(text)) return '12:00';
  const [found, hour, minute, half, bareHour, bareMinute] = TIME.exec(text) ?? [];
  if (found === undefined) return null;
  const written = Number(hour ?? bareHour);
  const isAfternoon = half === undefined ? written < 7 : half.toLowerCase() === 'p';
  const hours = (written % 12) + (isAfternoon || (half === undefined && written >= 12) ? 12 : 0);
  const minutes = Number(minute ?? bareMinute ?? 0);
  if (written > 23 || minutes > 59) return null;
  return `${String(written > 12 ? written : hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
