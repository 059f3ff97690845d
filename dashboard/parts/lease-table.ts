import type { Frame, LeaseSourceHealth, LeasesHealth } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { leaseWords } from '../words/leases.ts';
import { loggedText } from './logged-text.ts';
import { dayAndTime } from './moment.ts';
import { cell, type Row, table } from './table.ts';

/** A day on which no device comes and nobody signs in is a day on which nothing is told. */
const SILENT_MS = 24 * 3_600_000;

/** Each source of leases and sign-ons: does it live, and what did it tell. Nothing where there is none. */
export function leasesPart({ sources, known }: LeasesHealth, frame: Frame): Html | null {
  if (sources.length === 0) return null;
  return html`<section>
<h2>${leaseWords.heading}</h2>
<p>${leaseWords.lede} ${leaseWords.known(known)}</p>
${table({
  caption: leaseWords.caption,
  heads: [leaseWords.source, leaseWords.state, leaseWords.last, leaseWords.facts, leaseWords.malformed],
  rows: sources.map((source) => sourceRow(source, frame)),
})}
${sources.map(malformedPart)}
</section>`;
}

function sourceRow(source: LeaseSourceHealth, frame: Frame): Row {
  const { id, format, lastFactAt, facts, malformed } = source;
  const { words, isIll } = stateOf(source, frame.now);
  return {
    look: 'everywhere',
    cells: [
      cell(leaseWords.source, html`${loggedText(id)} <span class="second">${format ?? leaseWords.noFormat}</span>`),
      cell(leaseWords.state, html`<span class="${isIll ? 'ill' : 'well'}">${words}</span>`),
      cell(leaseWords.last, lastFactAt === null ? leaseWords.never : dayAndTime(lastFactAt, frame)),
      cell(leaseWords.facts, figure(facts)),
      cell(leaseWords.malformed, figure(malformed.reduce((sum, { lines }) => sum + lines, 0))),
    ],
  };
}

function stateOf({ trouble, files, lastFactAt }: LeaseSourceHealth, now: number) {
  if (trouble !== null) return { words: trouble, isIll: true };
  if (lastFactAt === null) return { words: leaseWords.silent, isIll: true };
  return now - lastFactAt > SILENT_MS
    ? { words: leaseWords.silentForADay, isIll: true }
    : { words: leaseWords.reading(files), isIll: false };
}

function malformedPart({ id, malformed }: LeaseSourceHealth): Html | null {
  if (malformed.length === 0) return null;
  const caption = leaseWords.notUnderstood(id);
  return html`<details>
<summary>${caption}</summary>
${table({
  caption,
  heads: [leaseWords.reason, leaseWords.lines, leaseWords.sample],
  rows: malformed.map(({ reason, lines, sample }) => ({
    look: 'everywhere',
    cells: [
      cell(leaseWords.reason, reason),
      cell(leaseWords.lines, figure(lines)),
      cell(leaseWords.sample, html`<code>${loggedText(sample)}</code>`),
    ],
  })),
})}
</details>`;
}
