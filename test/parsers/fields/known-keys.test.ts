import { expect, test } from 'vitest';
import { knownKeys, knownPairsIn } from '../../../parsers/fields/known-keys.ts';
import { pairRules } from '../../../parsers/fields/pair-rules.ts';

const KEYS = knownKeys('action user src url');
const RULES = pairRules({ typed: 'url', once: 'action', early: 'user' });

function read(text: string): Record<string, string> | null {
  const pairs = knownPairsIn(text, 0, KEYS, RULES);
  return pairs === null ? null : Object.fromEntries(pairs);
}

test('only names that the product writes end a value', () => {
  expect(
    read('action=permitted user=LDAP://x OU=Pupils,DC=school/Tom Okafor src="10.44.3.17" url=http://a/?b=c d=e'),
  ).toEqual({
    action: 'permitted',
    user: 'LDAP://x OU=Pupils,DC=school/Tom Okafor',
    src: '10.44.3.17',
    url: 'http://a/?b=c d=e',
  });
});

test('a line with two readings is refused', () => {
  expect(read('action=blocked url=http://a/ action=permitted')).toBeNull();
  expect(read('action=blocked url=http://a/ user=teacher03')).toBeNull();
});
