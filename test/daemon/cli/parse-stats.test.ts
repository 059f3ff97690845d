import { expect, test } from 'vitest';
import { createParseStats, statsInWords } from '../../../daemon/cli/parse-stats.ts';
import { buildRecord } from '../identity/build-record.ts';

const TRAFFIC = { kind: 'skipped', reason: 'traffic, no request' } as const;
const STRANGE = { kind: 'malformed', reason: 'not a line of this product' } as const;

function statsOf(lines: number) {
  const stats = createParseStats();
  stats.add({ kind: 'record', record: buildRecord() }, 'a');
  stats.add({ kind: 'record', record: buildRecord({ kind: 'dns', disposition: 'blocked', userName: null }) }, 'b');
  stats.add(TRAFFIC, 'c');
  for (let line = 0; line < lines; line++) stats.add(STRANGE, `kernel: pupil${line} did 17 things`);
  stats.add(STRANGE, 'something else, <once>');
  return stats.finish('Squid, native format');
}

test('every line is counted as what it came to', () => {
  const { linesPerSecond, ...report } = statsOf(3);
  expect(linesPerSecond).toBeGreaterThan(0);
  expect(report).toEqual({
    format: 'Squid, native format',
    lines: 7,
    records: 2,
    dispositions: { allowed: 1, blocked: 1, unknown: 0 },
    kinds: { web: 1, tls: 0, dns: 1 },
    withUserName: 1,
    skipped: [{ what: 'traffic, no request', lines: 1 }],
    malformed: [{ what: 'not a line of this product', lines: 4 }],
    malformedShapes: [
      { what: 'x: x9 x 9 x', lines: 3 },
      { what: 'x x, <x>', lines: 1 },
    ],
  });
});

test('a question that was still open at the end is a record without a line', () => {
  const stats = createParseStats();
  stats.keep(buildRecord({ kind: 'dns', disposition: 'unknown' }));
  const { lines, records, kinds, dispositions } = stats.finish(null);
  expect({ lines, records, kinds, dispositions }).toEqual({
    lines: 0,
    records: 1,
    kinds: { web: 0, tls: 0, dns: 1 },
    dispositions: { allowed: 0, blocked: 0, unknown: 1 },
  });
});

test('what is printed holds nothing of the lines', () => {
  const words = statsInWords('access.log', statsOf(3));
  expect(words).toContain('Not understood: 4 (57.1 %)');
  expect(words).not.toMatch(/pupil|kernel|something/);
});

test('the ten commonest forms are shown', () => {
  const stats = createParseStats();
  for (let form = 1; form <= 30; form++) for (let line = 0; line < form; line++) stats.add(STRANGE, '-'.repeat(form));
  const { malformedShapes } = stats.finish(null);
  expect(malformedShapes.map(({ lines }) => lines)).toEqual([30, 29, 28, 27, 26, 25, 24, 23, 22, 21]);
});
