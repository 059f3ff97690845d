import { expect, test } from 'vitest';
import { ROLES } from '../../../../daemon/identity/role.ts';
import {
  REVIEW_QUESTION_IDS,
  REVIEW_QUESTIONS,
  reviewQuestionOf,
} from '../../../../daemon/report/annual-review/questions.ts';
import { reviewSignerOf, unanswered, unsigned } from '../../../../daemon/report/annual-review/review-record.ts';

test('each question is asked once, in the order of its parts', () => {
  expect(REVIEW_QUESTIONS.map(({ id }) => id)).toEqual(REVIEW_QUESTION_IDS);
  const parts = REVIEW_QUESTIONS.map(({ part }) => part);
  expect(parts).toEqual([...new Set(parts)].flatMap((part) => parts.filter((one) => one === part)));
});

test('an id that is none of ours is no question', () => {
  expect(reviewQuestionOf('constructor')).toBe(null);
  expect(reviewQuestionOf('risks')?.answeredBy).toBe('people');
});

test('a question counts as answered where something was written, and figures ask nobody', () => {
  const asked = REVIEW_QUESTIONS.filter(({ answeredBy }) => answeredBy === 'people').map(({ id }) => id);
  expect(unanswered([])).toEqual(asked);
  expect(unanswered([{ questionId: 'roles', text: ' \n' }])).toEqual(asked);
  expect(unanswered(asked.map((questionId) => ({ questionId, text: 'Yes.' })))).toEqual([]);
});

test('the head or another senior leader signs as leader, and a deputy or a class teacher not at all', () => {
  expect(ROLES.map((role) => [role, reviewSignerOf(role)])).toEqual([
    ['lead', 'lead'],
    ['deputy', null],
    ['head', 'leader'],
    ['senior_leader', 'leader'],
    ['class_teacher', null],
    ['governor', 'governor'],
    ['technician', 'technician'],
    ['trust_officer', null],
  ]);
});

test('whoever has not signed is named by part', () => {
  expect(unsigned([{ signer: 'governor' }, { signer: 'lead' }])).toEqual(['leader', 'technician']);
});
