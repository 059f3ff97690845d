import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBatchExaminer } from '../../../daemon/examine/batch-examiner.ts';
import type { Examined, ExamineRequest } from '../../../daemon/examine/examiner-protocol.ts';
import type { HourCount, LineCount, RaisedEvent } from '../../../daemon/examine/tally.ts';
import type { AttemptCount } from '../../../daemon/policy/attempts.ts';
import { batchOf, buildSourceFormat, examinerSettings } from '../../support/batch.ts';
import { inventLog } from '../../support/invented-log.ts';
import { pageLine, searchLine } from '../../support/log-lines.ts';

const NINE_OCLOCK = Date.UTC(2026, 10, 17, 9);

describe('a log cut into batches at any line', () => {
  const lines = [
    'squid starts up and says something else\n',
    ...inventLog(300, 'any batch')
      .text.toString('latin1')
      .split(/(?<=\n)/)
      .filter((line) => line.length < 1_000),
    ...blockedBets('pupil017', 4),
    // As a browser asks for one page: three requests, one attempt.
    ...[200, 201, 202].flatMap((later) => blockedBets('pupil017', 1, later)),
    searchLine('pupil023', 'i want to kill myself', NINE_OCLOCK),
    pageLine('nobody-we-know', 'http://www.pornhub.com/', NINE_OCLOCK),
    'something else at the end\n',
  ];
  const whole = examineAll([lines]);

  test('comes to the same totals, events and attempts as in one', () => {
    expect(whole.events.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.array(fc.nat(lines.length), { maxLength: 12 }), (cuts) => {
        expect(examineAll(cutAt(lines, cuts))).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  test('comes to the same, line by line', () => {
    expect(examineAll(lines.map((line) => [line]))).toEqual(whole);
  });
});

describe('an event', () => {
  const bet = pageLine('pupil017', 'http://bet365.com/', NINE_OCLOCK);

  test('keeps its id when its line is read again', () => {
    expect(idsOf(batchOf(Buffer.from(bet)))).toEqual(idsOf(batchOf(Buffer.from(bet), { now: 1_900_000_000_000 })));
  });

  test('is another one at another place or of another source', () => {
    const sources = ['squid', 'second'].map((sourceId) => buildSourceFormat({ sourceId, format: 'squid' }));
    const examine = createBatchExaminer(examinerSettings({ sources }));
    const places = [{}, { from: 1_000 }, { sourceId: 'second' }];
    const ids = places.flatMap((place) => eventIds(examine(batchOf(Buffer.from(bet), place))));
    expect(new Set(ids).size).toBe(places.length);
  });
});

describe('blocked attempts', () => {
  test('are counted on over batches, until the rule speaks', () => {
    const examine = createBatchExaminer(examinerSettings());
    const flags = blockedBets('pupil017', 4).map(
      (line, index) => examine(batchOf(Buffer.from(line), { from: index * 1_000 })).outcome.events.length,
    );
    expect(flags).toEqual([0, 0, 1, 1]);
  });

  test('are counted on from what the store remembers', () => {
    const [first = '', second = '', third = ''] = blockedBets('pupil017', 3);
    const before = createBatchExaminer(examinerSettings());
    const attempts = [first, second].flatMap((line) => before(batchOf(Buffer.from(line))).outcome.attempts);
    const after = createBatchExaminer(examinerSettings({ attempts: attempts.slice(-1) }));
    expect(after(batchOf(Buffer.from(third))).outcome.events).toHaveLength(1);
  });

  test('are one where a browser asks for one page again, before and after a restart', () => {
    const [once = ''] = blockedBets('pupil017', 1);
    const [again = ''] = blockedBets('pupil017', 1, 1);
    const before = createBatchExaminer(examinerSettings());
    const { attempts } = before(batchOf(Buffer.from(once + again))).outcome;
    expect(attempts).toMatchObject([{ attempts: 1 }]);
    const after = createBatchExaminer(examinerSettings({ attempts }));
    const [later = ''] = blockedBets('pupil017', 1, 3);
    expect(after(batchOf(Buffer.from(later))).outcome.attempts).toEqual([]);
  });

  test('are listed one by one, and those after the first of a page say that they are no attempts of their own', () => {
    const examine = createBatchExaminer(examinerSettings());
    const lines = [...blockedBets('pupil017', 3), ...blockedBets('pupil017', 1, 61)];
    const { events } = examine(batchOf(Buffer.from(lines.join('')))).outcome;
    expect(events.map(({ event }) => event.verdict.isSameAttempt ?? false)).toEqual([false, true]);
  });

  test('of several sources are those of one pupil', () => {
    const sources = ['a', 'b', 'c'].map((sourceId) => buildSourceFormat({ sourceId, format: 'squid' }));
    const examine = createBatchExaminer(examinerSettings({ sources }));
    const lines = blockedBets('pupil017', 3);
    const flags = sources.map(
      ({ sourceId }, place) => examine(batchOf(Buffer.from(lines[place] ?? ''), { sourceId })).outcome.events.length,
    );
    expect(flags).toEqual([0, 0, 1]);
  });
});

test('a line too long to be read is counted and sampled as not understood', () => {
  const oversized = [{ offset: 0, length: 70_000, head: 'x'.repeat(200) }];
  const { outcome } = examineOnce(batchOf(Buffer.alloc(0), { oversized }));
  expect(outcome.lines).toBe(1);
  expect(outcome.lineCounts).toEqual([
    { hour: 1_800_000_000_000, kind: 'malformed', reason: 'line longer than 64 KiB', lines: 1 },
  ]);
  expect(outcome.samples).toEqual([{ reason: 'line longer than 64 KiB', sample: 'x' }]);
});

test('the format in use is told with each batch', () => {
  const source = buildSourceFormat();
  const examine = createBatchExaminer(examinerSettings({ sources: [source] }));
  expect(examine(batchOf(Buffer.from('what is this?\n'))).format).toBe(null);
  expect(examine(batchOf(Buffer.from(pageLine('pupil017', 'http://www.example.org/')))).format).toBe('squid');
});

test('a source that was not set up is a bug, not a batch', () => {
  expect(() => examineOnce(batchOf(Buffer.alloc(0), { sourceId: 'unheard of' }))).toThrow('unheard of');
});

function examineOnce(request: ExamineRequest): Examined {
  return createBatchExaminer(examinerSettings())(request);
}

function idsOf(request: ExamineRequest): readonly string[] {
  return eventIds(examineOnce(request));
}

function eventIds({ outcome }: Examined): readonly string[] {
  return outcome.events.map(({ event }) => event.id);
}

/** Half a minute apart: nobody's browser asks again after so long. */
function blockedBets(account: string, count: number, laterSeconds = 0): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    pageLine(account, `http://bet365.com/${index}`, NINE_OCLOCK + (laterSeconds + index * 30) * 1_000).replace(
      'TCP_MISS/200',
      'TCP_DENIED/403',
    ),
  );
}

function cutAt(lines: readonly string[], cuts: readonly number[]): readonly (readonly string[])[] {
  const places = [0, ...cuts.toSorted((a, b) => a - b), lines.length];
  return places.slice(1).map((end, index) => lines.slice(places[index], end));
}

/** What the batches came to together: everything that is stored. */
function examineAll(batches: readonly (readonly string[])[]): {
  readonly lines: number;
  readonly records: ReadonlyMap<string, number>;
  readonly lineCounts: ReadonlyMap<string, number>;
  readonly events: readonly RaisedEvent[];
  readonly attempts: ReadonlyMap<string, string>;
} {
  const examine = createBatchExaminer(examinerSettings());
  let from = 0;
  const outcomes = batches.map((lines) => {
    const bytes = Buffer.from(lines.join(''), 'latin1');
    const { outcome } = examine(batchOf(bytes, { from }));
    from += bytes.length;
    return outcome;
  });
  return {
    lines: outcomes.reduce((sum, { lines }) => sum + lines, 0),
    records: summed(outcomes.flatMap(({ hourCounts }) => hourCounts.map(recordsOf))),
    lineCounts: summed(outcomes.flatMap(({ lineCounts }) => lineCounts.map(linesOf))),
    events: outcomes.flatMap(({ events }) => events),
    // A later total stands for all before it.
    attempts: byKey(new Map(outcomes.flatMap(({ attempts }) => attempts.map(totalOf)))),
  };
}

type Counted = readonly [key: string, count: number];

function recordsOf({ records, ...sort }: HourCount): Counted {
  return [JSON.stringify(sort), records];
}

function linesOf({ lines, ...sort }: LineCount): Counted {
  return [JSON.stringify(sort), lines];
}

function totalOf({ attempts, recent, ...whose }: AttemptCount): readonly [key: string, told: string] {
  return [JSON.stringify(whose), JSON.stringify({ attempts, recent })];
}

function summed(counts: readonly Counted[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [key, count] of counts) sums.set(key, (sums.get(key) ?? 0) + count);
  return byKey(sums);
}

function byKey<Value>(counts: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return new Map([...counts].toSorted(([one], [other]) => one.localeCompare(other)));
}

describe('a source with several logs', () => {
  const bet = pageLine('pupil017', 'http://bet365.com/', NINE_OCLOCK);

  test('tells the same line at the same place of two logs apart', () => {
    const ids = ['/one.log', '/two.log'].flatMap((stream) => idsOf(batchOf(Buffer.from(bet), { stream })));
    expect(new Set(ids).size).toBe(2);
  });

  test('reads each by its own header', () => {
    const source = buildSourceFormat({ sourceId: 'cloud', format: 'csv', fileName: '*.csv' });
    const examine = createBatchExaminer(examinerSettings({ sources: [source] }));
    const domainsOf = (stream: string, text: string) =>
      examine(batchOf(Buffer.from(text), { sourceId: 'cloud', stream })).outcome.latest.map(({ domain }) => domain);
    expect(domainsOf('/a.csv', 'Time,User,URL\n')).toEqual([]);
    expect(domainsOf('/b.csv', 'URL,User,Time\n')).toEqual([]);
    expect(domainsOf('/a.csv', '2026-01-31 09:12:44,pupil017,http://one.example/\n')).toEqual(['one.example']);
    expect(domainsOf('/b.csv', 'http://two.example/,pupil017,2026-01-31 09:12:44\n')).toEqual(['two.example']);
  });
});

describe('the last questions of a resolver’s log', () => {
  const source = buildSourceFormat({ format: 'bind', fileName: 'queries.log' });
  const lines = ['www.pornhub.com', 'www.example.org', 'bet365.com', 'www.xvideos.com'].map(
    (name, port) =>
      `17-Nov-2026 09:00:00.000 client @0x7f00 10.44.3.17#${2_000 + port} (${name}): query: ${name} IN A + (10.44.0.2)\n`,
  );
  const bytes = Buffer.from(lines.join(''));
  const examined = (different: Partial<ExamineRequest>) =>
    createBatchExaminer(examinerSettings({ sources: [source] }))(batchOf(bytes, different));
  const domainsIn = ({ outcome }: Examined) => outcome.latest.map(({ domain }) => domain);

  test('wait while more may come, and are found at the end of an import', () => {
    expect(domainsIn(examined({}))).toEqual([]);
    const { outcome } = examined({ isEnd: true });
    expect(outcome.hourCounts.reduce((sum, { records }) => sum + records, 0)).toBe(4);
    expect(outcome.lines).toBe(4);
  });

  test('are the same events when they are read again, and each is one of its own', () => {
    const ids = eventIds(examined({ isEnd: true }));
    expect(eventIds(examined({ isEnd: true, now: 1_900_000_000_000 }))).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(1);
  });

  test('are told once', () => {
    const examine = createBatchExaminer(examinerSettings({ sources: [source] }));
    examine(batchOf(bytes, { isEnd: true }));
    const nothing = batchOf(Buffer.alloc(0), { from: bytes.length, isEnd: true });
    expect(domainsIn(examine(nothing))).toEqual([]);
  });
});

test('what the sender of a received source writes is read as the source says', () => {
  const source = buildSourceFormat({ sourceId: 'firewalls', format: 'squid', fileName: '' });
  const examine = createBatchExaminer(examinerSettings({ sources: [source] }));
  const line = pageLine('pupil017', 'http://www.example.org/', NINE_OCLOCK);
  const { format, outcome } = examine(batchOf(Buffer.from(line), { sourceId: 'firewalls:192.0.2.1' }));
  expect([format, outcome.latest.length]).toEqual(['squid', 1]);
});
