/*
 * No bytes make the corridor throw: whatever a log holds, every line is counted once, as record, skipped or malformed,
 * and nothing of a line that could not be understood becomes an event.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTryIt } from '../../daemon/answers/try-it.ts';
import { createBatchExaminer } from '../../daemon/examine/batch-examiner.ts';
import type { Examined, SourceFormat } from '../../daemon/examine/examiner-protocol.ts';
import { forEachLine } from '../../daemon/sources/lines.ts';
import { createTryPorts } from '../../daemon/try-ports.ts';
import { PARSERS } from '../../parsers/registry.ts';
import { batchOf, examinerSettings } from '../support/batch.ts';
import { readSampleFiles } from '../support/samples.ts';

const numRuns = Number(process.env.FUZZ_RUNS ?? 200);
const YEAR_2286 = 1e13;
/** Times in every form that a school may write them, without a bound of their own. */
const LOGFORMATS = [
  '%ts.%03tu %>a %un %Ss/%03>Hs %<st %rm %ru',
  '%ts %>a %un %Ss/%03>Hs %<st %rm %ru',
  '%{%Y-%m-%dT%H:%M:%S%z}tg %>a %un %Ss/%03>Hs %<st %rm %ru',
  '%tl %>a %un %Ss/%03>Hs %<st %rm %ru',
];
const FORMATS: readonly SourceFormat[] = [
  ...['auto', ...PARSERS.map(({ id }) => id)].map((format) => sourceOf(format, null)),
  ...LOGFORMATS.map((logformat, index) => sourceOf(`logformat-${index}`, logformat)),
];
const SAMPLES = readSampleFiles().flatMap(({ samples }) => samples.map(({ text }) => text));
const settings = examinerSettings({ sources: FORMATS });
const examine = createBatchExaminer(settings);

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  fc.string({ unit: 'binary', maxLength: 400 }),
);
const anyTime = fc.oneof(
  fc.constantFrom(
    ...['99999999999999.999', '-1.000', '0.000', '9999999999.999', '8640000000000.001', '1e308', 'NaN', '--'],
    ...[
      '[99/Dec/9999:99:99:99 +9999]',
      '9999-12-31T23:59:59+0000',
      '0001-01-01T00:00:00-2359',
      '+275760-09-13T00:00:00Z',
    ],
    ...[
      '31/Dec/9999:23:59:59 -2359',
      '01/Jan/1970:00:00:00 +2359',
      '[01/Jan/0001:00:00:00 -2359]',
      '[31/Dec/9999:23:59:59 -2359]',
      '999999999999999',
      '-999999999999999',
    ],
  ),
  fc.integer().map(String),
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String),
  fc.double().map((time) => time.toFixed(3)),
);
/** A sample with its first column, the time in most formats, replaced. */
const strangelyTimed = fc
  .tuple(fc.constantFrom(...SAMPLES), anyTime)
  .map(([line, time]) => `${time}${line.slice(Math.max(0, line.indexOf(' ')))}`);
const otherwiseTimed = fc
  .tuple(anyTime, fc.constantFrom('http://bet365.com/', 'http://www.google.com/search?q=kill+myself', 'bet365.com:443'))
  .map(([time, url]) => `${time} 192.0.2.17 pupil017 TCP_MISS/200 512 GET ${url}`);
const mangled = fc
  .tuple(fc.constantFrom(...SAMPLES), fc.nat(), fc.nat(60), anyBytes)
  .map(([line, at, length, text]) => {
    const start = at % (line.length + 1);
    return line.slice(0, start) + text + line.slice(start + length);
  });
const anyLine = fc.oneof(anyBytes, strangelyTimed, otherwiseTimed, mangled, fc.constantFrom(...SAMPLES));
const anyLog = fc.array(anyLine, { maxLength: 12 }).map((lines) => Buffer.from(lines.join('\n'), 'latin1'));

test('whatever the bytes, every line is counted once, in every format', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FORMATS), anyLog, fc.nat(), ({ sourceId }, bytes, from) => {
      const examined = examine(batchOf(bytes, { sourceId, from }));
      expect(countsOf(examined)).toBe(linesIn(bytes, from));
      expect(examined.outcome.lines).toBe(linesIn(bytes, from));
      for (const { hour } of examined.outcome.hourCounts) expect(hour >= 0 && hour < YEAR_2286).toBe(true);
    }),
    { numRuns: numRuns * 3 },
  );
});

test('whatever is tried, an answer is given and not thrown', () => {
  const tryIt = createTryIt(createTryPorts(settings, FORMATS, () => Date.UTC(2026, 10, 17, 10, 42)));
  fc.assert(
    fc.property(anyLine, fc.constantFrom('pupil', 'staff'), (text, as) => {
      expect(['line', 'address', 'search']).toContain(tryIt.tryIt({ text, as, period: 'lessons' }).kind);
      expect(tryIt.explain(text).kind).toBe('line');
    }),
    { numRuns: numRuns * 3 },
  );
});

function sourceOf(sourceId: string, logformat: string | null): SourceFormat {
  return {
    sourceId,
    format: logformat === null ? sourceId : 'auto',
    logformat,
    custom: null,
    columns: null,
    fileName: 'access.log',
    zone: 'Europe/London',
  };
}

function countsOf({ outcome }: Examined): number {
  const kinds = ['record', 'skipped', 'malformed'];
  return outcome.lineCounts.reduce((sum, { kind, lines }) => sum + (kinds.includes(kind) ? lines : 0), 0);
}

function linesIn(bytes: Buffer, from: number): number {
  return forEachLine(bytes, from, () => undefined).lines;
}
