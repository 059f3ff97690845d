import type { SchoolLists } from '../../categories/catalogue.ts';
import { mergeSchoolLists } from '../../categories/merge-school-lists.ts';
import type { SchoolListStore } from '../store/school-lists.ts';
import { pageListsOf } from './page-lists.ts';

/** What the school says of sites and words, in both places where it can say it. */
export interface SchoolSay {
  readonly fromFile: SchoolLists;
  /** What is in force: read anew, since the Lists page may have changed it. */
  now(): Promise<SchoolLists>;
}

export function createSchoolSay(fromFile: SchoolLists, store: SchoolListStore): SchoolSay {
  return { fromFile, now: async () => mergeSchoolLists(fromFile, await pageListsOf(store)) };
}

/** Runs the task once for each asking, one after the other: whatever was said last is read last. */
export function inTurn(task: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(task, task);
    return last;
  };
}
