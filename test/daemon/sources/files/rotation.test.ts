import { describe, expect, test } from 'vitest';
import { inOrderOfAge, rotatedNameOf } from '../../../../daemon/sources/files/rotation.ts';

function aged(names: readonly string[]): readonly string[] {
  const files = names.flatMap((name, place) => {
    const rotated = rotatedNameOf('access.log', name);
    return rotated === null ? [] : [{ rotated, modifiedMs: 1_000 - place }];
  });
  return inOrderOfAge(files).map((file) => file.rotated.name);
}

describe('rotated files are put in order of age', () => {
  test('by their number: the higher, the older', () => {
    expect(aged(['access.log.1', 'access.log.10.gz', 'access.log.2.gz', 'access.log.0'])).toEqual([
      'access.log.10.gz',
      'access.log.2.gz',
      'access.log.1',
      'access.log.0',
    ]);
  });

  test('by their date: the later, the younger, wherever it stands in the name', () => {
    const expected = ['access.log-20260130.gz', 'access-20260131.log.zst', 'access.log-20260201'];
    expect(aged([...expected].reverse())).toEqual(expected);
    expect(aged(['access.log-2026-10-09', 'access.log-2026-09-30'])).toEqual([
      'access.log-2026-09-30',
      'access.log-2026-10-09',
    ]);
    expect(aged(['access.log-1769990000', 'access.log-1769900000'])).toEqual([
      'access.log-1769900000',
      'access.log-1769990000',
    ]);
  });

  test('by the time of writing where numbers and dates are mixed', () => {
    expect(aged(['access.log.1', 'access.log-20260131'])).toEqual(['access.log-20260131', 'access.log.1']);
  });

  test('with those first whose name says nothing of their age', () => {
    expect(aged(['access.log.1', 'access.log.bak', 'access.log.gz'])).toEqual([
      'access.log.gz',
      'access.log.bak',
      'access.log.1',
    ]);
  });

  test('without the compressed twin of a plain file, which may not be whole yet', () => {
    expect(aged(['access.log.1', 'access.log.1.gz', 'access.log.2.gz'])).toEqual(['access.log.2.gz', 'access.log.1']);
  });
});

test.each(['access.log', 'cache.log', 'cache.log.1', 'access', 'access.logs', 'myaccess.log.1', 'access-list.log'])(
  '%s is not a rotated part of access.log',
  (name) => {
    expect(rotatedNameOf('access.log', name)).toBeNull();
  },
);
