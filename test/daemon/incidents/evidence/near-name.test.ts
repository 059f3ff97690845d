import { expect, test } from 'vitest';
import { isNearly } from '../../../../daemon/incidents/evidence/near-name.ts';

test.each([
  ['gogle.com', 'google.com'],
  ['googel.com', 'google.com'],
  ['googgle.com', 'google.com'],
  ['foogle.com', 'google.com'],
  ['youtube.cm', 'youtube.com'],
  ['wikipeida.orgg', 'wikipedia.org'],
])('%s is %s with a slip', (typed, meant) => {
  expect(isNearly(typed, meant)).toBe(true);
});

test.each([
  ['google.com', 'google.com'],
  ['bbk.co.uk', 'bbc.co.uk'],
  ['bbcc.co.uk', 'bbc.co.uk'],
  ['bet365.com', 'google.com'],
  ['', 'google.com'],
  ['games.example', 'james-and-co.example'],
])('%s is not %s with a slip', (typed, meant) => {
  expect(isNearly(typed, meant)).toBe(false);
});
