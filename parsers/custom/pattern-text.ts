import type { PatternFault } from './pattern-tree.ts';

/** Where the reader is. The first fault ends the reading. */
export interface PatternText {
  readonly text: string;
  at: number;
  readonly names: string[];
  fault: PatternFault | null;
}

/** Notes what is wrong, once. */
export function refuse(reader: PatternText, found: string, write: string): void {
  reader.fault ??= { found, write };
}
