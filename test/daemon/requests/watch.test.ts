import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FilterRequest,
  NOTHING_SEEN,
  type RequestState,
  type Seen,
} from '../../../daemon/requests/filter-request.ts';
import {
  conclusionOf,
  countsFrom,
  dueStretch,
  lateDays,
  type Stretch,
  withSight,
} from '../../../daemon/requests/watch.ts';
import { buildRequest, HEAD, NOW } from './build-request.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const authorised = { by: HEAD, at: NOW };
const told: RequestState = { status: 'told', authorised, told: { how: 'mail', at: NOW } };
const confirmedAt = (at: number): RequestState => ({ ...told, status: 'confirmed', confirmed: { how: 'log', at } });

const waiting = (seen: Partial<Seen> = {}, different: Partial<FilterRequest> = {}) =>
  buildRequest({ state: told, seen: { ...NOTHING_SEEN, ...seen }, ...different });

describe('the log is looked through', () => {
  test('from the moment the provider was told, every minute at first and then every ten', () => {
    expect(dueStretch(waiting(), NOW + MINUTE)).toEqual({ from: NOW, to: NOW + MINUTE });
    expect(dueStretch(waiting({ watchedTo: NOW + MINUTE }), NOW + MINUTE + 1)).toBe(null);
    const later = NOW + 120 * MINUTE;
    expect(dueStretch(waiting({ watchedTo: later - 5 * MINUTE }), later)).toBe(null);
    expect(dueStretch(waiting({ watchedTo: later - 10 * MINUTE }), later)).toEqual({ from: NOW, to: later });
  });

  test('for the last day again each time, since lines may come late, and no further back', () => {
    const later = NOW + 9 * DAY;
    expect(dueStretch(waiting({ watchedTo: later - DAY }), later)).toEqual({ from: later - 2 * DAY, to: later });
  });

  test('not for what nobody was told of, what is over, or was confirmed long ago', () => {
    expect(dueStretch(buildRequest(), NOW + DAY)).toBe(null);
    expect(dueStretch(waiting({ watchedTo: NOW + 5 }, { until: NOW + 5 }), NOW + DAY)).toBe(null);
    expect(dueStretch(buildRequest({ state: confirmedAt(NOW) }), NOW + 15 * DAY)).toBe(null);
    expect(dueStretch(buildRequest({ state: confirmedAt(NOW) }), NOW + 13 * DAY)).not.toBe(null);
  });
});

test('a confirmed block through which something comes is confirmed no longer', () => {
  const confirmed = buildRequest({ state: confirmedAt(NOW + 10) });
  expect(conclusionOf(confirmed, { ...NOTHING_SEEN, lastAgainst: NOW + 9 })).toEqual({ kind: 'stays' });
  expect(conclusionOf(confirmed, { ...NOTHING_SEEN, lastAgainst: NOW + 11 })).toEqual({ kind: 'undone' });
});

test('it is late when it still gets through days after the provider was told, and not where nobody tried', () => {
  const tried = waiting({ lastAgainst: NOW + DAY });
  expect(lateDays(tried, NOW + 5 * DAY, 5)).toBe(5);
  expect(lateDays(tried, NOW + 5 * DAY - 1, 5)).toBe(null);
  expect(lateDays(waiting(), NOW + 50 * DAY, 5)).toBe(null);
});

interface Line {
  readonly at: number;
  readonly asAsked: boolean;
}

/** As the archive is asked: two questions for each look. */
function look(lines: readonly Line[], seen: Seen, stretch: Stretch): Seen {
  const within = lines.filter(({ at }) => at >= stretch.from && at < stretch.to);
  const timesOf = (asAsked: boolean) => within.filter((line) => line.asAsked === asAsked).map(({ at }) => at);
  const against = timesOf(false);
  const lastAgainst = against.length === 0 ? null : Math.max(...against);
  const from = countsFrom(seen, stretch, lastAgainst);
  const after = timesOf(true).filter((at) => at >= from);
  return withSight(seen, stretch, { lastAgainst, firstAsAsked: after.length === 0 ? null : Math.min(...after) });
}

test('looking often comes to the same as looking once through all of it', () => {
  const anyLine = fc.record({
    at: fc.integer({ min: NOW, max: NOW + 12 * 60 }).map((at) => at),
    asAsked: fc.boolean(),
  });
  const anyLooks = fc.array(fc.integer({ min: NOW + 1, max: NOW + 12 * 60 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 40 }), anyLooks, (lines, moments) => {
      const end = NOW + 12 * 60 + 1;
      let seen: Seen = NOTHING_SEEN;
      for (const to of [...moments.toSorted((a, b) => a - b), end]) {
        // No line of a stretch comes after it was looked through.
        seen = look(lines, seen, { from: seen.watchedTo ?? NOW, to });
      }
      expect(seen).toEqual(look(lines, NOTHING_SEEN, { from: NOW, to: end }));
    }),
  );
});
