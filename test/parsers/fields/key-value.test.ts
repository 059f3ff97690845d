import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PairForm, PLAIN_PAIRS, pairsIn, readPairs, strictPairsIn } from '../../../parsers/fields/key-value.ts';
import { pairRules } from '../../../parsers/fields/pair-rules.ts';

function read(text: string, form?: Partial<PairForm>): Record<string, string> {
  return Object.fromEntries(pairsIn(text, 0, { ...PLAIN_PAIRS, ...form }));
}

test('values stand in quotes or end at a blank', () => {
  expect(read('date=2026-01-31 user="OKAFOR.T" srcip=10.44.3.17 msg="in a denied category"')).toEqual({
    date: '2026-01-31',
    user: 'OKAFOR.T',
    srcip: '10.44.3.17',
    msg: 'in a denied category',
  });
});

test('what is within quotes is nobody’s key', () => {
  expect(read('url="https://games.example/?q= user=teacher03 x" user="pupil017"')).toEqual({
    url: 'https://games.example/?q= user=teacher03 x',
    user: 'pupil017',
  });
});

test('a backslash takes the meaning from the next quote', () => {
  expect(read('agent="say \\"hello\\" user=teacher03" path="C:\\\\x\\y" a=1')).toEqual({
    agent: 'say "hello" user=teacher03',
    path: 'C:\\x\\y',
    a: '1',
  });
});

test('the quote that a cut line lacks is not missed', () => {
  expect(read('a=1 url="https://games.example/pl')).toEqual({ a: '1', url: 'https://games.example/pl' });
});

test('of a key that is written twice the first counts', () => {
  expect(read('user=pupil017 user=teacher03')).toEqual({ user: 'pupil017' });
});

test('an empty value is a value, and what is no pair is passed over', () => {
  expect(read(' (HTTP) user= Allow a="" ==b c=3')).toEqual({ user: '', a: '', c: '3' });
});

test('bare values hold blanks where they run to the next key', () => {
  const text = 'site_category=Search Engines website="www.example.org" act=blocked by policy';
  expect(read(text, { bareEndsAt: 'next_key' })).toEqual({
    site_category: 'Search Engines',
    website: 'www.example.org',
    act: 'blocked by policy',
  });
});

test('pairs may stand between commas, bars or tabs', () => {
  expect(read('date=2026-01-31,user="a,b",srcip=10.0.0.1', { separator: ',' })).toEqual({
    date: '2026-01-31',
    user: 'a,b',
    srcip: '10.0.0.1',
  });
  expect(read('a=1 2|b=3', { separator: '|', bareEndsAt: 'next_key' })).toEqual({ a: '1 2', b: '3' });
});

test('single quotes hold together only where the product writes them', () => {
  const text = "agent='a b' c=1";
  expect(read(text, { quotes: '"\'' })).toEqual({ agent: 'a b', c: '1' });
  expect(read(text)).toEqual({ agent: "'a", c: '1' });
});

test('any value that is written with its quotes escaped comes back', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
      expect(read(`a=${quoted(one)} b=${quoted(other)} c=1`)).toEqual({ a: one, b: other, c: '1' });
    }),
  );
});

function readStrictly(text: string): Record<string, string> | null {
  const rules = pairRules({ typed: 'url', once: '', early: 'user' });
  const pairs = strictPairsIn(text, 0, PLAIN_PAIRS, rules);
  return pairs === null ? null : Object.fromEntries(pairs);
}

test('read strictly, nothing may stand between the pairs', () => {
  expect(readStrictly('user="pupil017" url="a" b=1 ')).toEqual({ user: 'pupil017', url: 'a', b: '1' });
  expect(readStrictly('user="pupil017" url="a"b" c=1')).toBeNull();
  expect(readStrictly('user="pupil017" url="a"b="1"')).toBeNull();
  expect(readStrictly('user="pupil017" url="a" b c=1')).toBeNull();
});

test('read strictly, a name that was cut off is left out', () => {
  expect(readStrictly('a=1 user="pupil0')).toEqual({ a: '1' });
  expect(readStrictly('user="pupil017" url="http://games.ex')).toEqual({ user: 'pupil017', url: 'http://games.ex' });
});

const RULES = pairRules({ typed: 'url agent', once: 'action', early: 'user' });

function readWhole(text: string): unknown {
  const { pairs, isDoubtful } = readPairs(text, 0, PLAIN_PAIRS, RULES);
  return { ...Object.fromEntries(pairs), isDoubtful };
}

test('quotes and backslashes that no product escaped stay in their value', () => {
  expect(readWhole('user="pupil017" url="/?x=\\" action="block" agent=" say "hello" to all"')).toEqual({
    user: 'pupil017',
    url: '/?x=\\',
    action: 'block',
    agent: ' say "hello" to all',
    isDoubtful: false,
  });
});

test('of a line with two readings the beginning is kept, up to what was typed first', () => {
  const kept = { user: 'pupil017', url: '/', isDoubtful: true };
  expect(readWhole('user="pupil017" url="/" action="pass" x="" action="block"')).toEqual(kept);
  expect(readWhole('user="pupil017" url="/" user="teacher03" x=""')).toEqual(kept);
  expect(readWhole('user="pupil017" url="/" action="pass" x=" b=1 action="block" c="2"')).toEqual(kept);
  expect(readWhole('user="pupil017" url="/" action="pass" x=" action=block b=1')).toEqual(kept);
  expect(readWhole('user="pupil017" url="/" action="pass" url="/b"')).toEqual(kept);
});

test('a user who is written twice in front of it is nobody', () => {
  expect(readWhole('a=1 user="pupil017" user="teacher03" url="/"')).toEqual({ a: '1', isDoubtful: true });
});

test('the name at the end of a line that was cut is passed over', () => {
  expect(readWhole('user="pupil017" url="/" acti')).toEqual({ user: 'pupil017', url: '/', isDoubtful: false });
});
