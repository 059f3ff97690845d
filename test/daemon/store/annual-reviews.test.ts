import { beforeEach, describe, expect, test } from 'vitest';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import { REVIEW_QUESTIONS, type ReviewQuestionId } from '../../../daemon/report/annual-review/questions.ts';
import { REVIEW_SIGNERS, type ReviewSigner } from '../../../daemon/report/annual-review/review-record.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const LEAD = 'lead-1' as StaffId;
const YEAR = { year: 2026, by: LEAD } as const;
const FIGURES = {
  ...{ firstDay: '2026-09-01', lastDay: '2027-08-31', school: 'Example Primary School' },
  data: [{ questionId: 'bypass', sentences: ['None.'] }],
} as const;
const ROLE_OF = { lead: 'lead', leader: 'head', technician: 'technician', governor: 'governor' } as const;
const PEOPLE = REVIEW_QUESTIONS.filter(({ answeredBy }) => answeredBy === 'people').map(({ id }) => id);
let at: number;

const reviews = () => stores().annualReviews;
const newest = () => reviews().review(2026, null);
const take = () => reviews().takeFigures({ ...YEAR, ...FIGURES, at: tick() });
const tick = () => {
  at += 1;
  return at;
};

async function answer(questionId: ReviewQuestionId, text: string, read?: number | null) {
  const before = (await newest())?.answers.find((one) => one.questionId === questionId)?.at ?? null;
  return reviews().answer({ ...YEAR, questionId, text, role: 'lead', at: tick(), read: read ?? before });
}

async function answerAll() {
  for (const id of PEOPLE) await answer(id, `About ${id}.`);
}

async function sign(signer: ReviewSigner, over: { readonly revision?: number; readonly by?: StaffId } = {}) {
  const read = await newest();
  return reviews().sign({
    ...{ year: 2026, at: tick(), by: `${signer}-1` as StaffId, version: read?.version ?? 0 },
    ...{ revision: read?.revision ?? 0, signer, role: ROLE_OF[signer], name: `The ${signer}` },
    ...over,
  });
}

async function signAll() {
  for (const signer of REVIEW_SIGNERS) expect(await sign(signer)).toEqual({ kind: 'signed' });
}

beforeEach(async () => {
  at = 1_000;
  await take();
});

test('a review begins with the figures of its year and nothing answered', async () => {
  expect(await newest()).toMatchObject({
    ...{ year: 2026, version: 1, ...FIGURES, answers: [], signatures: [], removed: [], closedAt: null },
  });
  expect(await reviews().review(2025, null)).toBe(null);
});

test('an answer is kept with the role of whoever wrote it, and when', async () => {
  expect(await answer('risks', 'Many use a telephone.')).toEqual({ kind: 'saved', removed: 0 });
  expect((await newest())?.answers).toEqual([{ questionId: 'risks', text: 'Many use a telephone.', role: 'lead', at }]);
});

test('an answer that somebody wrote in the meantime is not overwritten', async () => {
  await answer('risks', 'The first.');
  expect(await answer('risks', 'The second.', 1)).toEqual({ kind: 'changed' });
  expect((await newest())?.answers[0]?.text).toBe('The first.');
});

describe('signing', () => {
  test('is refused while one question of people is unanswered', async () => {
    for (const id of PEOPLE.slice(1)) await answer(id, 'Yes.');
    expect(await sign('lead')).toEqual({ kind: 'unanswered' });
    await answer(PEOPLE[0] ?? 'roles', 'Yes.');
    expect(await sign('lead')).toEqual({ kind: 'signed' });
  });

  test('is of what was read, and of nothing newer', async () => {
    await answerAll();
    const revision = (await newest())?.revision ?? 0;
    await answer('risks', 'Something else.');
    expect(await sign('lead', { revision })).toEqual({ kind: 'changed' });
  });

  test('happens once for each part, and once by each person', async () => {
    await answerAll();
    await sign('lead');
    expect(await sign('lead')).toEqual({ kind: 'already' });
    expect(await sign('leader', { by: 'lead-1' as StaffId })).toEqual({ kind: 'already' });
  });

  test('by one does not hinder the next, who has read the same', async () => {
    await answerAll();
    const revision = (await newest())?.revision ?? 0;
    for (const signer of REVIEW_SIGNERS) expect(await sign(signer, { revision })).toEqual({ kind: 'signed' });
    expect((await newest())?.signatures.map(({ name }) => name)).toEqual([
      ...['The lead', 'The leader', 'The technician', 'The governor'],
    ]);
  });
});

describe('a change after signatures', () => {
  test('removes them, and keeps that they were there and why they went', async () => {
    await answerAll();
    await sign('lead');
    await sign('governor');
    expect(await answer('training', 'Two hours in January.')).toEqual({ kind: 'saved', removed: 2 });
    const record = await newest();
    expect(record?.signatures).toEqual([]);
    expect(record?.removed.map(({ name, why, removedAt }) => [name, why, removedAt])).toEqual([
      ['The lead', 'training', at],
      ['The governor', 'training', at],
    ]);
    expect(await sign('lead')).toEqual({ kind: 'signed' });
  });

  test('that changes nothing removes none', async () => {
    await answerAll();
    await sign('lead');
    expect(await answer('training', 'About training.')).toEqual({ kind: 'saved', removed: 0 });
    expect((await newest())?.signatures).toHaveLength(1);
  });

  test('of the figures removes them too', async () => {
    await answerAll();
    await sign('lead');
    expect(await take()).toEqual({ version: 1, removed: 1 });
    expect((await newest())?.removed.map(({ why }) => why)).toEqual(['figures']);
  });
});

describe('once all four have signed', () => {
  beforeEach(async () => {
    await answerAll();
    await signAll();
  });

  test('nothing can be answered or signed any more', async () => {
    const closed = await newest();
    expect(closed?.closedAt).toBe(at);
    expect(await answer('risks', 'Something else.')).toEqual({ kind: 'closed' });
    expect(await sign('lead')).toEqual({ kind: 'closed' });
    expect(await newest()).toEqual(closed);
  });

  test('a new version follows with the same answers, and the old one stays as it was signed', async () => {
    const closed = await newest();
    expect(await take()).toEqual({ version: 2, removed: 0 });
    expect((await newest())?.answers).toEqual(closed?.answers);
    expect((await newest())?.signatures).toEqual([]);
    await answer('risks', 'Something else.');
    expect(await reviews().review(2026, 1)).toEqual(closed);
    expect(
      (await reviews().all()).map(({ version, signers, closedAt }) => [version, signers.length, closedAt]),
    ).toEqual([
      [2, 0, null],
      [1, 4, closed?.closedAt],
    ]);
  });
});

test('who began, answered and signed is in the record of who looked, without a word of what was written', async () => {
  await answerAll();
  await sign('lead');
  await answer('risks', 'Something else.');
  const rows = await stores().database.reader.selectFrom('audit').selectAll().orderBy('sequence').execute();
  expect([...new Set(rows.map(({ action }) => action))]).toEqual(['begin_review', 'answer_review', 'sign_review']);
  expect(rows.at(-1)).toMatchObject({ staff_id: 'lead-1', subject_kind: 'annual_review', subject_id: '2026-1' });
  expect(JSON.parse(rows.at(-1)?.detail ?? '{}')).toEqual({ question: 'risks', signaturesRemoved: 1 });
});
