import { definitionOf, type FigureId } from '../definitions.ts';
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
import { hasFigures, type Told } from './setting.ts';
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
      ...meaning('requests', 'blocked', 'active_devices', 'per_100', 'compared'),
      ...(hasFigures(report) ? filterParts(told) : []),
      { kind: 'heading', text: 'Review' },
      ...reviewBlocks(told),
      ...meaning('raised'),
      ...meaning('review_time'),
      ...ruleBlocks(told),
      ...meaning('by_rule'),
      { kind: 'heading', text: 'Still open' },
      { kind: 'list', items: openItems(told) },
      ...meaning('outstanding', 'overdue'),
      { kind: 'heading', text: 'Who looked' },
      ...accessBlocks(told),
      ...meaning('access'),
      { kind: 'heading', text: 'Was everything being checked?' },
      { kind: 'list', items: working(told) },
      ...checkBlocks(told),
      ...meaning('checks'),
      ...coverageBlocks(told),
      ...meaning('lines', 'silent_hours', 'not_understood', 'with_user_name', 'tied_to_person', 'host_only'),
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
    ...meaning('effectiveness', 'by_group', 'searches', 'quietened', 'undecided', 'interval'),
    { kind: 'heading', text: 'Sites that got through' },
    ...gapsInDetail(told),
    ...meaning('got_through', 'got_through_people', 'new_gap', 'blocked_after'),
    ...overBlocked(told, MOST_SITES),
    ...overBlockedCategories(told),
    ...sentences(notKnownSentence(told)),
    ...sentences(unblockSentence(told)),
    ...meaning('over_blocked', 'over_blocked_learning', 'not_known', 'unblock'),
    { kind: 'heading', text: 'Getting around the filter' },
    ...sentences(bypassSentence(told)),
    ...bypassCategories(told),
    ...meaning('bypass'),
    ...sentences(unknownSentence(told)),
    ...meaning('unknown_requests'),
  ];
}

function meaning(...figures: readonly FigureId[]): readonly Block[] {
  return figures.map((figure) => {
    const { title, sentence, formula } = definitionOf(figure);
    return { kind: 'meaning', text: `${title}. ${sentence} Counted: ${formula}.` };
  });
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
