import { createFileMask, type FileMask } from './masked-value.ts';
import type { OtherNames } from './other-names.ts';

/** One file about a person. It is written once, piece by piece; what it came to is known after that. */
export interface PersonFile {
  readonly name: string;
  /** What it holds, in a sentence for the person. */
  readonly meaning: string;
  pieces(): AsyncIterable<string>;
  /** How many things it tells of. */
  entries(): number;
  /** In how many places another person was taken out. */
  masked(): number;
}

export interface FilePlan {
  readonly name: string;
  readonly meaning: string;
  /** What stands before the first entry; '' for nothing. */
  readonly heading: string;
  readonly entries: (mask: FileMask) => AsyncIterable<string> | Iterable<string>;
}

export function personFile(plan: FilePlan, others: OtherNames): PersonFile {
  const mask = createFileMask(others);
  let entries = 0;
  async function* pieces(): AsyncGenerator<string> {
    if (plan.heading !== '') yield plan.heading;
    for await (const entry of plan.entries(mask)) {
      entries += 1;
      yield entry;
    }
  }
  const { name, meaning } = plan;
  return { name, meaning, pieces, entries: () => entries, masked: mask.places };
}
