/*
 * The same day with everything in it that a lead must see, and with its innocent doubles. What it raises stands in
 * busy-day.expected.json, one incident a row in order of time, to be read and agreed with by a person; what had truly happened
 * stands beside each episode in daemon/demo/episode-list.ts.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { subjectKeyOf } from '../../daemon/identity/subject-key.ts';
import { examineDay, type IncidentRow, linesOfKind } from '../support/examined-day.ts';
import { busyDay, EXPECTED_FILE } from './busy-day.ts';

const rows = z.array(
  z.strictObject({
    subject: z.string(),
    rule: z.string(),
    severity: z.string(),
    events: z.number(),
    blocked: z.number(),
  }),
);

const day = busyDay();
const { outcome, incidents } = examineDay(day);
const agreed = rows.parse(JSON.parse(readFileSync(EXPECTED_FILE, 'utf8')));

test('the busy day raises what was agreed, and nothing else', () => {
  expect(incidents).toEqual(agreed);
});

test('what was agreed is what truly happened: each episode that matters once, and no other', () => {
  const planted = day.truth.flatMap(({ subject, expected }) => (expected === null ? [] : [{ subject, ...expected }]));
  expect(bySubject(agreed)).toEqual(bySubject(planted));
});

test('what looks alike and is innocent is planted too', () => {
  const innocent = day.truth.filter(({ expected }) => expected === null).map(({ name }) => name);
  expect(innocent).toEqual([
    'help-seeking',
    'social media at lunch',
    'a class on ancient Egypt',
    'one advert',
    'preparing an assembly',
  ]);
});

/** The two who look for help on any day, whoever needed it, and whoever searched for a way out and then found a helpline. */
test('who looked for help is known to their lane, and to it alone', () => {
  const looked = outcome.support.map(({ event }) => subjectKeyOf(event.identity));
  expect([...new Set(looked)]).toEqual(['person:pupil154', 'person:pupil099', 'person:pupil201', 'person:pupil202']);
  expect(outcome.support.map(({ event }) => event.verdict.severity)).toEqual(Array(7).fill('informational'));
  expect(outcome.events.filter(({ event }) => event.verdict.ruleId === 'pupils-help-seeking')).toEqual([]);
});

test('the busy day is understood to the last line', () => {
  expect(outcome.lines).toBe(day.lines.length);
  expect(linesOfKind(outcome, 'malformed')).toEqual({});
});

function bySubject(list: readonly IncidentRow[]): readonly IncidentRow[] {
  return list.toSorted((one, other) => one.subject.localeCompare(other.subject));
}
