import { describe, expect, test } from 'vitest';
import { categoryIdOf } from '../../../daemon/policy/rule-id.ts';
import type { TitleOf } from '../../../daemon/report/effectiveness.ts';
import type { HostFigures } from '../../../daemon/report/figure-rows.ts';
import { bypassOf, type GapsInput, gapsOf } from '../../../daemon/report/gaps.ts';
import { overBlockingOf, type UnblockAsked } from '../../../daemon/report/over-blocking.ts';

const titleOf: TitleOf = (category) => ({ id: categoryIdOf(category), title: category, theme: 'content' });
const MINUTE = 60_000;

function host(name: string, parts: Partial<HostFigures> = {}): HostFigures {
  return { host: name, category: 'gambling', records: 1, firstAt: 0, people: 1, ...parts };
}

function gaps(parts: Partial<GapsInput>) {
  const rows = { now: [], before: null, lastTerm: null };
  const base = { rows, people: 0, hosts: [], stopped: [], hostsBefore: new Set<string>(), titleOf };
  return gapsOf({ ...base, isWithheld: () => false, ...parts });
}

describe('sites that got through', () => {
  test('are told by people, then by requests, and never where nobody may be shown them', () => {
    const hosts = [
      host('few.example', { records: 90, people: 1 }),
      host('many.example', { people: 8 }),
      host('illegal.example', { people: 30 }),
      host('', { people: 40 }),
      host('more.example', { records: 2, people: 8 }),
    ];
    const { top, hosts: count } = gaps({ hosts, isWithheld: (name) => name === 'illegal.example' });
    expect(top.map((row) => row.host)).toEqual(['more.example', 'many.example', 'few.example']);
    expect(count).toBe(4);
  });

  test('of two categories stand under that with more requests, with the requests of both', () => {
    const hosts = [
      host('a.example', { records: 2 }),
      host('a.example', { records: 3, category: 'pornography', firstAt: 5 }),
    ];
    expect(gaps({ hosts }).top).toMatchObject([{ category: 'pornography', requests: 5, firstAt: 0 }]);
  });

  test('are new where they did not get through before, as far as that was counted', () => {
    const hosts = [host('a.example'), host('b.example')];
    const isNew = (hostsBefore: ReadonlySet<string> | null) => gaps({ hosts, hostsBefore }).top.map((row) => row.isNew);
    expect(isNew(new Set(['a.example']))).toEqual([false, true]);
    expect(isNew(null)).toEqual([false, false]);
  });

  test('were blocked after the first block that came later, by whatever hour it was counted in', () => {
    const after = (...stopped: readonly (readonly [number, number])[]) =>
      gaps({
        hosts: [host('a.example', { firstAt: 10 * MINUTE })],
        stopped: stopped.map(([firstAt, lastAt]) => ({ host: 'a.example', firstAt, lastAt })),
      }).top[0]?.blockedAfterMs;
    expect(after()).toBe(null);
    expect(after([0, 9 * MINUTE])).toBe(null);
    expect(after([0, 15 * MINUTE])).toBe(5 * MINUTE);
    expect(after([80 * MINUTE, 90 * MINUTE], [70 * MINUTE, 71 * MINUTE])).toBe(60 * MINUTE);
  });
});

test('of ways round the filter the searches are no attempts', () => {
  const row = (kind: string, category = 'filter-bypass') => ({ group: '', category, kind, records: 2 });
  const now = [row('stopped'), row('through'), row('undecided'), row('search_through'), row('stopped', 'gambling')];
  expect(bypassOf({ now, before: [], lastTerm: null }, 3, titleOf)).toEqual({
    attempts: { now: 6, before: 0, lastTerm: null },
    people: 3,
    gotThrough: 2,
    byCategory: [{ category: 'filter-bypass', title: 'filter-bypass', blocked: 2, allowed: 2 }],
  });
});

describe('what was blocked needlessly', () => {
  const over = (unblocks: readonly UnblockAsked[], name = 'maps.learning.example') =>
    overBlockingOf({
      rows: { now: [], before: null, lastTerm: null },
      hosts: [host(name, { category: 'education', people: 4 })],
      ...{ unblocks, window: { from: 100, to: 200 }, titleOf, isWithheld: () => false },
    });
  const asked = (entry: string, askedAt: number, settledAt: number | null = null) => ({ entry, askedAt, settledAt });

  test('says whether somebody asked to have it unblocked, or a site above it', () => {
    const request = (...all: readonly UnblockAsked[]) => {
      const { top } = over(all);
      return top.kind === 'known' ? top.value[0]?.request : null;
    };
    expect(request()).toBe('none');
    expect(request(asked('earning.example', 1))).toBe('none');
    expect(request(asked('learning.example/maps', 1))).toBe('waiting');
    expect(request(asked('learning.example', 1, 2), asked('learning.example', 3))).toBe('waiting');
    expect(request(asked('learning.example', 1), asked('learning.example', 3, 4))).toBe('settled');
  });

  test('counts what was asked and settled within the time, and what waited at its end', () => {
    const all = [
      asked('a', 50, 150),
      asked('b', 110, 130),
      asked('c', 120),
      asked('d', 130, 250),
      asked('e', 200),
      asked('f', 10, 20),
    ];
    expect(over(all).unblock).toEqual({ asked: 3, settled: 2, waiting: 2, medianMs: 60 });
    expect(over([]).unblock).toEqual({ asked: 0, settled: 0, waiting: 0, medianMs: null });
  });
});
