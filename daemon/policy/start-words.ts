/** The sentences that say how a request began: for a teacher, and without blame. */
import type { LogRecord } from '../../parsers/record.ts';
import type { Around, Because, Initiator, Start } from '../activity/start.ts';

/**
 * Who or what probably opened a request, and what shows it. Without a start the request alone is all that was weighed, and what shows
 * it is left out.
 */
export function startSentence(initiator: Initiator, start: Start | null, kind: LogRecord['kind']): string {
  const shown = start === null ? null : shownBy(start);
  switch (initiator) {
    case 'person':
      return `A person very probably opened this${because(shown)}.`;
    case 'page':
      return `A page probably loaded this by itself${because(shown)}.`;
    case 'software':
      return `A program probably asked for this by itself${because(shown)}.`;
    case 'unclear':
      return `${UNCLEAR[kind === 'web' ? 'request' : 'name']}${doubts(start)}`;
  }
}

const UNCLEAR = {
  request: 'The log does not show whether a person or a page opened this.',
  name: 'The log shows only the name of the site, so not whether a person or a page opened it.',
};

function because(shown: string | null): string {
  return shown === null ? '' : `: ${shown}`;
}

function shownBy({ because: shown, around }: Start): string | null {
  return around === null ? (SHOWN[shown] ?? null) : (shownAround(shown, around) ?? SHOWN[shown] ?? null);
}

const SHOWN: Readonly<Partial<Record<Because, string>>> = {
  typed: 'search words are typed',
  click: 'the browser reported a click or a key for it',
  address_bar: 'the browser reported that no page had asked for it, as when an address is typed',
  document: 'it was asked for as a page of its own',
  infrastructure: 'it comes from a host that serves nothing but other sites and programs',
  telemetry: 'it comes from a host that only counts what pages and programs do',
  part: 'it is part of a page, such as a picture, a script or a frame',
  program: 'the program that asked for it works in the background',
};

function shownAround(shown: Because, around: Around): string | null {
  switch (shown) {
    case 'own_burst':
      return `nothing else had been asked for just before, and ${counted(around.ownParts, 'part')} of its own followed`;
    case 'embed':
      return `other sites have it in their pages, and it came ${afterOpener(around, 'opened')}`;
    case 'follow_up':
      return 'its site had been opened a moment before';
    case 'rhythm':
      return `this device asks for it about every ${duration(around.everyMs ?? 0)}, like a clock`;
    default:
      return null;
  }
}

/** What speaks for the one and the other, where neither is sure. */
function doubts(start: Start | null): string {
  if (start === null || start.around === null) return start?.because === 'no_click' ? NO_CLICK : '';
  const { because: shown, around } = start;
  if (shown === 'no_click') return NO_CLICK;
  if (shown === 'asked_again')
    return ` It was asked for again ${duration(around.askedMsBefore ?? 0)} after the last time, and nothing else with it.`;
  if (around.openedMsBefore !== null) return ` It came ${afterOpener(around, 'asked for')}.`;
  if (around.others > 0)
    return ` The device asked for ${counted(around.others, 'other host')} within the same seconds.`;
  return shown === 'name_alone' ? ' The device asked for nothing else within the same seconds.' : '';
}

const NO_CLICK =
  ' The browser reported no click for it: another page may have opened it by itself, or somebody went back to it.';

function afterOpener({ opener, openedMsBefore, others }: Around, what: 'opened' | 'asked for'): string {
  const company = others > 0 ? `with ${counted(others, 'other host')}` : null;
  if (openedMsBefore === null) return company ?? 'with a page';
  const name = opener ?? 'another site';
  const when =
    openedMsBefore < 50 ? `in the same moment as ${name}` : `${duration(openedMsBefore)} after ${name} was ${what}`;
  return company === null ? when : `${when}, ${company}`;
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** '0.4 s', '12 seconds', '4 minutes', '2 hours'. */
function duration(ms: number): string {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  if (ms < 90_000) return counted(Math.round(ms / 1000), 'second');
  return ms < 90 * 60_000 ? counted(Math.round(ms / 60_000), 'minute') : counted(Math.round(ms / 3_600_000), 'hour');
}
