import { buildIndex, type IndexParts } from './build-index.ts';
import { compareContents, type Differences } from './compare.ts';
import type { PlacedContent } from './content.ts';
import { writeWhole } from './disk.ts';
import { type MeasureAnswer, type MeasureTask, measureContent } from './measure.ts';

/** Work on millions of entries, which is done on a thread of its own. */
export type Task =
  | ({ readonly kind: 'measure' } & MeasureTask)
  | { readonly kind: 'compare'; readonly before: PlacedContent | null; readonly after: PlacedContent }
  /** Writes the index to the path. */
  | { readonly kind: 'build'; readonly parts: IndexParts; readonly version: string; readonly path: string };

export interface TaskAnswers {
  readonly measure: MeasureAnswer;
  readonly compare: Differences;
  readonly build: null;
}

export async function perform(task: Task): Promise<TaskAnswers[Task['kind']]> {
  switch (task.kind) {
    case 'measure':
      return measureContent(task);
    case 'compare':
      return compareContents(task.before, task.after);
    case 'build': {
      await writeWhole(task.path, await buildIndex(task.parts, task.version));
      return null;
    }
  }
}

/** What the thread sends back: an error of ours keeps its code and its sentences, one of the disk its code. */
export type FromTask =
  | { readonly kind: 'done'; readonly answer: TaskAnswers[Task['kind']] }
  | { readonly kind: 'known'; readonly code: string; readonly message: string }
  | { readonly kind: 'disk'; readonly code: string; readonly message: string };
