import { headlineOf } from './headline.ts';
import { standingNotices } from './notices.ts';
import { hasFigures, type Told } from './setting.ts';
import { figure, shareInWords } from './wording.ts';

export interface MailWords {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  readonly decisions: number;
}

/** What of a report may travel by mail: counts alone, no site and no title that somebody has written. */
export function mailWords(told: Told): MailWords {
  const { report, words, zone } = told;
  const notices = standingNotices(told).flatMap((block) => (block.kind === 'notice' ? [block.text] : []));
  return {
    title: words.title,
    sentences: [...notices, ...headlineOf(report, zone)],
    figures: [...(hasFigures(report) ? filterFigures(told) : []), ...reviewFigures(told)],
    decisions: report.decisions.length,
  };
}

function filterFigures({ report: { effectiveness, gaps, overBlocking } }: Told): MailWords['figures'] {
  return [
    { label: 'Forbidden by our policy, and blocked', value: shareInWords(effectiveness.overall) },
    { label: 'Got through', value: figure(gaps.requests.now) },
    { label: 'Allowed by our policy, but blocked', value: figure(overBlocking.requests.now) },
  ];
}

function reviewFigures({ report: { review } }: Told): MailWords['figures'] {
  return [
    { label: 'Incidents raised', value: figure(review.raised.now) },
    { label: 'Incidents still open', value: figure(review.openNow) },
  ];
}
