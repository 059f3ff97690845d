/* Whatever people do with an incident, in whatever order: what is closed says why, and what is taken back returns as it was. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IncidentState } from '../../../daemon/incidents/incident.ts';
import { INTENTS, RESOLUTIONS } from '../../../daemon/incidents/incident.ts';
import {
  claim,
  hold,
  release,
  reopen,
  resolve,
  type TriageResult,
  UNDO_WITHIN_MS,
  undo,
} from '../../../daemon/incidents/triage.ts';
import { staffIdOf } from './staff-id.ts';

const NOW = Date.UTC(2026, 10, 18, 8, 20);
const who = fc.constantFrom('lead', 'deputy', 'head').map(staffIdOf);
const finding = fc.record({
  resolution: fc.constantFrom(...RESOLUTIONS),
  intent: fc.constantFrom(...INTENTS),
  note: fc.string(),
  caseReference: fc.option(fc.string()),
});

interface Held {
  readonly state: IncidentState;
  readonly before: IncidentState | null;
}
type Step = (held: Held, at: number) => TriageResult;
const steps = fc.array(
  fc.record({
    passed: fc.integer({ min: 0, max: 2 * UNDO_WITHIN_MS }),
    step: fc.oneof(
      who.map(
        (by): Step =>
          ({ state }, at) =>
            claim(state, by, at),
      ),
      fc.constant<Step>(({ state }) => release(state)),
      fc.tuple(who, fc.string(), fc.integer({ min: -1, max: 3 * UNDO_WITHIN_MS })).map(
        ([by, waitingFor, after]): Step =>
          ({ state }, at) =>
            hold(state, { waitingFor, until: at + after }, by, at),
      ),
      fc.tuple(who, finding).map(
        ([by, found]): Step =>
          ({ state }, at) =>
            resolve(state, found, by, at),
      ),
      who.map(
        (by): Step =>
          ({ state, before }, at) =>
            undo(state, before ?? { status: 'new' }, by, at),
      ),
      fc.string().map(
        (reason): Step =>
          ({ state }) =>
            reopen(state, reason),
      ),
    ),
  }),
  { maxLength: 40 },
);

function walk(all: readonly { passed: number; step: Step }[], look: (before: Held, after: Held) => void): void {
  let at = NOW;
  let held: Held = { state: { status: 'new' }, before: null };
  for (const { passed, step } of all) {
    at += passed;
    const result = step(held, at);
    if (result.kind === 'refused') continue;
    const after: Held = { state: result.state, before: result.state.status === 'resolved' ? held.state : null };
    look(held, after);
    held = after;
  }
}

test('what is closed always says what it was, whether it was meant, by whom and when', () => {
  fc.assert(
    fc.property(steps, (all) =>
      walk(all, (_, { state }) => {
        if (state.status !== 'resolved') return;
        expect(RESOLUTIONS).toContain(state.resolution);
        expect(INTENTS).toContain(state.intent);
        expect([state.by === undefined, state.at >= NOW]).toEqual([false, true]);
      }),
    ),
  );
});

test('a finding that is taken back leaves exactly what was before it', () => {
  fc.assert(
    fc.property(steps, (all) =>
      walk(all, (before, after) => {
        const { state } = after;
        if (state.status !== 'resolved') return;
        expect(undo(state, before.state, state.by, state.at)).toEqual({ kind: 'done', state: before.state });
      }),
    ),
  );
});

test('no finding is written over another, and nobody takes what a colleague holds', () => {
  fc.assert(
    fc.property(steps, (all) =>
      walk(all, ({ state: before }, { state: after }) => {
        if (before.status === 'resolved') expect(after.status).not.toBe('resolved');
        if (before.status === 'in_review' && after.status === 'in_review') expect(after).toEqual(before);
      }),
    ),
  );
});
