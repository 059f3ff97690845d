import type { Window } from '../records/question.ts';

/** What a person did just before and after says most about why. */
const AROUND_MS = 30 * 60_000;
/** More is no glance. */
const LONGEST_MS = 2 * 3_600_000;

/**
 * The stretches of time around the requests of an incident: half an hour before and after each, those that touch put together,
 * none longer than two hours. `spans` are in order of time, their ends inclusive.
 */
export function partsAround(spans: readonly Window[]): readonly Window[] {
  const stretches: Window[] = [];
  for (const span of spans) {
    const around = { from: span.from - AROUND_MS, to: span.to + AROUND_MS + 1 };
    const last = stretches.at(-1);
    if (last === undefined || around.from > last.to) stretches.push(around);
    else stretches[stretches.length - 1] = { from: last.from, to: Math.max(last.to, around.to) };
  }
  return stretches.flatMap(pieces);
}

function pieces({ from, to }: Window): readonly Window[] {
  const count = Math.ceil((to - from) / LONGEST_MS);
  const edge = (place: number) => (place === count ? to : from + Math.floor(((to - from) * place) / count));
  return Array.from({ length: count }, (_, place) => ({ from: edge(place), to: edge(place + 1) }));
}
