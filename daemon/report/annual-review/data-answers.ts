/**
 * Answers the questions of the review that figures can answer, in sentences that are true in every case: where nothing was counted they
 * say so, and never tell a nought as good news.
 */
import { decisionsWanted } from '../document/decisions.ts';
import { headlineOf } from '../document/headline.ts';
import { limits } from '../document/limits.ts';
import { openItems, working } from '../document/open-items.ts';
import { hasFigures, type Told, told } from '../document/setting.ts';
import { dateAt, dateInWords, durationInWords } from '../document/times.ts';
import { counted, figure, joined, shareInWords, shareOf } from '../document/wording.ts';
import type { Report } from '../report.ts';
import type { Review } from '../watching.ts';
import { REVIEW_QUESTIONS, type ReviewQuestionId } from './questions.ts';

export interface DataAnswer {
  readonly questionId: ReviewQuestionId;
  /** Whole sentences, the last of which says which figures they are and of what date. */
  readonly sentences: readonly string[];
}

/** What the report of the school year answers; `zone` is the school's time zone. */
export function dataAnswersOf(report: Report, zone: string): readonly DataAnswer[] {
  const words = told(report, zone);
  return REVIEW_QUESTIONS.flatMap(({ id, answeredBy }) => {
    const answer = answeredBy === 'data' ? ANSWERS[id] : undefined;
    return answer === undefined ? [] : [{ questionId: id, sentences: [...answer(words), asOf(words)] }];
  });
}

type Answer = (words: Told) => readonly string[];

const ANSWERS: Readonly<Partial<Record<ReviewQuestionId, Answer>>> = {
  logs,
  blocked: ({ report, zone }) => headlineOf(report, zone),
  needless,
  bypass,
  checks: (words) => working(words).slice(0, 1),
  incidents,
  looks,
  unseen: (words) => [...limits(words), 'What does not pass a filter whose log is read is not seen.'],
  figures_ask: figuresAsk,
};

/** Which figures they are, and of what date. */
function asOf({ report, zone }: Told): string {
  const { firstDay, lastDay } = report.period;
  const from = `From the report of ${dateInWords(firstDay)} to ${dateInWords(lastDay)}`;
  const unfinished = report.standing.isUnfinished ? ' That time was not over then.' : '';
  return `${from}, made ${dateAt(report.madeAt, zone)}.${unfinished}`;
}

function logs(words: Told): readonly string[] {
  const { report, zone } = words;
  if (!hasFigures(report)) return headlineOf(report, zone);
  const { sources, notUnderstood } = report.coverage;
  return [
    sources.length === 0
      ? 'No log is set up any more.'
      : `${counted(sources.length, 'log was', 'logs were')} read: ${joined(sources.map(({ title }) => title))}.`,
    ...since(words),
    ...working(words).slice(1),
    notUnderstood.part === 0
      ? 'Every line that came was understood.'
      : `${shareOf(notUnderstood, 'line')} could not be read, so what they told of was not checked.`,
  ];
}

function since({ report, zone }: Told): readonly string[] {
  const { kind, countedSince } = report.standing;
  return kind === 'first' && countedSince !== null ? [`The logs begin on ${dateAt(countedSince, zone)}.`] : [];
}

const NOT_COUNTED = 'No log brought anything, so nothing can be said.';

function needless({ report }: Told): readonly string[] {
  if (!hasFigures(report)) return [NOT_COUNTED];
  const { requests, educational, unblock, share } = report.overBlocking;
  const asked =
    unblock.asked === 0
      ? 'Nobody asked for a site to be opened.'
      : `${counted(unblock.asked, 'request')} to open a site ${unblock.asked === 1 ? 'was' : 'were'} made; ${figure(unblock.settled)} settled, ${figure(unblock.waiting)} waiting.`;
  if (share.whole === 0) return ['People asked for nothing that our policy allows.', asked];
  if (requests.now === 0) return ['Nothing that our policy allows was blocked, as far as the site is known.', asked];
  const learning = educational === 0 ? 'none' : figure(educational);
  return [
    `Of what people asked for and our policy allows, ${shareInWords(share)} was blocked; ${learning} of it for teaching and learning.`,
    asked,
  ];
}

function bypass({ report }: Told): readonly string[] {
  if (!hasFigures(report)) return [NOT_COUNTED];
  const { attempts, people, gotThrough } = report.bypass;
  if (attempts.now === 0)
    return ['No attempt to get past the filter was seen. What the logs cannot show is said below.'];
  const by = people === 0 ? '' : ` by ${counted(people, 'person or device', 'people or devices')}`;
  const through = gotThrough === 0 ? 'None got through' : `${figure(gotThrough)} got through`;
  return [`${counted(attempts.now, 'attempt')} to get past the filter ${wereOf(attempts.now)} seen${by}. ${through}.`];
}

function incidents(words: Told): readonly string[] {
  const { review } = words.report;
  const { raised, urgent, closed } = review;
  const urgently = urgent === 0 ? 'none of them urgent' : `${figure(urgent)} of them urgent`;
  return [
    raised.now === 0
      ? 'No incident was raised.'
      : `${counted(raised.now, 'incident')} ${wereOf(raised.now)} raised, ${urgently}; ${counted(closed.now, 'incident')} ${wereOf(closed.now)} closed.`,
    ...howSoon(review),
    ...openItems(words).slice(0, 1),
  ];
}

function howSoon({ medianMs, p90Ms }: Review): readonly string[] {
  if (medianMs === null || p90Ms === null) return [];
  return [
    `From being raised to being closed, half took no longer than ${durationInWords(medianMs)}, and nine in ten no longer than ${durationInWords(p90Ms)}.`,
  ];
}

function looks({ report: { access } }: Told): readonly string[] {
  const { people, incidentsOpened, namesShown, logSearches, exports } = access;
  const recorded = 'Each look, search and export is recorded under Who looked; a change of that record would be found.';
  if (people === 0) return ['Nobody looked at a record.', recorded];
  return [
    `${counted(people, 'member of staff', 'members of staff')} looked: ${counted(incidentsOpened, 'incident')} opened, names shown ${counted(namesShown, 'time')}, ${counted(logSearches, 'search', 'searches')} of the log, ${counted(exports, 'export')}.`,
    recorded,
  ];
}

function figuresAsk(words: Told): readonly string[] {
  const wanted = decisionsWanted(words);
  if (wanted.length > 0) return wanted;
  return [hasFigures(words.report) ? 'The figures ask for no decision.' : NOT_COUNTED];
}

function wereOf(count: number): string {
  return count === 1 ? 'was' : 'were';
}
