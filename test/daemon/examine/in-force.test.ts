import { expect, test } from 'vitest';
import { createBatchExaminer } from '../../../daemon/examine/batch-examiner.ts';
import { inForceOf } from '../../../daemon/in-force.ts';
import { ruleIdOf } from '../../../daemon/policy/rule-id.ts';
import { defaultTimetable } from '../../../daemon/policy/timetable.ts';
import { batchOf, examinerSettings } from '../../support/batch.ts';
import { pageLine } from '../../support/log-lines.ts';

const AT = Date.UTC(2026, 10, 17, 11);
const BET = 'http://www.bet365.com/';

test('what is quietened and what the calendar says count from the next batch on, and by the time of the request', () => {
  const settings = examinerSettings();
  const examine = createBatchExaminer(settings);
  const flaggedIn = (from: number, ...lines: readonly string[]) =>
    examine(batchOf(Buffer.from(lines.join('')), { from })).outcome.events.map(({ event }) => event.verdict);
  const periodsIn = (verdicts: ReturnType<typeof flaggedIn>) =>
    verdicts.flatMap(({ reasons }) => reasons.filter(({ kind }) => kind === 'period').map(({ sentence }) => sentence));
  expect(periodsIn(flaggedIn(0, pageLine('pupil017', BET, AT)))).toEqual(['It was during lessons (Tuesday 11:00).']);

  const inset = { kind: 'inset', from: '2026-11-17', to: '2026-11-17', why: 'INSET' } as const;
  const timetable = { ...defaultTimetable, calendar: [inset] };
  examine.apply(inForceOf({ ...settings, timetable }));
  const lines = ['pupil023', 'staff03'].map((account) => pageLine(account, BET, AT));
  expect(periodsIn(flaggedIn(1_000, ...lines))).toEqual([
    'It was outside school hours (Tuesday 11:00).',
    'It was before or after school (Tuesday 11:00).',
  ]);

  const scope = { ruleId: ruleIdOf('everyone-gambling'), host: 'bet365.com', phrase: null, group: null, lesson: null };
  const quiet = { id: 'q', scope, reason: '', includesStaff: false, from: AT, until: AT + 60_000 };
  examine.apply(inForceOf({ ...settings, timetable, suppressions: [quiet] }));
  const accounts = ['pupil017', 'pupil023', 'staff03'];
  expect(flaggedIn(2_000, ...accounts.map((account) => pageLine(account, BET, AT + 30_000)))).toHaveLength(1);
  expect(flaggedIn(3_000, pageLine('pupil017', BET, AT + 60_000))).toHaveLength(1);
});
