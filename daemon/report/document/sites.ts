/** What got through, and what was blocked needlessly: in sentences, and site by site. */
import type { GapRow, OverBlockRow } from '../report.ts';
import type { Block } from './block.ts';
import { hasFigures, type Told } from './setting.ts';
import { dateAt, durationInWords } from './times.ts';
import { counted, figure, shareInWords } from './wording.ts';

/** At most `most` sites. */
export function gotThrough({ report: { gaps }, words }: Told, most: number): readonly Block[] {
  if (gaps.top.length === 0) return [];
  return [
    { kind: 'heading', text: 'What got through' },
    {
      kind: 'table',
      caption: `Sites that our policy forbids and the filter let pass ${words.during}${outOf(gaps.top.length, most, gaps.hosts)}`,
      head: ['Site', 'About', 'People', 'Requests'],
      rows: gaps.top.slice(0, most).map(gapRow),
      widths: ['*', '*', 'auto', 'auto'],
      figuresFrom: 2,
    },
  ];
}

function gapRow({ host, title, people, requests, isNew }: GapRow): readonly string[] {
  return [host, `${title}${isNew ? ' (new)' : ''}`, figure(people), figure(requests)];
}

/** With when it began, and how long it took until the filter blocked it. */
export function gapsInDetail({ report: { gaps }, zone }: Told): readonly Block[] {
  if (gaps.top.length === 0) return [{ kind: 'text', text: 'No site is known that got through.' }];
  return [
    {
      kind: 'table',
      caption: `Sites that got through${outOf(gaps.top.length, gaps.top.length, gaps.hosts)}`,
      head: ['Site', 'About', 'First', 'Blocked after', 'People', 'Requests'],
      rows: gaps.top.map((row) => {
        const [host = '', about = '', ...figures] = gapRow(row);
        return [host, about, dateAt(row.firstAt, zone), blockedAfter(row), ...figures];
      }),
      widths: ['*', '*', 'auto', 'auto', 'auto', 'auto'],
      figuresFrom: 4,
    },
  ];
}

function blockedAfter({ blockedAfterMs }: GapRow): string {
  return blockedAfterMs === null ? 'not yet' : durationInWords(blockedAfterMs);
}

/** At most `most` sites. */
export function overBlocked({ report: { overBlocking } }: Told, most: number): readonly Block[] {
  const { top } = overBlocking;
  if (top.kind === 'unknown' || top.value.length === 0) return [];
  return [
    { kind: 'heading', text: 'Blocked but allowed by our policy' },
    {
      kind: 'table',
      caption: `Sites that our policy allows and the filter blocked${top.value.length > most ? `, the ${most} most asked for` : ''}`,
      head: ['Site', 'About', 'People', 'Requests'],
      rows: top.value.slice(0, most).map(overBlockRow),
      widths: ['*', '*', 'auto', 'auto'],
      figuresFrom: 2,
    },
  ];
}

const ASKED = { none: '', waiting: ' (asked to be opened)', settled: ' (asked for, and settled)' } as const;

function overBlockRow({ host, title, isEducational, people, requests, request }: OverBlockRow): readonly string[] {
  const about = `${title}${isEducational ? ', for learning' : ''}${ASKED[request]}`;
  return [host, about, figure(people), figure(requests)];
}

/** How it stands with what people asked to have opened. */
export function unblockSentence({ report, words }: Told): string | null {
  const { asked, settled, waiting, medianMs } = report.overBlocking.unblock;
  if (asked === 0 && waiting === 0) return null;
  const half = medianMs === null ? '' : `, half of them within ${durationInWords(medianMs)}`;
  const waits = waiting === 0 ? 'none waits' : `${counted(waiting, 'request')} ${waiting === 1 ? 'waits' : 'wait'}`;
  return `People asked for ${counted(asked, 'site')} to be opened ${words.during}; ${counted(settled, 'request')} ${settled === 1 ? 'was' : 'were'} settled${half}, and ${waits}.`;
}

/** What the filter did with searches for forbidden words; null where there was none. */
export function searchSentence({ report }: Told): string | null {
  const { searches } = report.effectiveness;
  if (!hasFigures(report) || searches.whole === 0) return null;
  return `Of ${counted(searches.whole, 'search', 'searches')} with words that our policy forbids, ${figure(searches.part)} ${searches.part === 1 ? 'was' : 'were'} stopped.`;
}

/** What was blocked and nobody can say whether rightly; null where nothing was. */
export function notKnownSentence({ report }: Told): string | null {
  const { notKnown } = report.overBlocking;
  if (!hasFigures(report) || notKnown === 0) return null;
  return `Beside these, ${counted(notKnown, 'request')} ${notKnown === 1 ? 'was' : 'were'} blocked of which no list says what ${notKnown === 1 ? 'it was' : 'they were'} about.`;
}

export function bypassSentence({ report }: Told): string | null {
  const { attempts, people, gotThrough } = report.bypass;
  if (!hasFigures(report) || attempts.now === 0) return null;
  const through = gotThrough === 0 ? 'none of them got through' : `${figure(gotThrough)} of them got through`;
  return `There ${attempts.now === 1 ? 'was' : 'were'} ${counted(attempts.now, 'attempt')} to get around the filter, by ${counted(people, 'person or device', 'people or devices')}; ${attempts.now === 1 ? (gotThrough === 0 ? 'it was blocked' : 'it got through') : through}.`;
}

export function unknownSentence({ report }: Told): string | null {
  const { requests } = report.unknownSites;
  if (!hasFigures(report) || requests.part === 0) return null;
  return `Of what people asked for, ${shareInWords(requests)} was at sites that no list knows.`;
}

function outOf(listed: number, most: number, all: number): string {
  const shown = Math.min(listed, most);
  return all > shown ? `: ${figure(shown)} of ${figure(all)}` : '';
}
