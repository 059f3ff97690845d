import { atAGlance } from './at-a-glance.ts';
import type { Block, ReportDocument } from './block.ts';
import { charts } from './charts.ts';
import { decisionsWanted } from './decisions.ts';
import { bypassCategories, categoryTable, groupTable, overBlockedCategories } from './effect-tables.ts';
import { headlineOf } from './headline.ts';
import { limits } from './limits.ts';
import { madeFor, standingNotices } from './notices.ts';
import { openItems, working } from './open-items.ts';
import { riskTypes } from './risk-types.ts';
import { type FigureName, hasFigures, type Told } from './setting.ts';
import {
  bypassSentence,
  gapsInDetail,
  notKnownSentence,
  overBlocked,
  searchSentence,
  unblockSentence,
  unknownSentence,
} from './sites.ts';
import { momentAt } from './times.ts';
import { accessBlocks, checkBlocks, coverageBlocks, reviewBlocks, ruleBlocks } from './watching-tables.ts';

/** As many as a reader can be asked to go through. */
const MOST_SITES = 50;

/** All parts, each figure with what it means. It holds no name: who it was is in the queue, for whoever may see that. */
export function detailedReport(told: Told): ReportDocument {
  const { report, words, zone } = told;
  return {
    title: words.title,
    blocks: [
      { kind: 'title', text: words.title },
      { kind: 'text', text: madeFor(told) },
      ...standingNotices(told),
      { kind: 'headline', sentences: headlineOf(report, zone) },
      ...atAGlance(told),
      ...meaning(told, 'requests'),
      ...meaning(told, 'per_100'),
      ...(hasFigures(report) ? filterParts(told) : []),
      { kind: 'heading', text: 'Review' },
      ...reviewBlocks(told),
      ...meaning(told, 'raised'),
      ...meaning(told, 'review_time'),
      ...ruleBlocks(told),
      ...meaning(told, 'false_alarms'),
      { kind: 'heading', text: 'Still open' },
      { kind: 'list', items: openItems(told) },
      ...meaning(told, 'actions'),
      { kind: 'heading', text: 'Who looked' },
      ...accessBlocks(told),
      ...meaning(told, 'access'),
      { kind: 'heading', text: 'Was everything being checked?' },
      { kind: 'list', items: working(told) },
      ...checkBlocks(told),
      ...meaning(told, 'checks'),
      ...coverageBlocks(told),
      ...meaning(told, 'silent_hours'),
      { kind: 'heading', text: 'Decisions wanted' },
      listOr(decisionsWanted(told), 'None.'),
      { kind: 'heading', text: 'What these figures cannot show' },
      listOr(limits(told), 'Nothing is known that these logs hide.'),
      { kind: 'text', text: made(told) },
    ],
  };
}

function filterParts(told: Told): readonly Block[] {
  return [
    ...charts(told),
    { kind: 'heading', text: 'What our policy forbids' },
    ...categoryTable(told),
    ...groupTable(told),
    ...riskTypes(told),
    ...sentences(searchSentence(told)),
    ...meaning(told, 'effectiveness'),
    { kind: 'heading', text: 'Sites that got through' },
    ...gapsInDetail(told),
    ...meaning(told, 'got_through'),
    ...overBlocked(told, MOST_SITES),
    ...overBlockedCategories(told),
    ...sentences(notKnownSentence(told)),
    ...sentences(unblockSentence(told)),
    ...meaning(told, 'over_blocked'),
    { kind: 'heading', text: 'Getting around the filter' },
    ...sentences(bypassSentence(told)),
    ...bypassCategories(told),
    ...meaning(told, 'bypass'),
    ...sentences(unknownSentence(told)),
    ...meaning(told, 'unknown_sites'),
  ];
}

function meaning({ definitionOf }: Told, figure: FigureName): readonly Block[] {
  const text = definitionOf(figure);
  return text === null ? [] : [{ kind: 'meaning', text }];
}

function sentences(text: string | null): readonly Block[] {
  return text === null ? [] : [{ kind: 'text', text }];
}

function listOr(items: readonly string[], none: string): Block {
  return items.length === 0 ? { kind: 'text', text: none } : { kind: 'list', items };
}

function made({ report, zone }: Told): string {
  return `Made ${momentAt(report.madeAt, zone)} with Filterwatch ${report.version}, by our policy of version ${report.policyVersion}.`;
}
