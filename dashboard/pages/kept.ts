import type { HoldRow, Kept, KeptNight, KeptRow } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Content, type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentLink, links } from '../links.ts';
import type { Shell } from '../models.ts';
import { facts } from '../parts/facts.ts';
import { dayOf, exactMoment } from '../parts/moment.ts';
import { sentenceList } from '../parts/sentence-list.ts';
import { cell, type Row, table } from '../parts/table.ts';
import { dayAndMinute, dayInWords, timeInSentence } from '../times.ts';
import { holdWords } from '../words/hold.ts';
import {
  diskInWords,
  failureSentences,
  hasFailed,
  keptWords,
  kindWords,
  lengthInWords,
  nightSentences,
  tookInWords,
} from '../words/kept.ts';

/** What is kept and why, what must be kept beyond that, and the proof of what was deleted. */
export function keptPage(shell: Shell, kept: Kept): Html {
  const { frame } = shell;
  return layout(shell, {
    title: keptWords.title,
    place: 'health',
    main: html`<nav class="neighbours" aria-label="${keptWords.toHealth}"><ul class="plain"><li><a href="${links.health}">${keptWords.toHealth}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${keptWords.heading}</h1>
<p class="lede">${keptWords.lede} ${keptWords.next(timeInSentence(kept.nextAt, frame.now, frame.zone))}</p>
${hasFailed(kept) ? html`<p class="ill"><strong>${keptWords.failed}</strong></p>` : null}
${kindsPart(kept.kinds, shell)}
${!shell.viewer?.powers.includes('review') ? null : holdsPart(kept.holds, shell)}
${nightsPart(kept.nights, shell)}
${kept.disk === null ? null : html`<section><h2>${keptWords.disk}</h2>${facts([[keptWords.free, diskInWords(kept.disk)]])}</section>`}
${backupPart(kept, shell)}`,
  });
}

function backupPart({ lastBackupAt }: Kept, { frame }: Shell): Html {
  const said = lastBackupAt === null ? keptWords.noBackup : keptWords.backup(dayAndMinute(lastBackupAt, frame.zone));
  return html`<section id="backup"><h2>${keptWords.backups}</h2><p>${said}</p></section>`;
}

function kindsPart(kinds: readonly KeptRow[], shell: Shell): Html {
  const heads = [
    keptWords.kind,
    keptWords.keptFor,
    keptWords.count,
    keptWords.oldest,
    keptWords.goes,
    keptWords.lastDeleted,
  ];
  return html`<section>
${table({ caption: keptWords.caption, heads, rows: kinds.map((row) => kindRow(row, shell)) })}
<p class="second">${keptWords.settings}</p>
</section>`;
}

function kindRow(row: KeptRow, { frame }: Shell): Row {
  const { kind, keep, why, count, oldest, goesAt, lastDeleted } = row;
  const day = (at: number | null): Content => (at === null ? '–' : dayOf(at, frame));
  const deleted = lastDeleted && keptWords.deleted(lastDeleted.count, dayInWords(lastDeleted.at, frame.zone));
  return {
    look: 'everywhere',
    cells: [
      cell(keptWords.kind, html`${kindWords[kind]} <span class="second">${why}</span>`),
      cell(keptWords.keptFor, lengthInWords(kind, keep)),
      cell(keptWords.count, count === null ? keptWords.notKnown : figure(count)),
      // A session has no age that says anything.
      cell(keptWords.oldest, kind === 'sessions' ? '–' : day(oldest)),
      cell(keptWords.goes, day(goesAt)),
      cell(keptWords.lastDeleted, deleted ?? keptWords.nothingYet),
    ],
  };
}

function holdsPart(holds: readonly HoldRow[], { frame }: Shell): Html {
  const heads = [keptWords.incident, keptWords.since, keptWords.by, keptWords.why];
  const rows = holds.map(
    ({ incidentId, title, since, byName, reason }): Row => ({
      look: 'everywhere',
      cells: [
        cell(keptWords.incident, html`<a href="${incidentLink(incidentId)}#heading">${title}</a>`),
        cell(keptWords.since, dayOf(since, frame)),
        cell(keptWords.by, byName ?? holdWords.somebody),
        cell(keptWords.why, reason),
      ],
    }),
  );
  return html`<section id="holds">
<h2>${keptWords.holds}</h2>
<p>${keptWords.holdsLede}</p>
${rows.length === 0 ? html`<p class="empty">${keptWords.noHolds}</p>` : table({ caption: keptWords.holdsCaption, heads, rows })}
</section>`;
}

function nightsPart(nights: readonly KeptNight[], shell: Shell): Html {
  const heads = [keptWords.night, keptWords.what, keptWords.took, keptWords.trouble];
  const rows = nights.map((night) => nightRow(night, shell));
  return html`<section id="nights">
<h2>${keptWords.nights}</h2>
${rows.length === 0 ? html`<p class="empty">${keptWords.noNights}</p>` : table({ caption: keptWords.nightsCaption, heads, rows })}
</section>`;
}

function nightRow(night: KeptNight, { frame }: Shell): Row {
  const failures = failureSentences(night);
  return {
    look: 'everywhere',
    cells: [
      cell(keptWords.night, exactMoment(night.startedAt, frame)),
      cell(keptWords.what, sentenceList(nightSentences(night))),
      cell(keptWords.took, tookInWords(night)),
      cell(keptWords.trouble, failures.length === 0 ? '–' : html`<div class="ill">${sentenceList(failures)}</div>`),
    ],
  };
}
