import { expect, test } from 'vitest';
import { createBatchExaminer } from '../../../daemon/examine/batch-examiner.ts';
import type { OwnAsk } from '../../../daemon/health/filter-checks/own-checks.ts';
import { batchOf, examinerSettings } from '../../support/batch.ts';
import { pageLine } from '../../support/log-lines.ts';

const AT = Date.UTC(2026, 10, 17, 9);
const URL = 'http://bet365.com/';
const ASK: OwnAsk = { id: 'check-1', url: URL, account: 'check-pupils', addresses: ['192.0.2.5'], at: AT };
/** The filter refuses the account of a check, again and again: as a person's it would be somebody who guesses a password. */
const refused = (at: number) =>
  `${(at / 1000).toFixed(3)} 3 192.0.2.5 TCP_DENIED/407 4016 GET ${URL} check-pupils HIER_NONE/- text/html\n`;

test('a line of our own check is nobody’s request: no record, no event, no figure, no refused sign-in', () => {
  const examine = createBatchExaminer(examinerSettings());
  examine.expect([ASK]);
  const lines = [pageLine('check-pupils', URL, AT), ...Array.from({ length: 6 }, (_, place) => refused(AT + place))];
  const { outcome, block, ownChecks } = examine(batchOf(Buffer.from(lines.join(''))));
  expect([outcome.events, outcome.hourCounts, outcome.support, outcome.latest, block]).toEqual([[], [], [], [], null]);
  expect(outcome.behaviours.kept).toEqual([]);
  expect(outcome.lineCounts).toEqual([
    { hour: expect.any(Number), kind: 'skipped', reason: "the school's own filter check", lines: 7 },
  ]);
  expect(ownChecks[0]).toEqual({ id: 'check-1', at: AT, disposition: 'allowed' });
});

test('what a pupil asks for at the same minute is a request as ever', () => {
  const examine = createBatchExaminer(examinerSettings({ ownAsks: [ASK] }));
  const lines = [pageLine('check-pupils', URL, AT), pageLine('pupil017', URL, AT + 1)];
  const { outcome, block } = examine(batchOf(Buffer.from(lines.join(''))));
  expect(outcome.events.map(({ event }) => event.record.userName)).toEqual(['pupil017']);
  expect(block?.records).toBe(1);
});

test('without a check the account of checks is like any other', () => {
  const examine = createBatchExaminer(examinerSettings());
  const { outcome } = examine(batchOf(Buffer.from(pageLine('check-pupils', URL, AT))));
  expect(outcome.events).toHaveLength(1);
});
