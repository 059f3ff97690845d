import { describe, expect, test } from 'vitest';
import { endedAmong, inNaturalOrder, logsAmong } from '../../../../daemon/sources/files/log-names.ts';

function logs(names: readonly string[], known: readonly string[] = []): readonly string[] {
  const pathsOf = (some: readonly string[]) => new Set(some.map((name) => `/logs/${name}`));
  return logsAmong(pathsOf(names), pathsOf(known)).map((path) => path.slice('/logs/'.length));
}

describe('which of many files are logs of their own', () => {
  test.each([
    'access.log.1',
    'access.log.12.gz',
    'access.log-20260131',
    'access.log-20260131.gz',
    'access-20260131.log',
    'access-2026-01-31.log.zst',
    'access.1.log',
    'access.log.gz',
    'access.log.old',
  ])('%s was rotated from access.log, if that is there', (name) => {
    expect(logs(['access.log', name])).toEqual(['access.log']);
    expect(logs([name], ['access.log'])).toEqual([]);
    expect(logs([name])).toEqual([name]);
  });

  test.each(['access.log.csv', 'access-2.log', 'access_guests.log', 'accesses.log', 'access'])(
    '%s is a log beside access.log',
    (name) => {
      expect(logs(['access.log', name]).toSorted()).toEqual(['access.log', name].toSorted());
    },
  );

  test('a log in another folder has no rotated files here', () => {
    expect(logs(['access.log', 'old/access.log.1'])).toEqual(['access.log', 'old/access.log.1']);
  });

  test('a file a day is a log a day; a compressed one belongs to its plain one', () => {
    const days = ['guardian-2026-01-31.log', 'guardian-2026-02-01.log'];
    expect(logs([...days, 'guardian-2026-01-31.log.gz'])).toEqual(days);
    expect(logs([...days, 'guardian-2026-01-30.log.gz'])).toEqual([...days, 'guardian-2026-01-30.log.gz']);
  });

  test('they come in natural order', () => {
    expect(['b2', 'b10', 'a', 'b9', 'A'].sort(inNaturalOrder)).toEqual(['a', 'A', 'b2', 'b9', 'b10']);
  });
});

describe('a log has ended', () => {
  const MINUTE = 60_000;
  const log = (path: string, minute: number, size = 100) => ({ path, size, modifiedMs: minute * MINUTE });

  test('when the next day’s is written to, a minute after it was itself', () => {
    expect([...endedAmong([log('p-2026-01-30.log', 1), log('p-2026-01-31.log', 3)])]).toEqual(['p-2026-01-30.log']);
    expect([...endedAmong([log('p-2026-01-30.log', 1), log('p-2026-01-31.log', 1)])]).toEqual([]);
    expect([...endedAmong([log('p-2026-01-30.log', 1), log('p-2026-01-31.log', 3, 0)])]).toEqual([]);
  });

  test('not because another writes to a log of its own', () => {
    expect([...endedAmong([log('p-2026-01-30.log', 1), log('q-2026-01-31.log', 3)])]).toEqual([]);
    expect([...endedAmong([log('proxy-1.log', 1), log('proxy-2.log', 3)])]).toEqual([]);
  });
});
