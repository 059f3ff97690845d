import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClassDay, type Doing, type PupilActivity, pupilsNeeded } from '../../../daemon/incidents/class-day.ts';
import { activitiesOf } from '../../../daemon/incidents/cluster.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';

const SECOND_LESSON = Date.UTC(2026, 10, 17, 10, 45);
const THIRD_LESSON = Date.UTC(2026, 10, 17, 13, 15);
const DRUGS = 'everyone-drugs';
const SUICIDE = 'pupils-suicide';
const ILLEGAL = 'everyone-grooming';

const doing = (given: Partial<Doing> = {}): Doing => ({
  lesson: SECOND_LESSON,
  topics: ['cannabis'],
  isFirstPerson: false,
  events: 2,
  ...given,
});

function pupil(number: number, given: Partial<PupilActivity> = {}): PupilActivity {
  const { ruleId = DRUGS, personId = `pupil${number}` } = given;
  return {
    id: `${ruleId}-${number}` as IncidentId,
    personId,
    ruleId,
    severity: ruleId === SUICIDE ? 'critical' : 'medium',
    isUntouched: true,
    doings: [doing()],
    ...given,
  };
}

const pupils = (count: number, given: Partial<PupilActivity> = {}) =>
  Array.from({ length: count }, (_, number) => pupil(number, given));

function dayOf(...activities: readonly PupilActivity[]): ClassDay {
  return {
    size: 30,
    pupils: activities,
    callsForCare: (ruleId) => ruleId === SUICIDE,
    isIllegal: (ruleId) => ruleId === ILLEGAL,
  };
}

function outcomeOf(...activities: readonly PupilActivity[]) {
  return activitiesOf(dayOf(...activities)).map(({ members, outliers, apart }) => ({
    members: members.length,
    outliers: outliers.map(({ id, why }) => `${id}: ${why.join(' ')}`),
    apart: apart.length,
  }));
}

test('a class on one topic in one lesson is one activity', () => {
  expect(activitiesOf(dayOf(...pupils(10)))).toEqual([
    {
      ruleId: DRUGS,
      lessons: [SECOND_LESSON],
      topics: ['cannabis'],
      members: pupils(10).map(({ id }) => id),
      outliers: [],
      apart: [],
    },
  ]);
});

test.each([
  [30, false, 8],
  [12, false, 5],
  [4, false, 5],
  [120, false, 8],
  [30, true, 15],
  [12, true, 6],
  [120, true, 16],
])('of %i pupils, where care is called for: %s, a lesson needs %i', (size, isCare, needed) => {
  expect(pupilsNeeded(size, isCare)).toBe(needed);
});

test('a handful of friends is no lesson', () => {
  expect(outcomeOf(...pupils(7))).toEqual([]);
  expect(outcomeOf(...pupils(14, { ruleId: SUICIDE }))).toEqual([]);
});

test('the same pupil seven times over is one pupil', () => {
  expect(outcomeOf(...pupils(20, { personId: 'pupil0' }))).toEqual([]);
});

test('the same in different lessons, or on different topics, is nothing that a class did', () => {
  const apart = [...pupils(5), ...pupils(5, { doings: [doing({ lesson: THIRD_LESSON })] })];
  expect(outcomeOf(...apart)).toEqual([]);
  const each = pupils(10).map((one, number) => ({ ...one, doings: [doing({ topics: [`topic ${number}`] })] }));
  expect(outcomeOf(...each)).toEqual([]);
});

test('what is done outside of lessons is never a lesson', () => {
  expect(outcomeOf(...pupils(20, { doings: [doing({ lesson: null })] }))).toEqual([]);
});

test('what may be against the law is never put together', () => {
  expect(outcomeOf(...pupils(30, { ruleId: ILLEGAL }))).toEqual([]);
});

test('the same topic in two lessons of the day is one activity', () => {
  const both = [doing(), doing({ lesson: THIRD_LESSON })];
  expect(activitiesOf(dayOf(...pupils(10, { doings: both })))).toMatchObject([
    { lessons: [SECOND_LESSON, THIRD_LESSON], outliers: [] },
  ]);
});

describe('somebody who stands out stays on their own', () => {
  const class9 = pupils(9);
  const out = (given: Partial<PupilActivity>) => outcomeOf(...class9, pupil(9, given))[0]?.outliers;

  test('by something more serious', () => {
    expect(out({ severity: 'high' })).toEqual([`${DRUGS}-9: more_serious`]);
  });
  test('by several times as many requests', () => {
    expect(out({ doings: [doing({ events: 6 })] })).toEqual([`${DRUGS}-9: much_more`]);
    expect(out({ doings: [doing({ events: 5 })] })).toEqual([]);
  });
  test('by speaking of themselves, where it is more than a small matter', () => {
    expect(out({ doings: [doing({ isFirstPerson: true })] })).toEqual([`${DRUGS}-9: first_person`]);
    const low = (number: number, isFirstPerson = false) =>
      pupil(number, { severity: 'low', doings: [doing({ isFirstPerson })] });
    expect(outcomeOf(...class9.map((_, number) => low(number)), low(9, true))[0]?.outliers).toEqual([]);
  });
  test('by going on outside of the lesson', () => {
    expect(out({ doings: [doing(), doing({ lesson: null })] })).toEqual([`${DRUGS}-9: outside_lesson`]);
  });
  test('by going against another rule in the same lesson, which the class did not', () => {
    const gambling = pupil(9, { ruleId: 'everyone-gambling', doings: [doing({ topics: ['bet.example'] })] });
    expect(outcomeOf(...pupils(10), gambling)[0]?.outliers).toEqual([`${DRUGS}-9: other_rules`]);
  });
  test('but not by another rule that the class went against together too', () => {
    const vaping = pupils(10, { ruleId: 'pupils-vaping', doings: [doing({ topics: ['vape'] })] });
    expect(outcomeOf(...pupils(10), ...vaping).map(({ outliers }) => outliers)).toEqual([[], []]);
  });
});

describe('where somebody may need help', () => {
  const lesson = pupils(20, { ruleId: SUICIDE, doings: [doing({ topics: ['suicide'] })] });
  const out = (given: Partial<Doing>) =>
    outcomeOf(...lesson, pupil(20, { ruleId: SUICIDE, doings: [doing({ topics: ['suicide'], ...given })] }))[0];

  test('whoever speaks of themselves is not hidden in the lesson', () => {
    expect(out({ isFirstPerson: true })?.outliers).toEqual([`${SUICIDE}-20: first_person`]);
  });
  test('nor whoever typed words besides that the class did not', () => {
    expect(out({ topics: ['suicide', 'want to die'] })?.outliers).toEqual([`${SUICIDE}-20: other_words`]);
  });
  test('nor whoever did not type what the class typed: they have nothing to do with it', () => {
    expect(out({ topics: ['want to die'] })).toEqual({ members: 20, outliers: [], apart: 0 });
  });
  test('when all of them speak of themselves, nobody is put together', () => {
    const each = pupils(28, { ruleId: SUICIDE, doings: [doing({ isFirstPerson: true })] });
    expect(outcomeOf(...each)).toEqual([]);
  });
});

test('elsewhere, somebody who also looked for something near by belongs to the class', () => {
  expect(outcomeOf(...pupils(9), pupil(9, { doings: [doing(), doing({ topics: ['cocaine'] })] }))).toEqual([
    { members: 10, outliers: [], apart: 0 },
  ]);
});

test('what somebody has taken up stays theirs, and counts towards the class', () => {
  expect(outcomeOf(...pupils(7), pupil(7, { isUntouched: false }))).toEqual([{ members: 7, outliers: [], apart: 1 }]);
});

const anyDoing = fc.record({
  lesson: fc.constantFrom(SECOND_LESSON, THIRD_LESSON, null),
  topics: fc.subarray(['cannabis', 'cocaine', 'spice']),
  isFirstPerson: fc.boolean(),
  events: fc.integer({ min: 1, max: 30 }),
});
const anyPupils = fc.array(
  fc.record({
    number: fc.integer({ min: 0, max: 40 }),
    ruleId: fc.constantFrom(DRUGS, SUICIDE, ILLEGAL),
    severity: fc.constantFrom('low', 'medium', 'high', 'critical'),
    isUntouched: fc.boolean(),
    doings: fc.array(anyDoing, { maxLength: 3 }),
  } as const),
  { maxLength: 60 },
);

test('nobody is lost, nobody is told twice, and nobody in need is ever counted in by words of their own', () => {
  fc.assert(
    fc.property(anyPupils, (drawn) => {
      const all = drawn.map(({ number, ...given }, place) => ({
        ...pupil(number, given),
        id: `incident-${place}` as IncidentId,
      }));
      for (const { ruleId, members, outliers, apart } of activitiesOf(dayOf(...all))) {
        const told = [...members, ...outliers.map(({ id }) => id), ...apart];
        expect(new Set(told).size).toBe(told.length);
        expect(ruleId).not.toBe(ILLEGAL);
        const counted = all.filter(({ id }) => members.includes(id));
        expect(counted.every((one) => one.isUntouched && one.ruleId === ruleId)).toBe(true);
        expect(counted.every(({ doings }) => doings.every(({ lesson }) => lesson !== null))).toBe(true);
        if (ruleId === SUICIDE) {
          expect(counted.some(({ doings }) => doings.some(({ isFirstPerson }) => isFirstPerson))).toBe(false);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('the order in which the log was read does not matter', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 30 }), fc.integer(), (count, seed) => {
      const all = pupils(count).map((one, place) => ({ ...one, doings: [doing({ events: 1 + (place % 9) })] }));
      const turned = all.toSorted(
        (a, b) => ((a.id.length * seed) % 7) - ((b.id.length * seed) % 7) || (a.id < b.id ? 1 : -1),
      );
      const sorted = (day: readonly PupilActivity[]) =>
        activitiesOf(dayOf(...day)).map(({ members, outliers }) => [
          members.toSorted(),
          outliers.map(({ id }) => id).toSorted(),
        ]);
      expect(sorted(turned)).toEqual(sorted(all));
    }),
    { numRuns: 50 },
  );
});

describe('a class whose pages hold buttons of a social network', () => {
  const SOCIAL = 'pupils-social-media';
  const brought = doing({ topics: ['facebook.com'], events: 1 });
  const others = pupils(12, { ruleId: SOCIAL, severity: 'low', doings: [brought] });
  const asking = (topics: readonly string[]) =>
    outcomeOf(
      ...others,
      pupil(20, { ruleId: SOCIAL, severity: 'low', doings: [brought, doing({ topics, events: 1 })] }),
    );

  test('does not hide whoever asked for a site that stands in no page', () => {
    expect(asking(['likee.video'])).toEqual([{ members: 12, outliers: [`${SOCIAL}-20: other_sites`], apart: 0 }]);
  });

  test('has in it whoever’s page held another button', () => {
    expect(asking(['x.com'])).toEqual([{ members: 13, outliers: [], apart: 0 }]);
  });

  test('is no measure for a class that opened a site itself', () => {
    const playing = pupils(12, { severity: 'low', doings: [doing({ topics: ['poki.com'], events: 1 })] });
    const also = pupil(20, {
      severity: 'low',
      doings: ['poki.com', 'friv.com'].map((site) => doing({ topics: [site], events: 1 })),
    });
    expect(outcomeOf(...playing, also)).toEqual([{ members: 13, outliers: [], apart: 0 }]);
  });
});
