import { CONTEXT_MS } from '../records/context.ts';
import type { Window } from '../records/question.ts';

/** More is no glance. */
const LONGEST_MS = 2 * 3_600_000;

/** What `windowsAround` says, in parts of which none is longer than two hours. */
export function partsAround(spans: readonly Window[]): readonly Window[] {
  return windowsAround(spans).flatMap(pieces);
}

/**
 * The stretches of time around the requests of an incident: half an hour before and after each, those that touch put together.
 * `spans` are in order of time, their ends inclusive.
 */
export function windowsAround(spans: readonly Window[]): readonly Window[] {
  const stretches: Window[] = [];
  for (const span of spans) {
    const around = { from: span.from - CONTEXT_MS, to: span.to + CONTEXT_MS + 1 };
    const last = stretches.at(-1);
    if (last === undefined || around.from > last.to) stretches.push(around);
    else stretches[stretches.length - 1] = { from: last.from, to: Math.max(last.to, around.to) };
  }
  return stretches;
}

function pieces({ from, to }: Window): readonly Window[] {
  const count = Math.ceil((to - from) / LONGEST_MS);
  const edge = (place: number) => (place === count ? to : from + Math.floor(((to - from) * place) / count));
  return Array.from({ length: count }, (_, place) => ({ from: edge(place), to: edge(place + 1) }));
}
