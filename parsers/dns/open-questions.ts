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
  /** Closes and returns the oldest question if it has waited longer than this, or if there are too many; else null. */
  takeOverdue(now: number, waitMs: number): Question | null;
}

const MOST_OPEN = 4_000;

/** Keeps the questions of one log; at most `mostOpen` at a time, given that one is taken for each that is asked. */
export function openQuestions<Question extends OpenQuestion>(mostOpen = MOST_OPEN): OpenQuestions<Question> {
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
    takeOverdue(now, waitMs) {
      const [oldest] = all;
      if (oldest === undefined || (now - oldest.askedAt < waitMs && all.size <= mostOpen)) return null;
      close(oldest);
      return oldest;
    },
  };
}
