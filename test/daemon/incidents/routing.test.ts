import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoryId, TAXONOMY } from '../../../categories/taxonomy.ts';
import type { Destination } from '../../../daemon/incidents/rota.ts';
import {
  type AlertFacts,
  type Route,
  type RouteCondition,
  routingOf,
  SENDS,
  toldFrom,
} from '../../../daemon/incidents/routing.ts';
import { SEVERITIES } from '../../../daemon/policy/policy.ts';

const ALL: RouteCondition = { severities: [], themes: [], categories: [], groups: [], schools: [], time: null };
const to = (address: string): Destination => ({ kind: 'addresses', addresses: [address] });
const route = (when: Partial<RouteCondition>, send: Route['send'] = 'daily', who = 'year5@example.org'): Route => ({
  ...{ when: { ...ALL, ...when }, send, to: to(who) },
});
const facts = (different: Partial<AlertFacts> = {}): AlertFacts => ({
  ...{ isAboutPupils: true, severity: 'high', category: categoryId('gambling'), theme: 'commerce', welfare: false },
  ...{ groups: ['Year 5', '5B'], school: 'main', isInSchoolHours: true },
  ...different,
});

describe('a route', () => {
  test('that fits decides, and the first of several', () => {
    const routes = [route({ groups: ['Year 6'] }), route({ groups: ['year 5'] }, 'hourly'), route({}, 'weekly')];
    expect(routingOf(routes, facts())).toEqual({ to: to('year5@example.org'), send: 'hourly', route: 1 });
    expect(routingOf(routes, facts({ groups: [] }))?.send).toBe('weekly');
  });

  test.each<[string, Partial<RouteCondition>, Partial<AlertFacts>]>([
    ['severity', { severities: ['medium'] }, { severity: 'medium' }],
    ['theme', { themes: ['contact', 'conduct'] }, { theme: 'conduct' }],
    ['category', { categories: [categoryId('gaming')] }, { category: categoryId('gaming') }],
    ['group', { groups: ['6A'] }, { groups: ['Year 6', '6a'] }],
    ['school', { schools: ['north'] }, { school: 'north' }],
    ['time', { time: 'out_of_school_hours' }, { isInSchoolHours: false }],
  ])('is for its %s alone', (_, when, fitting) => {
    expect(routingOf([route(when)], facts(fitting))?.route).toBe(0);
    expect(routingOf([route(when)], facts())?.route).toBe(null);
  });

  test('for everything is for nothing that is told of without a route to nobody', () => {
    expect(routingOf([route({})], facts({ severity: 'medium' }))).toBe(null);
    expect(routingOf([route({ severities: ['medium'] })], facts({ severity: 'medium' }))?.send).toBe('daily');
  });

  test('asks for nothing less than high, unless it says so', () => {
    expect(toldFrom([])).toBe('high');
    expect(toldFrom([route({})])).toBe('high');
    expect(toldFrom([route({ severities: ['medium'] }), route({ severities: ['low', 'critical'] })])).toBe('low');
  });
});

test('without a route, somebody is told at once of what is serious, and nobody of the rest', () => {
  expect(routingOf([], facts())).toEqual({ to: null, send: 'at_once', route: null });
  expect(routingOf([], facts({ severity: 'medium' }))).toBe(null);
});

describe('whatever the routes say', () => {
  const someOf = <Value>(values: readonly Value[]) => fc.subarray([...values]);
  const anyRoute: fc.Arbitrary<Route> = fc.record({
    when: fc.record({
      severities: someOf(SEVERITIES),
      themes: someOf(['content', 'contact', 'conduct', 'commerce', 'infrastructure'] as const),
      categories: someOf(TAXONOMY.slice(0, 6).map(({ id }) => id)),
      groups: someOf(['Year 5', 'staff', '5B']),
      schools: someOf(['main', 'north']),
      time: fc.constantFrom('in_school_hours' as const, 'out_of_school_hours' as const, null),
    }),
    to: fc.oneof(
      fc.constantFrom('a@example.org', 'b@example.org').map(to),
      fc.constant({ kind: 'rota' as const, name: 'safeguarding' }),
    ),
    send: fc.constantFrom(...SENDS),
  });
  const anyFacts: fc.Arbitrary<AlertFacts> = fc.record({
    isAboutPupils: fc.boolean(),
    severity: fc.constantFrom(...SEVERITIES),
    category: fc.constantFrom(...TAXONOMY.slice(0, 6).map(({ id }) => id), null),
    theme: fc.constantFrom('content' as const, 'contact' as const, 'conduct' as const, null),
    welfare: fc.boolean(),
    groups: someOf(['Year 5', 'staff', '5B']),
    school: fc.constantFrom('main', 'north'),
    isInSchoolHours: fc.boolean(),
  });
  const routes = fc.array(anyRoute, { maxLength: 6 });

  test('what is urgent, and what may mean that a child needs help, is told of at once', () => {
    const pressing = anyFacts.filter(({ severity, welfare }) => severity === 'critical' || welfare);
    fc.assert(
      fc.property(routes, pressing, (given, what) => {
        expect(routingOf(given, what)?.send ?? 'at_once').toBe('at_once');
      }),
    );
  });

  test('somebody is told of what is serious', () => {
    const serious = anyFacts.filter(({ severity }) => severity === 'high' || severity === 'critical');
    fc.assert(
      fc.property(routes, serious, (given, what) => {
        expect(routingOf(given, what)).not.toBe(null);
      }),
    );
  });

  test('what is about staff goes as it does without any', () => {
    fc.assert(
      fc.property(routes, anyFacts, (given, what) => {
        const aboutStaff = { ...what, isAboutPupils: false };
        expect(routingOf(given, aboutStaff)).toEqual(routingOf([], aboutStaff));
      }),
    );
  });

  test('who is told is whom the first fitting one names, and nothing of a later one', () => {
    fc.assert(
      fc.property(routes, anyFacts, (given, what) => {
        const routing = routingOf(given, what);
        if (routing === null || routing.route === null) return;
        expect(routing.to).toEqual(given[routing.route]?.to);
        expect(routingOf(given.slice(0, routing.route + 1), what)).toEqual(routing);
        expect(routingOf(given.slice(0, routing.route), what)?.route ?? null).toBe(null);
      }),
    );
  });
});
