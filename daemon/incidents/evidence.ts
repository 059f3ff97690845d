/**
 * What the log says for each side of a question that a person decides: was it deliberate, or did it happen to them? The policy's
 * responses turn on it, so every clue is a sentence that can be checked against the log, with a weight that anybody can read here.
 * Nothing is added up and nothing is decided: two weak clues are not a strong one.
 */
import type { CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { Initiator } from '../activity/initiator.ts';
import type { Rule } from '../policy/policy.ts';
import { accidentalClues } from './evidence/accidental.ts';
import { factsOf } from './evidence/acts.ts';
import { deliberateClues } from './evidence/deliberate.ts';
import { unknowns } from './evidence/unknowns.ts';

/** One request around an incident, or one of its own. */
export interface Act {
  readonly record: LogRecord;
  readonly matches: readonly CategoryMatch[];
  readonly initiator: Initiator;
  /** True for what the incident is about. */
  readonly isOwn: boolean;
}

/** What people were told by whoever it happened to; a member of staff writes it down. */
export const TELLINGS = ['at_once', 'later', 'not'] as const;
export type Telling = (typeof TELLINGS)[number];

/** Others of the same class or year at the same time. */
export interface Others {
  readonly others: number;
  /** Of these, how many had a request flagged for the same reason. */
  readonly sameKind: number;
}

export interface EvidenceCase {
  readonly rule: Pick<Rule, 'category'>;
  /** Oldest first. */
  readonly acts: readonly Act[];
  /** False where the log no longer holds what was around the incident: then `acts` are its own alone. */
  readonly hasAround: boolean;
  /** True where several people are behind the sign-in or the device. */
  readonly isOfMany: boolean;
  /** Null where no group is known. */
  readonly others: Others | null;
  /** True where a child may need help more than correction: then nobody asks whether it was reported. */
  readonly isCare: boolean;
  /** Null while nobody has said. */
  readonly told: Telling | null;
}

export type Side = 'deliberate' | 'accidental';
/** weak: many innocent days have it; some: it is seldom so by chance; strong: hardly ever by chance. */
export const WEIGHTS = ['weak', 'some', 'strong'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** One thing in the log that speaks for one side. */
export interface Clue {
  readonly side: Side;
  readonly weight: Weight;
  readonly sentence: string;
}

export interface Evidence {
  /** Strongest first. */
  readonly clues: readonly Clue[];
  /** What the log cannot show, and a person may know. */
  readonly unknown: readonly string[];
}

/** Collects the clues for both sides. */
export function evidenceOf(one: EvidenceCase): Evidence {
  const facts = factsOf(one);
  if (facts === null) return { clues: [], unknown: unknowns(one, []) };
  const clues = [...deliberateClues(facts), ...accidentalClues(facts)];
  const byWeight = (a: Clue, b: Clue) => WEIGHTS.indexOf(b.weight) - WEIGHTS.indexOf(a.weight);
  return { clues: clues.toSorted(byWeight), unknown: unknowns(one, facts.own) };
}
