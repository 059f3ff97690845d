import type { ArchiveReading, Bounds } from '../../records/archive.ts';
import type { ArchivedRecord } from '../../records/archived-record.ts';
import type { ArchiveQuestion, Window } from '../../records/question.ts';
import type { Asking } from './asking.ts';
import { listHosts, listSearches } from './catalogue.ts';
import { answerCount } from './count.ts';
import { answerPage } from './page.ts';
import { tooManyAsk, wasChanged } from './refusals.ts';
import { scanShelf } from './scan.ts';
import { createSeats } from './seats.ts';
import { beginSession, type SessionOptions } from './session.ts';
import type { Shelf } from './shelf.ts';
import { ShelvesGone } from './sound-shelves.ts';
import { answerTally } from './tally.ts';

/** Somebody waits for a page; a look-back over a year must not be before it. */
const PAGES = { atOnce: 2, waiting: 24, refusal: tooManyAsk };
const JOBS = { atOnce: 4, waiting: 16, refusal: tooManyAsk };
/** Each time some of the archive was set aside. */
const MOST_TRIES = 20;

/** Answers questions from all that is in the archive when they are asked. */
export function createQuestions(options: SessionOptions): ArchiveReading {
  const pages = createSeats(PAGES);
  const jobs = createSeats(JOBS);

  async function answer<Answer>(window: Window, bounds: Bounds, work: Work<Promise<Answer>>): Promise<Answer> {
    await using session = await beginSession(options, pages, { window, bounds });
    for (let tries = 1; ; tries++) {
      try {
        return await work(session.asking, await session.takeShelves());
      } catch (error) {
        throwUnlessGone(error, tries);
      }
    }
  }

  /** What is listed is gathered first: where that fails nothing has been handed over yet. */
  async function* list<Piece>(window: Window, bounds: Bounds, work: Work<AsyncIterable<Piece>>): AsyncGenerator<Piece> {
    await using session = await beginSession(options, jobs, { window, bounds });
    for (let tries = 1; ; tries++) {
      try {
        yield* work(session.asking, await session.takeShelves());
        return;
      } catch (error) {
        throwUnlessGone(error, tries);
      }
    }
  }

  async function* scan(question: ArchiveQuestion, bounds: Bounds): AsyncGenerator<readonly ArchivedRecord[]> {
    await using session = await beginSession(options, jobs, { window: question, bounds });
    for (const shelf of await session.takeShelves()) {
      try {
        yield* scanShelf(session.asking, shelf, question);
      } catch (error) {
        throwUnlessGone(error, 1);
        if (!(await isDamaged(options, shelf))) throw wasChanged();
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

/** What is left can be asked once more. */
function throwUnlessGone(error: unknown, tries: number): void {
  if (!(error instanceof ShelvesGone) || tries === MOST_TRIES) throw error;
}

/** Where it is not, its records stand in another segment by now, of which a part may have been handed over. */
async function isDamaged({ book }: SessionOptions, shelf: Shelf): Promise<boolean> {
  if (shelf.kind === 'fresh') return false;
  return (await book.damaged()).some(({ id }) => id === shelf.segment.id);
}
