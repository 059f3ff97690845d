import type { Database } from './store/database.ts';
import { createReviewMark } from './store/review-mark.ts';

/** Calls `listener` when something has changed that reviewers are told of, until the answer is called. */
export type OnChange = (listener: () => void) => () => void;

export interface ChangesOptions {
  readonly siteId: string;
  /** How long after a commit it is looked at: a batch comes in several. */
  readonly settleMs?: number;
  /** How often it is asked whether another process has committed. */
  readonly lookEveryMs?: number;
  failed(cause: unknown): void;
}

const SETTLE_MS = 300;
const LOOK_EVERY_MS = 2_000;

/**
 * One look for all who listen: soon after a commit of this process, and every two seconds for those of others. While nobody
 * listens nothing is asked; most commits change nothing that anybody is told of, and then nobody is woken.
 */
export function createChangesNow(database: Database, options: ChangesOptions): OnChange {
  const { settleMs = SETTLE_MS, lookEveryMs = LOOK_EVERY_MS } = options;
  const markNow = createReviewMark(database, options.siteId);
  const listeners = new Set<() => void>();
  let mark: string | null = null;
  let commits = 0;
  let settling: NodeJS.Timeout | null = null;
  let watching: { readonly timer: NodeJS.Timeout; readonly offCommit: () => void } | null = null;

  async function look(): Promise<void> {
    settling = null;
    const next = await markNow();
    const isNews = mark !== null && next !== mark;
    mark = next;
    if (isNews) for (const listener of listeners) listener();
  }
  const lookSoon = () => {
    settling ??= setTimeout(() => void look().catch(options.failed), settleMs).unref();
  };
  async function lookForOthers(): Promise<void> {
    const next = await database.commits();
    if (next !== commits) lookSoon();
    commits = next;
  }
  function begin(): void {
    const timer = setInterval(() => void lookForOthers().catch(options.failed), lookEveryMs).unref();
    watching = { timer, offCommit: database.onCommit(lookSoon) };
    void look().catch(options.failed);
  }
  function end(): void {
    clearInterval(watching?.timer);
    watching?.offCommit();
    clearTimeout(settling ?? undefined);
    [watching, settling, mark] = [null, null, null];
  }
  return (listener) => {
    listeners.add(listener);
    if (watching === null) begin();
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && watching !== null) end();
    };
  };
}
