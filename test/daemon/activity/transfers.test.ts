import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoryId } from '../../../categories/taxonomy.ts';
import type { Remembered } from '../../../daemon/activity/behaviour/remembered.ts';
import { createTransferLedger, LEAST_BYTES, type Transfer } from '../../../daemon/activity/transfers.ts';
import type { Identity } from '../../../daemon/identity/identity.ts';
import { attemptKeyOf } from '../../../daemon/identity/subject-key.ts';
import type { LogRecord } from '../../../parsers/record.ts';
import { buildRecord } from '../identity/build-record.ts';
import { matchOf } from '../policy/build-rule.ts';

const MB = 1_000_000;
const GB = 1_000 * MB;
const HOUR_MS = 3_600_000;
const TEN = Date.UTC(2026, 10, 17, 10);
const PUPIL: Identity = { kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' };

function transfer(parts: Partial<LogRecord>, different: Partial<Transfer> = {}): Transfer {
  const record = buildRecord({ timestamp: TEN, url: null, urlDomain: 'files.example', kind: 'tls', ...parts });
  const identity = different.identity ?? PUPIL;
  return {
    record,
    identity,
    matches: [],
    subjectKey: attemptKeyOf(identity, record.clientIp),
    schoolDay: new Date(record.timestamp).toISOString().slice(0, 10),
    ...different,
  };
}

/** What a ledger says of each of these, in turn. */
function toldOf(transfers: readonly Transfer[], ledger = createTransferLedger(categoryId('large-transfers'))) {
  return transfers.map((one) => ledger.add(one)?.evidence ?? null);
}

const times = (count: number, one: Transfer): readonly Transfer[] => Array.from({ length: count }, () => one);

describe('an hour', () => {
  test('is told of once, when what was fetched in it crosses the bound', () => {
    expect(toldOf(times(6, transfer({ bytesDown: 700 * MB })))).toEqual([
      null,
      null,
      '2.1 GB down within an hour, most of it from files.example',
      null,
      null,
      null,
    ]);
  });

  test('is told of with the category and the kind of evidence', () => {
    const ledger = createTransferLedger(categoryId('large-transfers'));
    expect(ledger.add(transfer({ bytesDown: 3 * GB }))).toEqual({
      category: 'large-transfers',
      because: 'transfer',
      evidence: '3.0 GB down within an hour, most of it from files.example',
    });
  });

  test('does not name a site where none has most of it', () => {
    const hosts = ['a.example', 'b.example', 'c.example'];
    expect(toldOf(hosts.map((urlDomain) => transfer({ urlDomain, bytesDown: 800 * MB })))).toEqual([
      null,
      null,
      '2.4 GB down within an hour',
    ]);
  });

  test('ends with the hour, and the next begins at nothing', () => {
    const later = transfer({ timestamp: TEN + HOUR_MS, bytesDown: 1_900 * MB });
    expect(toldOf([transfer({ bytesDown: 1_900 * MB }), later])).toEqual([null, null]);
    expect(
      toldOf([transfer({ bytesDown: 2 * GB }), transfer({ timestamp: TEN + HOUR_MS, bytesDown: 2 * GB })]),
    ).toEqual([
      '2.0 GB down within an hour, most of it from files.example',
      '2.0 GB down within an hour, most of it from files.example',
    ]);
  });

  test('of one person is not that of another', () => {
    const other: Identity = { ...PUPIL, personId: 'pupil023' };
    const each = [PUPIL, other].map((identity) => transfer({ bytesDown: 1_500 * MB }, { identity }));
    expect(toldOf(each)).toEqual([null, null]);
  });

  test('counts lines of an earlier hour that come late where they belong', () => {
    const late = transfer({ timestamp: TEN - 1, bytesDown: 1_500 * MB });
    expect(toldOf([transfer({ bytesDown: 1_500 * MB }), late, transfer({ bytesDown: 600 * MB })])).toEqual([
      null,
      null,
      '2.1 GB down within an hour, most of it from files.example',
    ]);
  });
});

describe('what was sent', () => {
  test('is told of from a quarter of what may be fetched', () => {
    expect(toldOf(times(3, transfer({ bytesUp: 200 * MB })))).toEqual([
      null,
      null,
      '600 MB up within an hour, most of it to files.example',
    ]);
  });

  test('at once is told of by itself, and then not again for the hour', () => {
    expect(toldOf([transfer({ bytesUp: 260 * MB }), transfer({ bytesUp: 300 * MB })])).toEqual([
      'one upload of 260 MB to files.example',
      null,
    ]);
    expect(toldOf([transfer({ bytesUp: 249 * MB })])).toEqual([null]);
  });
});

describe('films and sound', () => {
  const film = (parts: Partial<LogRecord>) => transfer({ bytesDown: 1_500 * MB, ...parts });

  test.each([
    ['by the type of the answer', film({ contentType: 'video/mp4' }), []],
    ['by the site', film({}), [matchOf('video')]],
    ['by the kind of file', film({}), [matchOf('audio-video-files', 'file_type')]],
  ])('are summed apart, with a bound of their own: %s', (_how, one, matches) => {
    expect(toldOf(times(4, { ...one, matches }))).toEqual([
      null,
      null,
      null,
      '6.0 GB of films and sound within an hour, most of it from files.example',
    ]);
  });

  test('leave the rest of the hour as it was', () => {
    const watched = film({ contentType: 'video/mp4' });
    expect(toldOf([watched, watched, transfer({ bytesDown: 1_900 * MB })])).toEqual([null, null, null]);
  });
});

test('a day is told of once, when its hours stay below their bound', () => {
  const hours = Array.from({ length: 7 }, (_, hour) =>
    transfer({ timestamp: TEN + hour * HOUR_MS, bytesDown: 1_700 * MB }),
  );
  expect(toldOf(hours)).toEqual([
    null,
    null,
    null,
    null,
    '8.5 GB down within a day, most of it from files.example',
    null,
    null,
  ]);
});

describe('who it was is said honestly', () => {
  const said = (identity: Identity) => toldOf([transfer({ bytesDown: 2 * GB }, { identity })])[0];
  const amount = '2.0 GB down within an hour, most of it from files.example';

  test.each<[string, Identity]>([
    ['', PUPIL],
    [', at one device of an account that several people use', { kind: 'shared', account: 'ipads-y2', group: 'Year 2' }],
    [', at one device, whoever used it', { kind: 'device', deviceName: 'LIB-PC-04', group: '' }],
    [
      ', at one network address, which may be that of several people',
      { kind: 'unknown', account: null, address: '192.0.2.17' },
    ],
    ['', { kind: 'unknown', account: 'visitor', address: '192.0.2.17' }],
  ])('“%s”', (words, identity) => {
    expect(said(identity)).toBe(amount + words);
  });

  test('what nobody is known for is everybody’s, and is not told', () => {
    expect(said({ kind: 'unknown', account: null, address: null })).toBeNull();
  });

  test('two tablets of one account are two', () => {
    const identity: Identity = { kind: 'shared', account: 'ipads-y2', group: 'Year 2' };
    const tablets = ['192.0.2.1', '192.0.2.2'].map((clientIp) =>
      transfer({ clientIp, bytesDown: 1_500 * MB }, { identity }),
    );
    expect(toldOf(tablets)).toEqual([null, null]);
  });
});

describe('what counts', () => {
  const ledger = createTransferLedger(categoryId('large-transfers'));
  const large = buildRecord({ bytesDown: 50 * MB });

  test('is what a person asked for, or may have', () => {
    expect(ledger.counts(large, 'person')).toBe(true);
    expect(ledger.counts(large, 'unclear')).toBe(true);
    expect(ledger.counts(large, 'page')).toBe(false);
    expect(ledger.counts(large, 'software')).toBe(false);
  });

  test('is not the small change that pages are made of', () => {
    expect(ledger.counts(buildRecord({ bytesDown: LEAST_BYTES - 1, bytesUp: 300 }), 'person')).toBe(false);
    expect(ledger.counts(buildRecord({ bytesDown: 300, bytesUp: LEAST_BYTES }), 'person')).toBe(true);
    expect(ledger.counts(buildRecord(), 'person')).toBe(false);
  });
});

describe('of any sequence', () => {
  const step = fc.record({
    who: fc.constantFrom('pupil017', 'pupil023', 'pupil031'),
    hour: fc.nat(3),
    down: fc.nat(900),
    host: fc.constantFrom('a.example', 'b.example', 'c.example'),
  });
  const summedOf = ({ who, hour, down, host }: { who: string; hour: number; down: number; host: string }) =>
    transfer(
      { timestamp: TEN + hour * HOUR_MS, bytesDown: down * MB, urlDomain: host },
      { identity: { ...PUPIL, personId: who } },
    );

  test('an hour is told of exactly when its own sum reaches the bound, once, with that sum', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const ledger = createTransferLedger(categoryId('large-transfers'));
        const sums = new Map<string, number>();
        const told = new Set<string>();
        const day = new Map<string, number>();
        for (const one of steps) {
          const key = `${one.who} ${one.hour}`;
          const sum = (sums.get(key) ?? 0) + one.down;
          const ofDay = (day.get(one.who) ?? 0) + one.down;
          sums.set(key, sum);
          day.set(one.who, ofDay);
          const evidence = ledger.add(summedOf(one))?.evidence ?? null;
          if (ofDay >= 8_000) continue;
          expect(evidence !== null).toBe(sum >= 2_000 && !told.has(key));
          if (evidence === null) continue;
          told.add(key);
          expect(evidence.startsWith(`${(Math.floor(sum / 100) / 10).toFixed(1)} GB down within an hour`)).toBe(true);
        }
      }),
    );
  });

  test('a restart between any two requests changes nothing', () => {
    const category = categoryId('large-transfers');
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 60 }), (steps) => {
        const steady = createTransferLedger(category);
        const store = new Map<string, Remembered>();
        let stopped = createTransferLedger(category);
        for (const [one, isStopped] of steps) {
          expect(stopped.add(summedOf(one))).toEqual(steady.add(summedOf(one)));
          for (const sum of stopped.changes()) store.set(`${sum.part} ${sum.subjectKey}`, sum);
          if (isStopped) stopped = createTransferLedger(category, undefined, [...store.values()]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a site is named only where it has more than half', () => {
    const manyHosts = fc.array(
      fc.record({ host: fc.integer({ min: 0, max: 20 }), down: fc.integer({ min: 1, max: 300 }) }),
      { minLength: 1, maxLength: 80 },
    );
    fc.assert(
      fc.property(manyHosts, (fetched) => {
        const ledger = createTransferLedger(categoryId('large-transfers'));
        const byHost = new Map<string, number>();
        let sum = 0;
        for (const { host, down } of fetched) {
          const urlDomain = `h${host}.example`;
          byHost.set(urlDomain, (byHost.get(urlDomain) ?? 0) + down);
          sum += down;
          const evidence = ledger.add(transfer({ urlDomain, bytesDown: down * MB }))?.evidence ?? '';
          const named = /most of it from (\S+)/.exec(evidence)?.[1];
          if (named !== undefined) expect((byHost.get(named) ?? 0) * 2).toBeGreaterThan(sum);
        }
      }),
    );
  });

  test('a flood of people makes it forget the oldest, and says how often', () => {
    const ledger = createTransferLedger(categoryId('large-transfers'), 10);
    for (let each = 0; each < 100; each++) {
      ledger.add(transfer({ bytesDown: 1_900 * MB }, { subjectKey: `person:pupil${each}` }));
    }
    expect(ledger.refused()).toBe(190);
    expect(ledger.add(transfer({ bytesDown: 200 * MB }, { subjectKey: 'person:pupil0' }))).toBeNull();
    expect(ledger.add(transfer({ bytesDown: 200 * MB }, { subjectKey: 'person:pupil99' }))).not.toBeNull();
  });
});
