import { expect, test } from 'vitest';
import { hostFormOf } from '../../categories/address-form.ts';
import { createHostMemo, type HostAnswer } from '../../categories/host-memo.ts';

const ANSWER: HostAnswer = {
  entry: null,
  matches: [],
  saidBy: 'lists',
  hasPaths: false,
  form: hostFormOf('a.example'),
  standing: 'unheard_of',
  alone: null,
};

test('an answer is remembered for its host alone', () => {
  const memo = createHostMemo();
  memo.set('a.example', ANSWER);
  expect(memo.get('a.example')).toBe(ANSWER);
  expect(memo.get('b.example')).toBeUndefined();
});

test('a flood of hosts makes it forget, not grow', () => {
  const memo = createHostMemo();
  for (let count = 0; count <= 65_536; count++) memo.set(`h${count}.example`, ANSWER);
  expect(memo.get('h0.example')).toBeUndefined();
  expect(memo.get('h65536.example')).toBe(ANSWER);
});
