import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf, incidentIdOf } from '../../../daemon/incidents/fingerprint.ts';
import {
  ALERT_WITHIN_MS,
  alertsFor,
  groupEvents,
  type IncidentChange,
  type SequencedIncident,
} from '../../../daemon/incidents/group.ts';
import type { FlaggedEvent, IncidentState } from '../../../daemon/incidents/incident.ts';
import { SEVERITIES } from '../../../daemon/policy/policy.ts';
import { buildEvent } from './build-event.ts';
import { staffIdOf } from './staff-id.ts';

const MINUTE_MS = 60_000;
const NOON = Date.UTC(2026, 10, 17, 12);
const dayOf = (timestamp: number) => new Date(timestamp).toISOString().slice(0, 10);

const onHold: IncidentState = {
  status: 'on_hold',
  assignee: staffIdOf('lead'),
  until: NOON,
  waitingFor: 'a call back',
};
const resolved: IncidentState = {
  status: 'resolved',
  resolution: 'no_concern',
  intent: 'unclear',
  by: staffIdOf('lead'),
  at: NOON,
  note: '',
  caseReference: null,
};

function group(events: readonly FlaggedEvent[], last: readonly SequencedIncident[] = []): readonly IncidentChange[] {
  return groupEvents(new Map(last.map((known) => [known.incident.fingerprint, known])), events, dayOf).changes;
}

function onlyOne(changes: readonly IncidentChange[]): IncidentChange {
  const [change] = changes;
  if (change === undefined || changes.length !== 1) throw new Error(`${changes.length} changes, not one`);
  return change;
}

describe('grouping', () => {
  test('the first event raises an incident', () => {
    const event = buildEvent({ timestamp: NOON });
    const fingerprint = fingerprintOf({
      siteId: 'school-1',
      identity: event.identity,
      ruleId: event.verdict.ruleId,
      schoolDay: '2026-11-17',
    });
    expect(group([event])).toEqual([
      {
        kind: 'raised',
        sequence: 1,
        events: [event],
        incident: {
          id: incidentIdOf(fingerprint, 1),
          siteId: 'school-1',
          fingerprint,
          subject: event.identity,
          ruleId: 'everyone-gambling',
          severity: 'medium',
          firstSeen: NOON,
          lastSeen: NOON,
          eventCount: 1,
          state: { status: 'new' },
        },
      },
    ]);
  });

  test('one episode is one incident, with its first and last moment and its highest severity', () => {
    const change = onlyOne(
      group([
        buildEvent({ offset: 1, timestamp: NOON }),
        buildEvent({ offset: 2, timestamp: NOON - MINUTE_MS, severity: 'high' }),
        buildEvent({ offset: 3, timestamp: NOON + MINUTE_MS, severity: 'low' }),
      ]),
    );
    expect(change.incident).toMatchObject({
      severity: 'high',
      firstSeen: NOON - MINUTE_MS,
      lastSeen: NOON + MINUTE_MS,
      eventCount: 3,
    });
  });

  test.each([
    ['another person', { person: 'pupil018' }],
    ['another rule', { rule: 'everyone-violence' }],
    ['another day', { timestamp: NOON + 24 * 60 * MINUTE_MS }],
    ['another school', { siteId: 'school-2' }],
  ])('%s is another incident', (_what, parts) => {
    const changes = group([
      buildEvent({ offset: 1, timestamp: NOON }),
      buildEvent({ offset: 2, timestamp: NOON, ...parts }),
    ]);
    expect(changes.map(({ kind }) => kind)).toEqual(['raised', 'raised']);
  });

  test('a later batch lets the incident grow, and leaves to it who is looking at it', () => {
    const first = onlyOne(group([buildEvent({ offset: 1, timestamp: NOON })]));
    const before = { ...first.incident, state: onHold };
    const change = onlyOne(
      group([buildEvent({ offset: 2, timestamp: NOON + 1 })], [{ incident: before, sequence: 1 }]),
    );
    expect(change).toMatchObject({ kind: 'grown', sequence: 1, before });
    expect(change.incident).toEqual({ ...before, lastSeen: NOON + 1, eventCount: 2 });
  });

  test('after a finding a further event opens the next incident', () => {
    const first = onlyOne(group([buildEvent({ offset: 1 })]));
    const closed = { ...first.incident, state: resolved };
    const change = onlyOne(group([buildEvent({ offset: 2 })], [{ incident: closed, sequence: 3 }]));
    expect(change).toMatchObject({ kind: 'raised', sequence: 4 });
    expect(change.incident).toMatchObject({
      eventCount: 1,
      id: incidentIdOf(closed.fingerprint, 4),
      state: { status: 'new' },
    });
  });

  test('an event that comes twice in one batch counts once', () => {
    expect(onlyOne(group([buildEvent({ offset: 1 }), buildEvent({ offset: 1 })])).incident.eventCount).toBe(1);
  });

  test('nothing flagged changes nothing', () => {
    expect(group([])).toEqual([]);
  });

  test('however events are cut into batches, the same incidents come out', () => {
    const anyEvents = fc.uniqueArray(
      fc.record({
        offset: fc.nat({ max: 1_000 }),
        person: fc.constantFrom('pupil017', 'pupil018'),
        rule: fc.constantFrom('everyone-gambling', 'everyone-violence'),
        severity: fc.constantFrom(...SEVERITIES),
        timestamp: fc.integer({ min: NOON, max: NOON + 48 * 60 * MINUTE_MS }),
      }),
      { selector: ({ offset }) => offset, maxLength: 40 },
    );
    fc.assert(
      fc.property(anyEvents, fc.nat({ max: 40 }), (parts, cut) => {
        const events = parts.map(buildEvent);
        const early = group(events.slice(0, cut));
        const late = group(events.slice(cut), early);
        const inTwo = new Map([...early, ...late].map(({ incident }) => [incident.id, incident]));
        const inOne = new Map(group(events).map(({ incident }) => [incident.id, incident]));
        expect(inTwo).toEqual(inOne);
        expect([...inOne.values()].reduce((sum, { eventCount }) => sum + eventCount, 0)).toBe(events.length);
      }),
    );
  });
});

describe('alerts', () => {
  const NOW = NOON;
  const raisedAt = (severity: (typeof SEVERITIES)[number]) => group([buildEvent({ offset: 1, severity })]);

  test.each([
    ['informational', 0],
    ['low', 0],
    ['medium', 0],
    ['high', 1],
    ['critical', 1],
  ] as const)('an incident raised as %s sends %i alerts', (severity, count) => {
    const alerts = alertsFor(raisedAt(severity), NOW);
    expect(alerts).toHaveLength(count);
    for (const alert of alerts)
      expect(alert).toMatchObject({ kind: 'raised', id: `alert-${alert.incident.id}-${severity}` });
  });

  test('what a log of last term holds wakes nobody', () => {
    const [change] = raisedAt('critical');
    if (change === undefined) throw new Error('No incident was raised.');
    const { lastSeen } = change.incident;
    expect(alertsFor([change], lastSeen + ALERT_WITHIN_MS)).toHaveLength(1);
    expect(alertsFor([change], lastSeen + ALERT_WITHIN_MS + 1)).toEqual([]);
  });

  test('a school can ask to be told of less', () => {
    expect(alertsFor(raisedAt('medium'), NOW, 'medium')).toHaveLength(1);
  });

  test.each([
    ['medium', 'high', 1],
    ['high', 'critical', 1],
    ['high', 'high', 0],
    ['critical', 'high', 0],
    ['low', 'medium', 0],
  ] as const)('an incident of %s that grows by a request of %s sends %i alerts', (before, severity, count) => {
    const changes = group([buildEvent({ offset: 2, severity })], raisedAt(before));
    const alerts = alertsFor(changes, NOW);
    expect(alerts).toHaveLength(count);
    for (const alert of alerts)
      expect(alert).toMatchObject({ kind: 'severity_raised', id: `alert-${alert.incident.id}-${severity}` });
  });
});
