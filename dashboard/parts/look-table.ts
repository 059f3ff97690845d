import type { Frame, Look } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { looksLink } from '../looks-link.ts';
import { lookInWords, looksWords, subjectInWords } from '../words/looks.ts';
import { loggedText } from './logged-text.ts';
import { exactMoment } from './moment.ts';
import { cell, table } from './table.ts';

/** Entries of who looked, as they come. */
export function lookTable(rows: readonly Look[], frame: Frame): Html {
  const { when, who, what, subject, number } = looksWords;
  return table({
    caption: looksWords.caption,
    heads: [when, who, what, subject, number],
    rows: rows.map((look) => ({
      look: 'everywhere',
      cells: [
        cell(when, exactMoment(look.at, frame)),
        cell(who, whoPart(look)),
        cell(what, lookInWords(look)),
        cell(subject, subjectPart(look)),
        cell(number, figure(look.sequence)),
      ],
    })),
  });
}

function whoPart({ byName, staffId }: Look) {
  if (byName !== null) return loggedText(byName);
  return staffId === null ? looksWords.server : looksWords.gone;
}

/** An incident leads to everything that was done with it, and not to itself: whoever oversees may not open it. */
function subjectPart({ subject }: Look) {
  const words = subjectInWords(subject);
  if (subject.kind !== 'incident') return words;
  const ofIt = { staffId: null, kind: null, week: null, incidentId: subject.id, page: 1 };
  return html`<a href="${looksLink(ofIt)}">${words}</a>`;
}
