import { expect, test } from 'vitest';
import { categoryId } from '../../../categories/taxonomy.ts';
import type { IncidentState } from '../../../daemon/incidents/incident.ts';
import { type Warnable, warningsOf } from '../../../daemon/incidents/warnings.ts';
import { pupil } from '../../support/office.ts';
import { staffIdOf } from './staff-id.ts';

type Resolved = Extract<IncidentState, { status: 'resolved' }>;

const FOUND: Resolved = {
  status: 'resolved',
  resolution: 'concern',
  intent: 'deliberate',
  by: staffIdOf('lead'),
  at: 1_000,
  note: 'We talked.',
  caseReference: null,
};

function incident(different: Partial<Warnable> = {}): Warnable {
  const rule = { category: categoryId('gambling'), lane: 'review' } as const;
  return { subject: pupil('pupil017'), state: FOUND, rule, warnedAt: 2_000, isEarlier: false, ...different };
}

test('a warning that was recorded is one, from the moment on when it was', () => {
  expect(warningsOf([incident()])).toEqual([{ subjectKey: 'person:pupil017', category: 'gambling', at: 2_000 }]);
  expect(warningsOf([incident({ state: { ...FOUND, intent: 'unclear' } })])).toHaveLength(1);
});

test('a concern by itself is none, except where it was closed before warnings were recorded', () => {
  expect(warningsOf([incident({ warnedAt: null })])).toEqual([]);
  const earlier = { warnedAt: null, isEarlier: true } as const;
  expect(warningsOf([incident(earlier)])).toMatchObject([{ at: 1_000 }]);
  expect(warningsOf([incident({ ...earlier, state: { ...FOUND, intent: 'accidental' } })])).toEqual([]);
});

test('nothing else is: neither a false alarm, nor what nobody has decided', () => {
  const states: readonly IncidentState[] = [
    { ...FOUND, resolution: 'no_concern' },
    { ...FOUND, resolution: 'false_alarm' },
    { status: 'new' },
  ];
  expect(warningsOf(states.map((state) => incident({ state })))).toEqual([]);
});

test('only a person can be warned', () => {
  expect(warningsOf([incident({ subject: { kind: 'shared', account: 'ipad5b', group: 'Year 5' } })])).toEqual([]);
  expect(warningsOf([incident({ subject: { kind: 'unknown', account: 'leaver1', address: null } })])).toEqual([]);
});

test('nobody is warned for needing help', () => {
  const worry = { category: categoryId('self-harm'), lane: 'review' } as const;
  const help = { category: categoryId('help-seeking'), lane: 'support' } as const;
  expect(warningsOf([incident({ rule: worry }), incident({ rule: help }), incident({ rule: null })])).toEqual([]);
});
