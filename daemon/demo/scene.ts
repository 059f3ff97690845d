import type { Visit } from './device-log.ts';
import type { Fetch } from './fetches.ts';
import type { Device, School, SchoolClass } from './people.ts';
import type { Chance } from './seeded.ts';

/** One day at one school: who is there, what time it is, and what chance has in store. */
export interface Scene {
  readonly school: School;
  readonly chance: Chance;
  /** Epoch milliseconds of a wall-clock time on that day: '09:05'. */
  clock(time: string): number;
}

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;

/** What one device opened, one thing after another, with pauses of chance length (in milliseconds) between them. */
export function visitsOf(
  device: Device,
  span: { readonly from: number; readonly to: number; readonly pauseMs: readonly [number, number] },
  chance: Chance,
  choose: (chance: Chance, at: number) => readonly Fetch[],
): readonly Visit[] {
  const [shortest, longest] = span.pauseMs;
  const visits: Visit[] = [];
  for (let at = span.from; at < span.to; at += chance.between(shortest, longest)) {
    visits.push({ device, at, fetches: choose(chance, at) });
  }
  return visits;
}

/** Seats from here on are kept for planted episodes: nothing else that is against the rules happens there. */
export const FIRST_KEPT_SEAT = 20;

/** The class of a year: 'Year 5'. */
export function classOf(school: School, year: string): SchoolClass {
  const found = school.classes.find((one) => one.year === year);
  if (found === undefined) throw new Error(`The invented school has no class of “${year}”.`);
  return found;
}
