import type { CharacterSet } from './character-set.ts';

/** What a pattern says, as a tree. */
export type PatternNode =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly choices: readonly PatternNode[] }
  /** A named group, by its place among the names. */
  | { readonly kind: 'group'; readonly index: number; readonly inner: PatternNode }
  | RepeatNode
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

export interface RepeatNode {
  readonly kind: 'repeat';
  readonly inner: PatternNode;
  readonly least: number;
  /** Infinity for no limit. */
  readonly most: number;
  /** True where as many as possible are tried first. */
  readonly isGreedy: boolean;
}

/** What cannot be used in a pattern: the piece, and what to write instead, as parts of a sentence. */
export interface PatternFault {
  readonly found: string;
  readonly write: string;
}

export const EMPTY: PatternNode = { kind: 'sequence', parts: [] };

/** True where the node may match without reading a character. */
export function canBeNothing(node: PatternNode): boolean {
  switch (node.kind) {
    case 'set':
      return false;
    case 'sequence':
      return node.parts.every(canBeNothing);
    case 'choice':
      return node.choices.some(canBeNothing);
    case 'group':
      return canBeNothing(node.inner);
    case 'repeat':
      return node.least === 0 || canBeNothing(node.inner);
    case 'start':
    case 'end':
      return true;
  }
}
