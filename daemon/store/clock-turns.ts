/** Whose turn a job of the clock is, where several daemons share the store. */
import type { Database } from './database.ts';

export interface Turn {
  readonly job: string;
  readonly holder: string;
  readonly now: number;
  /** Until when another leaves the job alone, unless it is kept longer. */
  readonly until: number;
}

export interface ClockTurns {
  /** True for whoever does the job now: nobody holds it, and nobody has begun it since `begunBefore`. */
  take(turn: Turn, begunBefore: number): Promise<boolean>;
  /** Holds it longer; false where it is another's by now. */
  keep(turn: Turn): Promise<boolean>;
  /** Gives it up. When it was begun stays. */
  end(turn: Turn): Promise<void>;
}

export function createClockTurns({ writer }: Database, siteId: string): ClockTurns {
  const held = ({ job, holder }: Turn, until: number) =>
    writer
      .updateTable('clock_turns')
      .set({ held_until: until })
      .where('site_id', '=', siteId)
      .where('job', '=', job)
      .where('holder', '=', holder)
      .executeTakeFirst();
  return {
    async take({ job, holder, now, until }, begunBefore) {
      const taken = { holder, began_at: now, held_until: until };
      // One statement: of two that ask at the same time, the store lets one change the row.
      const { numInsertedOrUpdatedRows } = await writer
        .insertInto('clock_turns')
        .values({ site_id: siteId, job, ...taken })
        .onConflict((conflict) =>
          conflict
            .columns(['site_id', 'job'])
            .doUpdateSet(taken)
            .where('clock_turns.held_until', '<=', now)
            .where('clock_turns.began_at', '<=', begunBefore),
        )
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    keep: async (turn) => (await held(turn, turn.until)).numUpdatedRows === 1n,
    end: async (turn) => void (await held(turn, turn.now)),
  };
}
