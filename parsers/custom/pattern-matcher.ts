import type { Program } from './pattern-program.ts';
import { createStates } from './pattern-states.ts';
import { createRegisters } from './registers.ts';

/*
 * Runs a program over a line in one pass. At each character the reader stands in several places of the program at once: threads,
 * the best one first. Where their groups began and ended is kept in rows of registers, and what a thread has come past since the
 * last character is only noted with it: most threads end with the next one, and then nothing was written in vain.
 *
 *   pattern   (?<user>\S+) (?<action>\w+)
 *   line      p  u  p  i  l  0  1  7     B  L  O  C  K
 *   threads   \S, blank   …             \w   …           both of row 0; "blank" has the end of user noted
 *
 * Which threads follow which depends on the character's class alone, so a set of threads is a state, and the way from state to
 * state is worked out once and kept (pattern-states.ts). Mostly no row changes, and a character costs one look-up. States that are
 * not kept, because there are too many, are worked out anew: that takes a time that grows with the size of the program. Nothing
 * else can happen, whatever the line.
 */

export interface Matcher {
  /**
   * Where the named groups are in the text: begin and end, two for each, -1 where a group took no part. Null where the pattern is
   * not in the text. What comes back is written over by the next call.
   */
  match(text: string): Int32Array | null;
  /** What all calls so far have cost: characters, instructions and registers. For tests of the promise above. */
  steps(): number;
}

/** Makes a matcher; it may be used for any number of texts, one after the other. */
export function createMatcher({ instructions, slots, alphabet }: Program): Matcher {
  const states = createStates(instructions, alphabet);
  const registers = createRegisters(slots);
  let taken = 0;

  function match(text: string): Int32Array | null {
    registers.clear();
    let state = states.first(text.length === 0);
    let found: Int32Array | null = null;
    for (let at = 0; ; at++) {
      if (state.match !== null) found = registers.read(state.match.row, state.match.changes, at);
      if (at === text.length || state.isDone) return found;
      const way = alphabet.classOf(text.charCodeAt(at)) * 2 + (at + 1 === text.length ? 1 : 0);
      const edge = state.edges[way] ?? states.next(state, way);
      if (!edge.isStill) registers.move(edge.rows, at);
      state = edge.to;
      taken += 1;
    }
  }
  return { match, steps: () => taken + states.steps() + registers.steps() };
}
