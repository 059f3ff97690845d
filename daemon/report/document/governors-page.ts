import { atAGlance } from './at-a-glance.ts';
import type { Block, ReportDocument } from './block.ts';
import { stepChart } from './charts.ts';
import { decisionsWanted } from './decisions.ts';
import { headlineOf } from './headline.ts';
import { limits } from './limits.ts';
import { madeFor, standingNotices } from './notices.ts';
import { openItems, working } from './open-items.ts';
import { riskTypes } from './risk-types.ts';
import { hasFigures, type Told } from './setting.ts';
import { bypassSentence, gotThrough, overBlocked } from './sites.ts';
import { figure } from './wording.ts';

/** More would not fit on one sheet; the detailed report has them all. */
const MOST_SITES = 3;
const MOST_DECISIONS = 4;
/** Of a week; the weeks of a term are in the detailed report. */
const MOST_STEPS = 7;

export const SIGNERS = ['Online Safety Lead', 'Senior leader', 'Governor'] as const;

/** One sheet for governors: no name, and no word that has to be explained. */
export function governorsPage(told: Told): ReportDocument {
  const { report, words, zone } = told;
  return {
    title: words.title,
    blocks: [
      { kind: 'title', text: words.title },
      { kind: 'text', text: madeFor(told) },
      ...standingNotices(told),
      { kind: 'headline', sentences: headlineOf(report, zone) },
      ...atAGlance(told),
      ...(hasFigures(report) ? figureParts(told) : []),
      ...pairOf(
        section('Still open', openItems(told).join(' ')),
        section('Was everything being checked?', working(told).join(' ')),
      ),
      ...decisionBlocks(told),
      ...limitBlocks(told),
      { kind: 'signatures', signers: SIGNERS },
    ],
  };
}

function figureParts(told: Told): readonly Block[] {
  const { report } = told;
  const bypass = bypassSentence(told);
  return [
    ...pairOf(gotThrough(told, MOST_SITES), overBlocked(told, MOST_SITES)),
    ...pairOf(riskTypes(told), report.traffic.steps.length > MOST_STEPS ? [] : stepChart(told)),
    ...(bypass === null ? [] : [{ kind: 'text', text: bypass } as const]),
  ];
}

/** Of one alone, the whole width. */
function pairOf(left: readonly Block[], right: readonly Block[]): readonly Block[] {
  return left.length === 0 || right.length === 0 ? [...left, ...right] : [{ kind: 'pair', left, right }];
}

function section(heading: string, text: string): readonly Block[] {
  return [
    { kind: 'heading', text: heading },
    { kind: 'text', text },
  ];
}

function decisionBlocks(told: Told): readonly Block[] {
  const wanted = decisionsWanted(told);
  const more = wanted.length - MOST_DECISIONS;
  const items = more > 0 ? [...wanted.slice(0, MOST_DECISIONS), furtherDecisions(more)] : wanted;
  return [
    { kind: 'heading', text: 'Decisions wanted' },
    items.length === 0 ? { kind: 'text', text: 'None.' } : { kind: 'list', items },
  ];
}

function furtherDecisions(more: number): string {
  return more === 1 ? 'One more is in the detailed report.' : `${figure(more)} more are in the detailed report.`;
}

function limitBlocks(told: Told): readonly Block[] {
  const sentences = limits(told);
  if (sentences.length === 0) return [];
  return [
    { kind: 'heading', text: 'What these figures cannot show' },
    { kind: 'text', text: sentences.join(' ') },
  ];
}
