import { describe, expect, test } from 'vitest';
import { type ActionQuestion, outstandingOf, prescribedNow, toldByReview } from '../../../daemon/incidents/actions.ts';
import type { PossibleResponse, ResponseAction } from '../../../daemon/incidents/response-matrix.ts';
import { staffIdOf } from './staff-id.ts';

function row(id: string, respond: readonly ResponseAction[], different: Partial<PossibleResponse> = {}) {
  return { row: { id, title: id, respond }, foundAs: 'either', onlyIf: null, ...different } as const;
}

const BYPASS = row('bypass', ['head', 'warning'], { foundAs: 'deliberate' });
const LESSON = row('off-task', ['class-teacher', 'warning'], { onlyIf: 'it was during a lesson' });

function asked(different: Partial<ActionQuestion> = {}): ActionQuestion {
  return { rowsFit: 'one', possible: [BYPASS], intent: 'deliberate', reported: null, choice: null, ...different };
}

function chosen(...rows: readonly string[]) {
  return { rows, by: staffIdOf('lead'), at: 1, note: '' };
}

describe('which row applies', () => {
  test('the only one that the finding allows applies by itself', () => {
    expect(prescribedNow(asked())).toEqual({ rows: ['bypass'], actions: ['head', 'warning'], mustChoose: false });
  });

  test('a person chooses where nobody could tell whether it was deliberate', () => {
    expect(prescribedNow(asked({ intent: 'unclear' }))).toMatchObject({ actions: [], mustChoose: true });
  });

  test('a person chooses where a row hangs on what no log shows', () => {
    expect(prescribedNow(asked({ possible: [LESSON] })).mustChoose).toBe(true);
  });

  test('an accident of which nobody was told applies once that is written down, and not before', () => {
    const possible = [row('unreported', ['head'], { foundAs: 'accidental_unreported' })];
    const accident = { possible, intent: 'accidental' } as const;
    expect(prescribedNow(asked(accident)).mustChoose).toBe(true);
    expect(prescribedNow(asked({ ...accident, reported: false })).actions).toEqual(['head']);
  });

  test('of several rows of a table a person chooses; sentences hold all at once', () => {
    const possible = [BYPASS, row('again', ['inform-parents', 'head'])];
    expect(prescribedNow(asked({ possible })).mustChoose).toBe(true);
    expect(prescribedNow(asked({ possible, rowsFit: 'all' }))).toMatchObject({
      rows: ['bypass', 'again'],
      actions: ['head', 'inform-parents', 'warning'],
    });
  });

  test('what was chosen counts, as long as the policy still has it; none is an answer', () => {
    const possible = [BYPASS, LESSON];
    expect(prescribedNow(asked({ possible, choice: chosen('off-task') })).actions).toEqual([
      'class-teacher',
      'warning',
    ]);
    expect(prescribedNow(asked({ possible, choice: chosen() }))).toMatchObject({ actions: [], mustChoose: false });
    expect(prescribedNow(asked({ possible, choice: chosen('gone') })).actions).toEqual([]);
  });

  test('nothing is to choose where the policy prescribes nothing', () => {
    expect(prescribedNow(asked({ possible: [] }))).toEqual({ rows: [], actions: [], mustChoose: false });
  });
});

test('what was done or does not apply is not left to do; what was taken back is', () => {
  const prescribed = { rows: [], mustChoose: false, actions: ['head', 'police', 'warning'] } as const;
  const said = { by: staffIdOf('lead'), at: 1, note: '', version: 1 };
  const recorded = [
    { ...said, action: 'head', state: 'done' },
    { ...said, action: 'police', state: 'not_applicable' },
    { ...said, action: 'warning', state: 'to_do' },
  ] as const;
  expect(outstandingOf(prescribed, recorded)).toEqual(['warning']);
});

test('whoever reviewed it needs no telling', () => {
  const actions = ['online-safety-lead', 'head'] as const;
  expect(toldByReview('lead', actions)).toEqual(['online-safety-lead']);
  expect(toldByReview('head', actions)).toEqual(['head']);
  expect(toldByReview('deputy', actions)).toEqual([]);
  expect(toldByReview('head', ['warning'])).toEqual([]);
  expect(toldByReview(null, actions)).toEqual([]);
});
