import type { ArchiveReading, Bounds } from '../../records/archive.ts';
import type { ArchivedRecord } from '../../records/archived-record.ts';
import type { ArchiveQuestion, Window } from '../../records/question.ts';
import type { Asking } from './asking.ts';
import { listHosts, listSearches } from './catalogue.ts';
import { answerCount } from './count.ts';
import { answerPage } from './page.ts';
import { tooManyAsk } from './refusals.ts';
import { scanShelf } from './scan.ts';
import { beginSession, type SessionOptions, withoutUnreadable } from './session.ts';
import type { Shelf } from './shelf.ts';
import { answerTally } from './tally.ts';
import { createTurns } from './turns.ts';

/** Somebody waits for a page; a look-back over a year must not be before it. */
const PAGES = { atOnce: 2, waiting: 24, refusal: tooManyAsk };
const JOBS = { atOnce: 4, waiting: 16, refusal: tooManyAsk };

/** Answers questions from all that is in the archive when they are asked. */
export function createQuestions(options: SessionOptions): ArchiveReading {
  const pages = createTurns(PAGES);
  const jobs = createTurns(JOBS);

  async function answer<Answer>(window: Window, bounds: Bounds, work: Work<Promise<Answer>>): Promise<Answer> {
    await using session = await beginSession(options, pages, { window, bounds });
    for (let { shelves } = session; ; ) {
      try {
        return await work(session.asking, shelves);
      } catch (error) {
        shelves = await withoutUnreadable(options, shelves, error);
      }
    }
  }

  /** What is listed is gathered first: where that fails nothing has been handed over yet. */
  async function* list<Piece>(window: Window, bounds: Bounds, work: Work<AsyncIterable<Piece>>): AsyncGenerator<Piece> {
    await using session = await beginSession(options, jobs, { window, bounds });
    for (let { shelves } = session; ; ) {
      try {
        yield* work(session.asking, shelves);
        return;
      } catch (error) {
        shelves = await withoutUnreadable(options, shelves, error);
      }
    }
  }

  async function* scan(question: ArchiveQuestion, bounds: Bounds): AsyncGenerator<readonly ArchivedRecord[]> {
    await using session = await beginSession(options, jobs, { window: question, bounds });
    for (const shelf of session.shelves) {
      try {
        yield* scanShelf(session.asking, shelf, question);
      } catch (error) {
        await withoutUnreadable(options, [shelf], error);
      }
    }
  }
  return {
    page: (question, page) => answer(question, page, (asking, shelves) => answerPage(asking, shelves, question, page)),
    count: (question, bounds) => answer(question, bounds, (asking, shelves) => answerCount(asking, shelves, question)),
    tally: (question, by, limit, bounds) =>
      answer(question, bounds, (asking, shelves) => answerTally(asking, shelves, question, { by, limit })),
    scan,
    hosts: (window, bounds) => list(window, bounds, (asking, shelves) => listHosts(asking, shelves, window)),
    searches: (window, bounds) => list(window, bounds, (asking, shelves) => listSearches(asking, shelves, window)),
  };
}

type Work<Answer> = (asking: Asking, shelves: readonly Shelf[]) => Answer;
