/* Four accounts answer and sign over a real store, each with a session of its own; the fifth attempt to change it is refused. */
import { beforeEach, expect, test } from 'vitest';
import { createAnnualReviewAnswers } from '../../../daemon/answers/annual-reviews.ts';
import type { Viewer } from '../../../daemon/api/contract.ts';
import { powersOf } from '../../../daemon/identity/powers.ts';
import type { Role } from '../../../daemon/identity/role.ts';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import { openStore } from '../../support/open-store.ts';
import { emptyReport, LONDON, WEEK } from '../../support/reports.ts';

const { stores } = openStore();
const MINUTE = 60_000;
const START = WEEK.to;
let at: number;

function viewer(role: Role): Viewer {
  const sees = { pupils: false, staff: false, heads: false, headPersons: [], staffPersons: [], self: [] };
  return { staffId: `${role}-1` as StaffId, name: `The ${role}`, role, powers: powersOf(role), sees };
}

/** Signs somebody in now; answers what tells the session from others. */
async function signIn({ staffId }: Viewer): Promise<string> {
  const mark = `${staffId}-at-${at}`;
  const data = { staffId, epoch: 0, mark, signedInAt: at, seenAt: at };
  await stores().sessions.set(`session-${mark}`, JSON.stringify(data), at + 600 * MINUTE, staffId);
  return mark;
}

function answers() {
  const { annualReviews, sessions } = stores();
  const office = { annualReviews, sessions, zone: LONDON, now: () => at };
  return createAnnualReviewAnswers(office, {
    keptOrMade: async (period) => (period === 'year-2026' ? emptyReport({ madeAt: at }) : null),
  });
}

const lead = viewer('lead');

async function answerAll(by: Viewer = lead) {
  const review = await answers().annualReview(by, 2026, null);
  for (const { id, ...question } of review?.parts.flatMap(({ questions }) => questions) ?? [])
    if (question.answeredBy === 'people')
      await answers().answerAnnualReview(by, 2026, { question: id, text: `About ${id}.`, read: null });
}

async function sign(by: Viewer, mark: string | null, hasRead = true) {
  const review = await answers().annualReview(by, 2026, null);
  const read = { version: review?.version ?? 0, revision: review?.revision ?? 0, hasRead };
  return (await answers().signAnnualReview(by, 2026, read, mark)).kind;
}

beforeEach(async () => {
  at = START;
  expect(await answers().takeReviewFigures(lead, 2026)).toMatchObject({ kind: 'done', version: 1 });
});

test('four answer and sign; whoever comes fifth changes nothing, and begins a new version', async () => {
  await answerAll();
  for (const role of ['lead', 'senior_leader', 'technician', 'governor'] as const) {
    at += MINUTE;
    const one = viewer(role);
    expect(await sign(one, await signIn(one))).toBe('signed');
  }
  const head = viewer('head');
  const change = { question: 'risks', text: 'Something else.', read: START };
  expect(await answers().answerAnnualReview(head, 2026, change)).toEqual({ kind: 'closed' });
  expect(await sign(head, await signIn(head))).toBe('closed');
  expect(await answers().annualReview(head, 2026, null)).toMatchObject({
    mayAnswer: false,
    signsAs: null,
    closedAt: at,
  });
  expect(await answers().takeReviewFigures(head, 2026)).toEqual({ kind: 'done', version: 2, removed: 0 });
  expect((await answers().annualReview(head, 2026, 1))?.signatures).toHaveLength(4);
});

test('whoever signed in more than a quarter of an hour ago signs in again, and another’s session is worth nothing', async () => {
  await answerAll();
  const mark = await signIn(lead);
  at += 15 * MINUTE + 1;
  expect(await sign(lead, mark)).toBe('sign_in_again');
  expect(await sign(lead, null)).toBe('sign_in_again');
  expect(await sign(lead, await signIn(viewer('head')))).toBe('sign_in_again');
  expect(await sign(lead, await signIn(lead))).toBe('signed');
});

test('nobody signs without saying that they have read it, or before all is answered', async () => {
  const mark = await signIn(lead);
  expect(await sign(lead, mark, false)).toBe('not_read');
  expect(await sign(lead, mark)).toBe('unanswered');
});

test('a deputy answers and does not sign; a class teacher and a trust officer find nothing', async () => {
  await answerAll(viewer('deputy'));
  expect(await sign(viewer('deputy'), await signIn(viewer('deputy')))).toBe('gone');
  for (const role of ['class_teacher', 'trust_officer'] as const) {
    expect(await answers().annualReview(viewer(role), 2026, null)).toBe(null);
    expect(await answers().annualReviews(viewer(role))).toEqual({ rows: [], mayBegin: [] });
    expect(await answers().annualReviewFile(viewer(role), 2026, null)).toBe(null);
  }
});

test('a technician begins no review, and nobody one of a year that is not open', async () => {
  expect(await answers().takeReviewFigures(viewer('technician'), 2026)).toEqual({ kind: 'gone' });
  expect(await answers().takeReviewFigures(lead, 2031)).toEqual({ kind: 'gone' });
  expect((await answers().annualReviews(lead)).mayBegin.map(({ title }) => title)).toEqual(['School year 2025/26']);
});

test('what is empty, too long, or no question for people is refused', async () => {
  const say = (question: string, text: string) =>
    answers().answerAnnualReview(lead, 2026, { question, text, read: null });
  expect(await say('risks', ' \r\n ')).toEqual({ kind: 'empty' });
  expect(await say('risks', 'x'.repeat(4_001))).toEqual({ kind: 'too_long' });
  expect(await say('bypass', 'None.')).toEqual({ kind: 'gone' });
});
