import { expect, test } from 'vitest';
import { type OpenQuestion, openQuestions } from '../../../parsers/dns/open-questions.ts';

const PATIENCE = { waitMs: 100, mostOpen: 2 };

function question(key: string, asker: string, askedAt: number): OpenQuestion {
  return { key, asker, askedAt };
}

test('a question is found by its key, until it is closed', () => {
  const open = openQuestions();
  const [first, second] = [question('games', 'a', 0), question('games', 'b', 1)];
  open.ask(first);
  open.ask(second);
  expect(open.withKey('games')).toEqual([first, second]);
  open.close(first);
  expect(open.withKey('games')).toEqual([second]);
  expect(open.withKey('films')).toEqual([]);
});

test('the same question asked again is the first one', () => {
  const open = openQuestions();
  const first = question('games', 'a', 0);
  open.ask(first);
  expect(open.ask(question('games', 'a', 5))).toBe(first);
  expect(open.withKey('games')).toEqual([first]);
});

test('only what has waited long enough is given back, the oldest first, each once', () => {
  const open = openQuestions();
  const [first, second] = [question('games', 'a', 0), question('films', 'a', 10)];
  open.ask(first);
  open.ask(second);
  expect(open.takeOverdue(99, PATIENCE)).toBeNull();
  expect(open.takeOverdue(200, PATIENCE)).toBe(first);
  expect(open.takeOverdue(200, PATIENCE)).toBe(second);
  expect(open.takeOverdue(200, PATIENCE)).toBeNull();
  expect(open.withKey('games')).toEqual([]);
});

test('of too many the oldest is given back although it has not waited', () => {
  const open = openQuestions();
  for (const key of ['one', 'two', 'three']) open.ask(question(key, 'a', 0));
  expect(open.takeOverdue(0, PATIENCE)?.key).toBe('one');
  expect(open.takeOverdue(0, PATIENCE)).toBeNull();
});

test('a clock that goes back by an hour makes nobody wait for an hour, and one that goes back a little changes nothing', () => {
  const open = openQuestions();
  const asked = question('games', 'a', 3_600_000);
  open.ask(asked);
  expect(open.takeOverdue(3_599_950, PATIENCE)).toBeNull();
  expect(open.takeOverdue(0, PATIENCE)).toBe(asked);
});

test('at the end all are given back, the oldest first, and none is open any more', () => {
  const open = openQuestions();
  const questions = [question('games', 'a', 0), question('films', 'a', 1), question('games', 'b', 2)];
  for (const each of questions) open.ask(each);
  expect(open.takeAll()).toEqual(questions);
  expect(open.takeAll()).toEqual([]);
  expect(open.withKey('games')).toEqual([]);
});
