import type { Compared, Share, Traffic } from '../report.ts';
import type { Block } from './block.ts';
import { hasFigures, type Told } from './setting.ts';
import { durationInWords } from './times.ts';
import { besides, capitalised, FEW, figure, NOT_KNOWN, rate, shareInWords } from './wording.ts';

/** The figures that a governor reads, beside those of the time before. */
export function atAGlance(told: Told): readonly Block[] {
  const { words, report } = told;
  const head = ['', capitalised(words.during), capitalised(words.before), ...lastTermHead(told)];
  const rows = [...(hasFigures(report) ? filterRows(told) : []), ...reviewRows(told)];
  return [
    {
      kind: 'table',
      caption: 'At a glance',
      head,
      rows: rows.map((row) => row.slice(0, head.length)),
      widths: head.map((_, place) => (place === 0 ? '*' : 'auto')),
      figuresFrom: 1,
    },
  ];
}

function lastTermHead({ words }: Told): readonly string[] {
  return words.lastTerm === null ? [] : [capitalised(words.lastTerm.replace('the ', ''))];
}

type Row = readonly string[];

function filterRows({ report }: Told): readonly Row[] {
  const { traffic, effectiveness, gaps, overBlocking, bypass } = report;
  return [
    compared('Requests that were checked', traffic.requests),
    ['Forbidden by our policy, and blocked', ...shares(effectiveness)],
    compared('Forbidden, and got through', gaps.requests),
    ...perHundred('The same for each 100 devices in use', traffic),
    compared('Allowed by our policy, but blocked', overBlocking.requests),
    compared('Attempts to get around the filter', bypass.attempts),
  ];
}

function compared(label: string, value: Compared, words: (count: number) => string = figure): Row {
  return [label, words(value.now), ...besides(value, words)];
}

function shares(of: { readonly overall: Share; readonly before: Share | null; readonly lastTerm: Share | null }): Row {
  return [of.overall, of.before, of.lastTerm].map((share) => (share === null ? NOT_KNOWN : shareInWords(share)));
}

/** Of few devices nothing is told for each hundred: it would be more than there are. */
function perHundred(label: string, { per100, activeDevices }: Traffic): readonly Row[] {
  const areFew = activeDevices.kind === 'known' && activeDevices.value.now < FEW;
  return areFew || per100.kind === 'unknown' ? [] : [compared(label, per100.value.gotThrough, rate)];
}

function reviewRows({ report: { review } }: Told): readonly Row[] {
  const urgent = review.urgent === 0 ? '' : `, ${figure(review.urgent)} urgent`;
  return [
    ['Incidents raised for review', `${figure(review.raised.now)}${urgent}`, ...besides(review.raised)],
    compared('Incidents reviewed and closed', review.closed),
    ...(review.medianMs === null
      ? []
      : [['Half of them closed within', durationInWords(review.medianMs), NOT_KNOWN, NOT_KNOWN]]),
  ];
}
