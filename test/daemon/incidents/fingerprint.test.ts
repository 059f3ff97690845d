import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Identity } from '../../../daemon/identity/identity.ts';
import { eventIdOf, fingerprintOf, incidentIdOf } from '../../../daemon/incidents/fingerprint.ts';
import { ruleIdOf } from '../../../daemon/policy/rule-id.ts';

const person: Identity = { kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' };
const sameness = { siteId: 'school-1', identity: person, ruleId: ruleIdOf('pupils-gambling'), schoolDay: '2026-11-17' };

test('a fingerprint names school, subject, rule and day, and its version', () => {
  expect(fingerprintOf(sameness)).toBe('v1|school-1|person:pupil017|pupils-gambling|2026-11-17');
});

test('nobody can shift the parts of a fingerprint by a name', () => {
  const account = (name: string): Identity => ({ kind: 'unknown', account: name, address: null });
  const parts = fc.tuple(fc.string(), fc.string());
  fc.assert(
    fc.property(parts, parts, ([siteA, nameA], [siteB, nameB]) => {
      fc.pre(siteA !== siteB);
      const one = fingerprintOf({ ...sameness, siteId: siteA, identity: account(nameA) });
      const other = fingerprintOf({ ...sameness, siteId: siteB, identity: account(nameB) });
      expect(one).not.toBe(other);
      expect(one.split('|')).toHaveLength(5);
    }),
  );
});

describe('ids', () => {
  const place = { siteId: 'school-1', sourceId: 'squid', stream: '/access.log', offset: 42, line: 'a line' };

  test('the same line has the same id, and any other place another', () => {
    expect(eventIdOf({ ...place })).toBe(eventIdOf(place));
    const others = [
      { ...place, siteId: 'school-2' },
      { ...place, sourceId: 'dns' },
      { ...place, stream: '/second.log' },
      { ...place, offset: 43 },
      { ...place, line: 'a line ' },
      { ...place, siteId: 'school-1s', sourceId: 'quid' },
    ];
    expect(new Set([place, ...others].map(eventIdOf)).size).toBe(7);
  });

  test('the first and the second incident of one fingerprint differ', () => {
    const fingerprint = fingerprintOf(sameness);
    expect(incidentIdOf(fingerprint, 1)).toBe(incidentIdOf(fingerprint, 1));
    expect(incidentIdOf(fingerprint, 1)).not.toBe(incidentIdOf(fingerprint, 2));
  });

  test('are short and can stand in an address and in a job’s name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, number) => {
        expect(incidentIdOf(text, number)).toMatch(/^[0-9a-hjkmnp-tv-z]{20}$/);
        expect(eventIdOf({ ...place, line: text })).toMatch(/^[0-9a-hjkmnp-tv-z]{20}$/);
      }),
    );
  });

  test('stay what they are, because the store holds them', () => {
    expect(incidentIdOf('v1|school-1|person:pupil017|pupils-gambling|2026-11-17', 1)).toBe('s8n06j0722vvj8vyyk7k');
    expect(eventIdOf(place)).toBe('anw3drkr1ff72f5aqy8s');
  });

  test('use every bit: among many, each of their letters takes all thirty-two values', () => {
    const ids = Array.from({ length: 2_000 }, (_, number) => incidentIdOf('v1', number));
    for (let position = 0; position < 20; position += 1) {
      expect(new Set(ids.map((id) => id.charAt(position))).size).toBe(32);
    }
  });
});
