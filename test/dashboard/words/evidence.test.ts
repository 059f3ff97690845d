import { expect, test } from 'vitest';
import type { CategoryId } from '../../../categories/category.ts';
import { toText } from '../../../dashboard/html.ts';
import { matchEvidence } from '../../../dashboard/parts/match-evidence.ts';
import { whatWouldChange } from '../../../dashboard/words/evidence.ts';
import { textOf } from '../../support/markup.ts';

const match = { category: 'gambling' as CategoryId, because: 'domain_list', evidence: 'bet.example' } as const;
const about = { title: 'Gambling', sentence: 'Betting.', maySilence: true };

test('evidence names the lists that have it', () => {
  const lists = ['UT1 Toulouse (gambling)', 'oisd'];
  expect(textOf(toText(matchEvidence({ ...match, lists })))).toBe(
    'Because the site is on a list: bet.example, in UT1 Toulouse (gambling) and oisd',
  );
});

test('what a single list says that errs at times is said to be just that', () => {
  const shown = textOf(toText(matchEvidence({ ...match, lists: ['UT1 Toulouse (adult)'], isUnconfirmed: true })));
  expect(shown).toContain('in UT1 Toulouse (adult). Only this list says so, and it has been wrong before.');
});

test('an address that harmless services use too is not said to be on a list', () => {
  const form = { ...match, because: 'address_form', evidence: 'a page under a number', isUnconfirmed: true } as const;
  expect(textOf(toText(matchEvidence(form)))).toBe(
    'Because of how the address is made: a page under a number. Harmless services use such addresses too.',
  );
});

test('what we ship is named as ours', () => {
  expect(textOf(toText(matchEvidence(match)))).toBe(
    'Because the site is on a list: bet.example, in Filterwatch’s own list',
  );
});

test('each kind of evidence says what would change it', () => {
  const change = (because: Parameters<typeof whatWouldChange>[0]['match']['because']) =>
    whatWouldChange({ ...about, match: { ...match, because } });
  expect(change('domain_list')).toContain('an entry of our own');
  expect(change('school_list')).toContain('taking our own entry off');
  expect(change('filter_label')).toContain('ask its provider');
  expect(change('transfer')).toContain('only our policy');
  expect(change('search_term')).toContain('silencing this phrase');
  const never = whatWouldChange({ ...about, match: { ...match, because: 'search_term' }, maySilence: false });
  expect(never).toContain('always listened for');
});
