/** Does one thing after another: what is asked for while something goes on begins when that has ended, however it ended. */
export interface Turns {
  take<Answer>(work: () => Promise<Answer>): Promise<Answer>;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(work) {
      const turn = last.then(work, work);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
