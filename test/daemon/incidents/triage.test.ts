import { describe, expect, test } from 'vitest';
import type { IncidentState } from '../../../daemon/incidents/incident.ts';
import {
  claim,
  type Finding,
  faultOf,
  hold,
  MAX_NOTE_LENGTH,
  MAX_REASON_LENGTH,
  release,
  reopen,
  resolve,
  UNDO_WITHIN_MS,
  undo,
  WAIT_AT_MOST_MS,
} from '../../../daemon/incidents/triage.ts';
import { staffIdOf } from './staff-id.ts';

const NOW = Date.UTC(2026, 10, 18, 8, 20);
const lead = staffIdOf('lead');
const deputy = staffIdOf('deputy');
const finding: Finding = {
  resolution: 'concern',
  intent: 'deliberate',
  note: ' Spoke to the class teacher. ',
  caseReference: ' C-17 ',
};

const fresh: IncidentState = { status: 'new' };
const inReview: IncidentState = { status: 'in_review', assignee: lead, since: NOW - 1 };
const onHold: IncidentState = { status: 'on_hold', assignee: lead, until: NOW + 1, waitingFor: 'a call back' };
const resolved = {
  status: 'resolved',
  resolution: 'concern',
  intent: 'deliberate',
  by: lead,
  at: NOW,
  note: 'Spoke to the class teacher.',
  caseReference: 'C-17',
} as const satisfies IncidentState;

const done = (state: IncidentState) => ({ kind: 'done', state });
const refused = (reason: string) => ({ kind: 'refused', reason });

describe('“I’m looking at this”', () => {
  test('takes a new incident', () => {
    expect(claim(fresh, lead, NOW)).toEqual(done({ status: 'in_review', assignee: lead, since: NOW }));
  });
  test('said twice changes nothing', () => {
    expect(claim(inReview, lead, NOW)).toEqual(done(inReview));
  });
  test('takes up again what one had put on hold', () => {
    expect(claim(onHold, lead, NOW)).toEqual(done({ status: 'in_review', assignee: lead, since: NOW }));
  });
  test.each([inReview, onHold])('does not take $status from a colleague', (state) => {
    expect(claim(state, deputy, NOW)).toEqual(refused('taken'));
  });
  test('does not open a closed incident', () => {
    expect(claim(resolved, lead, NOW)).toEqual(refused('closed'));
  });
});

describe('letting go', () => {
  test.each([inReview, onHold])('puts an incident that is $status back into the queue', (state) => {
    expect(release(state)).toEqual(done(fresh));
  });
  test('of what nobody holds, or what is closed, is refused', () => {
    expect(release(fresh)).toEqual(refused('free'));
    expect(release(resolved)).toEqual(refused('closed'));
  });
});

describe('a finding', () => {
  test.each([fresh, inReview, onHold])('closes an incident that is $status', (state) => {
    expect(resolve(state, finding, lead, NOW)).toEqual(done(resolved));
  });
  test('without a case reference has none, rather than an empty one', () => {
    expect(resolve(fresh, { ...finding, caseReference: '  ' }, lead, NOW)).toEqual(
      done({ ...resolved, caseReference: null }),
    );
  });
  test('is never written over another', () => {
    expect(resolve(resolved, { ...finding, resolution: 'false_alarm' }, deputy, NOW)).toEqual(refused('closed'));
  });
  test('may have a note up to the limit, and no longer', () => {
    expect(resolve(fresh, { ...finding, note: 'x'.repeat(MAX_NOTE_LENGTH) }, lead, NOW).kind).toBe('done');
    expect(resolve(fresh, { ...finding, note: 'x'.repeat(MAX_NOTE_LENGTH + 1) }, lead, NOW)).toEqual(
      refused('too_long'),
    );
  });
  test('may have a case reference of a hundred characters, and no longer', () => {
    expect(resolve(fresh, { ...finding, caseReference: 'x'.repeat(101) }, lead, NOW)).toEqual(refused('too_long'));
  });
});

describe('taking a finding back', () => {
  test.each([fresh, inReview, onHold])('brings back the state from before: $status', (previous) => {
    expect(undo(resolved, previous, lead, NOW + UNDO_WITHIN_MS)).toEqual(done(previous));
  });
  test('is refused after ten minutes', () => {
    expect(undo(resolved, fresh, lead, NOW + 10 * 60_000 + 1)).toEqual(refused('late'));
  });
  test('is for the one who recorded it', () => {
    expect(undo(resolved, fresh, deputy, NOW)).toEqual(refused('not_yours'));
  });
  test('needs a finding', () => {
    expect(undo(inReview, fresh, lead, NOW)).toEqual(refused('open'));
  });
  test('never ends in a finding', () => {
    expect(undo(resolved, resolved, lead, NOW)).toEqual(refused('closed'));
  });
});

describe('waiting for an answer', () => {
  const wait = { waitingFor: ' the parents ', until: NOW + 1 };
  const waiting = { status: 'on_hold', assignee: lead, until: NOW + 1, waitingFor: 'the parents' } as const;

  test.each([fresh, inReview, onHold])('is for an incident that is $status', (state) => {
    expect(hold(state, wait, lead, NOW)).toEqual(done(waiting));
  });
  test.each([inReview, onHold])('does not take $status from a colleague', (state) => {
    expect(hold(state, wait, deputy, NOW)).toEqual(refused('taken'));
  });
  test('ends by itself: then anybody takes it up, or lets it wait again', () => {
    const later = NOW + 1;
    expect(claim(waiting, deputy, later)).toEqual(done({ status: 'in_review', assignee: deputy, since: later }));
    expect(hold(waiting, { ...wait, until: later + 1 }, deputy, later).kind).toBe('done');
  });
  test('says for what, and until a day to come', () => {
    expect(hold(fresh, { ...wait, waitingFor: ' ' }, lead, NOW)).toEqual(refused('no_reason'));
    expect(hold(fresh, { ...wait, waitingFor: 'x'.repeat(501) }, lead, NOW)).toEqual(refused('too_long'));
    expect(hold(fresh, { ...wait, until: NOW }, lead, NOW)).toEqual(refused('past'));
    expect(hold(fresh, { ...wait, until: NOW + WAIT_AT_MOST_MS + 1 }, lead, NOW)).toEqual(refused('too_far'));
  });
  test('is nothing for what is closed', () => {
    expect(hold(resolved, wait, lead, NOW)).toEqual(refused('closed'));
  });
});

describe('opening again', () => {
  test('brings a closed incident back to the queue', () => {
    expect(reopen(resolved, 'It went on.')).toEqual(done(fresh));
  });
  test('needs a reason, and something that is closed', () => {
    expect(reopen(resolved, '  ')).toEqual(refused('no_reason'));
    expect(reopen(resolved, 'x'.repeat(MAX_REASON_LENGTH + 1))).toEqual(refused('too_long'));
    expect(reopen(inReview, 'It went on.')).toEqual(refused('open'));
  });
});

test('a text that must be written is neither empty nor too long', () => {
  expect([faultOf(' ', 3), faultOf('abc ', 3), faultOf('abcd', 3)]).toEqual(['no_reason', null, 'too_long']);
});
