import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoryId } from '../../../categories/taxonomy.ts';
import { createMemories } from '../../../daemon/activity/behaviour/memories.ts';
import type { Remembered } from '../../../daemon/activity/behaviour/remembered.ts';
import { type BehaviourLedger, createBehaviourLedger, type SchoolFacts } from '../../../daemon/activity/behaviour.ts';
import type { Identity } from '../../../daemon/identity/identity.ts';
import { createPeriods, defaultTimetable } from '../../../daemon/policy/timetable.ts';
import type { LogRecord } from '../../../parsers/record.ts';
import { playedOut, stageWith } from '../../support/behaviour-days/played.ts';
import { CHROME, DAY, HOUR, IPHONE, MINUTE, SECOND, TUESDAY } from '../../support/behaviour-days/stage.ts';
import { buildDevice } from '../identity/build-device.ts';
import { buildRecord } from '../identity/build-record.ts';

const TEN = TUESDAY + 10 * HOUR;
const PUPIL: Identity = { kind: 'person', personId: 'pupil017', group: 'Year 9', via: 'log' };
const FACTS: SchoolFacts = {
  rosterSize: 500,
  refused: new Map(),
  warnings: [],
  deviceOf: () => null,
  attemptsOf: (category) => (category === 'gambling' ? 3 : null),
  isExcused: () => false,
  categoryOfRule: (id) => (id === 'everyone-gambling' ? categoryId('gambling') : null),
};
const GAMBLING = { category: categoryId('gambling'), because: 'domain_list', evidence: 'bet365.com' } as const;

function ledgerWith(facts: Partial<SchoolFacts> = {}, stored: readonly Remembered[] = []): BehaviourLedger {
  const { schoolDayOf, dayAndTime } = createPeriods(defaultTimetable);
  const ledger = createBehaviourLedger(
    {
      schoolDayOf,
      dayAndTime,
      subjectOf: String,
      categoryOf: categoryId,
      deviceKindOf: (agent) => (agent === null ? null : agent === IPHONE ? 'phone' : 'computer'),
    },
    stored,
  );
  ledger.apply({ ...FACTS, ...facts });
  return ledger;
}

function sighting(record: Partial<LogRecord>, identity: Identity = PUPIL) {
  return {
    record: buildRecord({ timestamp: TEN, userAgent: CHROME, ...record }),
    identity,
    audience: identity.kind === 'person' ? 'pupils' : 'unknown',
    groups: [],
    matches: [],
    initiator: 'person',
    period: 'lessons',
  } as const;
}

function toldOf(ledger: BehaviourLedger, records: readonly Partial<LogRecord>[], identity = PUPIL): readonly string[] {
  return records.flatMap((record) => ledger.observe(sighting(record, identity)).map(({ evidence }) => evidence));
}

/** To and fro between two addresses, twenty seconds at each. */
const TO_AND_FRO = Array.from({ length: 40 }, (_, index) => ({
  timestamp: TEN + index * 20 * SECOND,
  clientIp: index % 2 === 0 ? '192.0.2.17' : '192.0.2.44',
}));

describe('a behaviour', () => {
  test('is told once a day, in a sentence that names what can be looked up', () => {
    const ledger = ledgerWith();
    const tomorrow = TO_AND_FRO.map(({ timestamp, clientIp }) => ({ timestamp: timestamp + DAY, clientIp }));
    expect(toldOf(ledger, TO_AND_FRO)).toEqual([
      'The account was in use at 192.0.2.17 and 192.0.2.44 for 3 minutes at the same time, changing between them 10 times',
    ]);
    expect(toldOf(ledger, tomorrow)).toHaveLength(1);
  });

  test('is told as well of people who change every few seconds', () => {
    const fast = Array.from({ length: 120 }, (_, index) => ({
      timestamp: TEN + index * 3 * SECOND,
      clientIp: index % 2 === 0 ? '192.0.2.17' : '192.0.2.44',
    }));
    const ledger = ledgerWith();
    expect(toldOf(ledger, fast)).toEqual([
      'The account was in use at 192.0.2.17 and 192.0.2.44 for 3 minutes at the same time, changing between them 61 times',
    ]);
    const [kept] = ledger.changes().kept.filter(({ behaviour }) => behaviour === 'account-sharing');
    expect(kept?.traces.length).toBeLessThanOrEqual(12);
  });

  test('is not told of what pages and programs do', () => {
    const ledger = ledgerWith();
    const told = TO_AND_FRO.flatMap((record) => [
      ...ledger.observe({ ...sighting(record), initiator: 'page' }),
      ...ledger.observe({ ...sighting(record), initiator: 'software' }),
    ]);
    expect(told).toEqual([]);
    expect(ledger.changes()).toEqual({ kept: [], forgetBefore: null });
  });

  test('says of nearly every record the same empty list, so that nothing is made for it', () => {
    const ledger = ledgerWith();
    const [first, second] = [ledger.observe(sighting({})), ledger.observe(sighting({ timestamp: TEN + 5 * SECOND }))];
    expect(first).toEqual([]);
    expect(second).toBe(first);
  });

  test('leaves nothing to store while somebody stays where they are', () => {
    const ledger = ledgerWith();
    ledger.observe(sighting({}));
    ledger.changes();
    toldOf(ledger, [{ timestamp: TEN + MINUTE }, { timestamp: TEN + 5 * MINUTE }]);
    expect(ledger.changes()).toEqual({ kept: [], forgetBefore: null });
  });
});

describe('a restart', () => {
  const stage = stageWith('a day that is stopped', 1);
  const whole = playedOut(stage);

  test('changes nothing, wherever between two requests it comes', () => {
    expect(whole.told.length).toBeGreaterThanOrEqual(14);
    const stops = fc.uniqueArray(fc.integer({ min: 0, max: stage.acts.length - 1 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(stops, (offsets) => {
        expect(playedOut(stage, offsets)).toEqual(whole);
      }),
      { numRuns: 6 },
    );
  });
});

describe('failed sign-ins', () => {
  const refused = (seconds: number, userName: string | null = 'pupil017') =>
    buildRecord({ timestamp: TEN + seconds * SECOND, userName, disposition: 'unknown', statusCode: 407 });

  test('are told when they go on, with the name that was given and the device', () => {
    const ledger = ledgerWith();
    const told = Array.from({ length: 12 }, (_, index) => ledger.refusedSignIn(refused(index * 10))?.evidence ?? null);
    const sentence = 'Signing in as “pupil017” at 192.0.2.17 was refused 8 times within 1 minute';
    expect(told.filter((one) => one !== null)).toEqual([sentence]);
    expect(told[7]).toBe(sentence);
  });

  test('are taken back by whatever the name is let in with, be it a picture', () => {
    const ledger = ledgerWith();
    for (let index = 0; index < 7; index++) ledger.refusedSignIn(refused(index * 10));
    ledger.observe({ ...sighting({ timestamp: TEN + 75 * SECOND }), initiator: 'page' });
    expect(ledger.refusedSignIn(refused(80))).toBe(null);
  });

  test('are no failures without a name: a browser is asked for one first', () => {
    const ledger = ledgerWith();
    const told = Array.from({ length: 40 }, (_, index) => ledger.refusedSignIn(refused(index * 10, null)));
    expect(told.every((match) => match === null)).toBe(true);
  });
});

describe('an account on no roster', () => {
  const stranger = (name: string): Identity => ({ kind: 'unknown', account: name, address: '192.0.2.17' });
  const visits = [0, 1, 2, 3].map((minutes) => ({ timestamp: TEN + minutes * MINUTE }));

  test('is told once a week, and never where the roster is too short to tell', () => {
    const ledger = ledgerWith();
    const days = Array.from(
      { length: 8 },
      (_, day) =>
        toldOf(
          ledger,
          visits.map(({ timestamp }) => ({ timestamp: timestamp + day * DAY })),
          stranger('supply1'),
        ).length,
    );
    expect(days).toEqual([1, 0, 0, 0, 0, 0, 0, 1]);
    expect(toldOf(ledgerWith(), visits, stranger('leaver1'))).toEqual([
      'The account “leaver1” is on no roster of the school',
    ]);
    expect(toldOf(ledgerWith({ rosterSize: 19 }), visits, stranger('leaver1'))).toEqual([]);
  });

  test('is one of many where the roster is out of date: the last one says so, and the others are quiet', () => {
    const ledger = ledgerWith();
    const told = Array.from({ length: 40 }, (_, index) => {
      const own = visits.map((visit) => ({ ...visit, clientIp: `198.51.100.${index}` }));
      return toldOf(ledger, own, stranger(`new${index}`));
    }).flat();
    expect(told).toHaveLength(10);
    expect(told.at(-1)).toBe(
      'The account “new9” is on no roster of the school, like 9 others today, so the roster is probably out of date',
    );
  });
});

describe('a pupil at a laptop of staff', () => {
  const laptop = {
    address: '',
    mac: '00:16:3e:08:00:01',
    host: '',
    name: 'Laptop 1',
    kind: null,
    group: 'staff',
    owner: null,
    shared: false,
  };
  const minutes = Array.from({ length: 12 }, (_, minute) => ({ timestamp: TEN + minute * MINUTE }));

  test.each([
    ['log', 1],
    ['login', 1],
    ['lease', 0],
    ['device', 0],
  ] as const)('who is known by %s is told of %i times', (via, times) => {
    const ledger = ledgerWith({ deviceOf: () => laptop });
    expect(toldOf(ledger, minutes, { ...PUPIL, via })).toHaveLength(times);
  });
});

describe('phones that the list of devices does not hold', () => {
  const minutes = [0, 1, 2, 3].map((minute) => ({ timestamp: TEN + minute * MINUTE, userAgent: IPHONE }));
  const phones = (identityOf: (index: number) => Identity) => {
    const ledger = ledgerWith();
    return Array.from({ length: 40 }, (_, index) => {
      const clientIp = `198.51.100.${index}`;
      return toldOf(
        ledger,
        minutes.map((minute) => ({ ...minute, clientIp })),
        identityOf(index),
      );
    }).flat();
  };

  test('are told one by one while they are few, and the last one says that there are many', () => {
    const told = phones((index) => ({ kind: 'unknown', account: null, address: `198.51.100.${index}` }));
    expect(told).toHaveLength(20);
    expect(told[0]).toBe('198.51.100.0 called itself a phone, and the list of devices does not hold it');
    expect(told.at(-1)).toBe(
      '198.51.100.19 called itself a phone, and the list of devices does not hold it. It is the 20th of which nobody knows whose it is; of more nothing is said today, because so many are probably those of a network for guests',
    );
  });

  test('are told of each where somebody is signed in', () => {
    expect(phones((index) => ({ ...PUPIL, personId: `pupil${index}` }))).toHaveLength(40);
  });
});

describe('a device that several people use', () => {
  const turn = (person: number, at: number) =>
    sighting({ timestamp: at, clientIp: '192.0.2.9' }, { ...PUPIL, personId: `pupil${person}` });
  /** Everybody for two minutes, the last for ten. */
  function takeTurns(ledger: BehaviourLedger, people: number, from: number): readonly string[] {
    return Array.from({ length: people * 4 + 20 }, (_, index) => {
      const person = Math.min(Math.floor(index / 4), people - 1);
      return ledger.observe(turn(person, from + index * 30 * SECOND)).map(({ evidence }) => evidence);
    }).flat();
  }

  test('is told of where the list does not say so, and not again once a day showed it', () => {
    const ledger = ledgerWith();
    expect(takeTurns(ledger, 3, TEN)).toEqual([
      '3 accounts were in use at 192.0.2.9 within 4 minutes, and the list of devices does not say that people share it',
    ]);
    expect(takeTurns(ledger, 8, TEN + 2 * HOUR)).toEqual([]);
    expect(takeTurns(ledger, 3, TEN + DAY)).toEqual([]);
  });

  test('is one person’s where the list says so, however many accounts are tried there', () => {
    const ledger = ledgerWith({ deviceOf: () => buildDevice({ address: '192.0.2.9', owner: 'pupil017' }) });
    expect(takeTurns(ledger, 8, TEN)).toEqual([
      '5 accounts were in use at 192.0.2.9 within 8 minutes, and the list of devices does not say that people share it',
    ]);
    expect(takeTurns(ledger, 3, TEN + DAY)).toHaveLength(1);
  });
});

describe('a warning', () => {
  const warned = { subjectKey: 'person:pupil017', category: categoryId('gambling'), at: TEN - 5 * DAY };

  test('is held against the next flag of its kind, once a day', () => {
    const ledger = ledgerWith({ warnings: [warned] });
    const after = () => ledger.afterFlag(sighting({}), 'everyone-gambling').map(({ evidence }) => evidence);
    expect(after()).toEqual([
      'The school recorded a warning about gambling on 12 November 2026, and this came after it',
    ]);
    expect(after()).toEqual([]);
  });

  test('counts from the moment on at which it is known, and no longer when it is taken back', () => {
    const ledger = ledgerWith();
    const after = () => ledger.afterFlag(sighting({}), 'everyone-gambling');
    expect(after()).toEqual([]);
    ledger.apply({ ...FACTS, warnings: [warned] });
    ledger.apply({ ...FACTS, warnings: [] });
    expect(after()).toEqual([]);
  });
});

describe('attempts', () => {
  test('are told beyond what the rule itself waits for, and show no address', () => {
    const ledger = ledgerWith();
    const told = Array.from({ length: 9 }, (_, index) => {
      const url = `http://bet365.com/${index}`;
      const at = TEN + index * 30 * SECOND;
      return ledger.observe({ ...sighting({ timestamp: at, url, disposition: 'blocked' }), matches: [GAMBLING] });
    });
    expect(told.flat().map(({ evidence }) => evidence)).toEqual([
      'The filter stopped 6 different addresses or searches about gambling within 3 minutes',
    ]);
    expect(told[5]).toHaveLength(1);
  });
});

describe('what is remembered', () => {
  const memory = (keepUntil: string) => ({ keepUntil, isTold: false, traces: [] });
  const key = (part: string) => ({ behaviour: 'account-sharing', subjectKey: 'person:pupil017', part }) as const;

  test('goes when its last day is over, here and in the store', () => {
    const memories = createMemories([]);
    memories.begin('2026-11-17');
    memories.keep(key('a'), memory('2026-11-17'));
    memories.keep(key('b'), memory('2026-11-30'));
    memories.begin('2026-11-18');
    expect(memories.of('account-sharing', 'person:pupil017', 'a')).toBe(null);
    expect(memories.changes()).toEqual({
      kept: [{ ...key('b'), ...memory('2026-11-30') }],
      forgetBefore: '2026-11-18',
    });
    memories.begin('2026-11-17');
    expect(memories.changes()).toEqual({ kept: [], forgetBefore: null });
  });

  test('is not forgotten because of a line with a wrong time, before or after a restart', () => {
    const memories = createMemories([]);
    memories.begin('2026-11-17');
    memories.keep(key('a'), memory('2026-11-30'));
    const again = createMemories(memories.changes().kept);
    for (const one of [memories, again]) {
      one.begin('2199-01-01');
      expect(one.of('account-sharing', 'person:pupil017', 'a')).not.toBe(null);
      expect(one.changes()).toEqual({ kept: [], forgetBefore: null });
      one.begin('2027-01-04');
      expect(one.changes()).toEqual({ kept: [], forgetBefore: '2027-01-04' });
    }
    // A school that comes back after a year has more than a line to show for it.
    for (let line = 0; line < 200; line++) memories.begin('2028-01-04');
    expect(memories.changes().forgetBefore).toBe('2028-01-04');
  });

  test('is bounded, and what was let go is counted', () => {
    const memories = createMemories([], 3);
    for (const part of ['a', 'b', 'c', 'd', 'e']) {
      memories.keep(key(part), memory('2026-11-17'));
      memories.changes();
    }
    expect(memories.refused()).toBe(2);
    expect(memories.of('account-sharing', 'person:pupil017', 'a')).toBe(null);
    expect(memories.of('account-sharing', 'person:pupil017', 'e')).not.toBe(null);
  });
});
