import { expect, test } from 'vitest';
import { collectPairs, pairRules } from '../../../parsers/fields/pair-rules.ts';

const RULES = pairRules({ typed: 'url agent', once: 'action', early: 'user' });

function collect(pairs: readonly (readonly [string, string])[], rules = RULES): Record<string, string> | null {
  const collector = collectPairs(rules);
  for (const [key, value] of pairs) collector.take(key, value, true);
  const collected = collector.pairs();
  return collected === null ? null : Object.fromEntries(collected);
}

test('of a name that decides nothing the first value counts', () => {
  expect(
    collect([
      ['cat', '1'],
      ['cat', '2'],
    ]),
  ).toEqual({ cat: '1' });
});

test('a name that decides may come twice with one value, not with two', () => {
  expect(
    collect([
      ['action', 'block'],
      ['url', 'x'],
      ['action', 'block'],
    ]),
  ).toEqual({ action: 'block', url: 'x' });
  expect(
    collect([
      ['action', 'pass'],
      ['url', 'x'],
      ['action', 'block'],
    ]),
  ).toBeNull();
});

test('a user in front of what was typed is believed, one behind it is not', () => {
  expect(
    collect([
      ['user', 'pupil017'],
      ['url', 'x'],
    ]),
  ).toEqual({ user: 'pupil017', url: 'x' });
  expect(
    collect([
      ['url', 'x'],
      ['user', 'teacher03'],
    ]),
  ).toBeNull();
});

test('half a name is no name, half an address is one', () => {
  const collector = collectPairs(RULES);
  collector.take('user', 'pupil0', false);
  collector.take('url', 'http://games.ex', false);
  expect([...(collector.pairs() ?? [])]).toEqual([['url', 'http://games.ex']]);
});

test('a doubt cannot be taken back', () => {
  const collector = collectPairs(RULES);
  collector.doubt();
  collector.take('user', 'pupil017', true);
  expect(collector.pairs()).toBeNull();
});

test('behind a number that nobody can guess a user is believed again', () => {
  const rules = { ...RULES, resumes: new Set(['sessionid']) };
  const [url, session, user] = [
    ['url', 'x'],
    ['sessionid', '1000412'],
    ['user', 'pupil017'],
  ] as const;
  expect(collect([url, session, user], rules)).toEqual({ url: 'x', sessionid: '1000412', user: 'pupil017' });
  expect(collect([url, ['sessionid', '1'], ['user', 'teacher03'], session], rules)).toBeNull();
  expect(collect([url, user, session], rules)).toBeNull();
});
