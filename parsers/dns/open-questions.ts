/*
 * The log of a resolver says in one line who asked and in a later one what became of it. A question is kept until that line comes.
 * Where none comes it must not be lost: it is given back when it has waited for too long, or when there are too many.
 */

export interface OpenQuestion {
  /** What its answer names: the name, and whatever else tells one resolver's answers from another's. */
  readonly key: string;
  /** Who asked for what kind of answer: of one key, the same asker and type is the same question. */
  readonly asker: string;
  /** Epoch milliseconds. */
  readonly askedAt: number;
}

export interface OpenQuestions<Question extends OpenQuestion> {
  /** Remembers a question; returns the one that was open already where the same was asked again. */
  ask(question: Question): Question;
  /** The questions whose answer may have this key, oldest first. */
  withKey(key: string): readonly Question[];
  close(question: Question): void;
  /** Closes and returns the oldest question if it has waited for too long, or if there are too many; else null. */
  takeOverdue(now: number, patience: Patience): Question | null;
  /** Closes and returns all, oldest first: nothing more will come. */
  takeAll(): readonly Question[];
}

/** How long a question may wait, and how many may do so at once, given that one is taken for each that is asked. */
export interface Patience {
  readonly waitMs: number;
  readonly mostOpen: number;
}

/*
 * A log of questions alone has hardly a line that could give back more than its own question puts in: what the busiest second left
 * behind stays behind for long, and what is held back is lost at a restart unless it is within the 64 KiB that are read anew. So few may
 * wait. Where answers are in the log, each look-up has a line that brings a question and takes one back, and another that closes its
 * own: even the largest backlog is gone after as many look-ups.
 */
/** How many may wait in a log of questions alone. */
export const MOST_WITHOUT_ANSWERS = 64;
/** How many may wait in a log that has answers. */
export const MOST_WITH_ANSWERS = 512;

/** Keeps the questions of one log. */
export function openQuestions<Question extends OpenQuestion>(): OpenQuestions<Question> {
  const all = new Set<Question>();
  const byKey = new Map<string, Map<string, Question>>();

  function close(question: Question): void {
    all.delete(question);
    const askers = byKey.get(question.key);
    askers?.delete(question.asker);
    if (askers?.size === 0) byKey.delete(question.key);
  }
  return {
    ask(question) {
      const askers = byKey.get(question.key) ?? new Map<string, Question>();
      const known = askers.get(question.asker);
      if (known !== undefined) return known;
      byKey.set(question.key, askers.set(question.asker, question));
      all.add(question);
      return question;
    },
    withKey: (key) => [...(byKey.get(key)?.values() ?? [])],
    close,
    takeOverdue(now, { waitMs, mostOpen }) {
      const [oldest] = all;
      if (oldest === undefined) return null;
      // A clock that goes back, as each October, would let it wait for an hour. A little back is two threads that write at once.
      const hasWaited = Math.abs(now - oldest.askedAt) >= waitMs;
      if (!hasWaited && all.size <= mostOpen) return null;
      close(oldest);
      return oldest;
    },
    takeAll() {
      const questions = [...all];
      all.clear();
      byKey.clear();
      return questions;
    },
  };
}
