import { createMatcher, type Matcher } from './pattern-matcher.ts';
import { programOf } from './pattern-program.ts';
import { readPattern } from './pattern-reader.ts';
import type { PatternFault } from './pattern-tree.ts';

/** A pattern that finds its place in a line in a time that grows with the length of the line and nothing else. */
export interface Pattern extends Matcher {
  /** The named groups, in the order of their slots. */
  readonly names: readonly string[];
}

export type CompiledPattern =
  | { readonly kind: 'compiled'; readonly pattern: Pattern }
  | ({ readonly kind: 'refused' } & PatternFault);

const MOST_CHARACTERS = 4000;

/** Compiles a pattern, or says what in it cannot be used. */
export function compilePattern(text: string): CompiledPattern {
  if (text.length > MOST_CHARACTERS) {
    return {
      kind: 'refused',
      found: `a pattern of ${text.length} characters`,
      write: `no more than ${MOST_CHARACTERS}`,
    };
  }
  const read = readPattern(text);
  if (read.kind === 'refused') return read;
  const program = programOf(read.tree, read.names);
  if ('found' in program) return { kind: 'refused', ...program };
  return { kind: 'compiled', pattern: { ...createMatcher(program), names: read.names } };
}
