import { expect, test } from 'vitest';
import { NO_SCHOOL_LISTS } from '../../../categories/catalogue.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import { causesBetween } from '../../../daemon/hindsight/causes.ts';
import { coveringTexts } from '../../../daemon/hindsight/changed-texts.ts';
import { supposing } from '../../../daemon/hindsight/understanding.ts';
import { buildLists } from '../../support/dashboard-list-models.ts';

const lists = buildLists().lists.slice(0, 2);
const index = () => new SharedArrayBuffer(8);
const knowledge = { school: NO_SCHOOL_LISTS, listIndex: index() };

test('where nothing is learnt there is nothing to look back for', () => {
  const known = { knowledge, lists };
  expect(causesBetween(known, { knowledge: { ...knowledge }, lists })).toEqual([]);
});

test('of several lists, those whose version is another are named', () => {
  const [first, second] = lists;
  if (first === undefined || second === undefined) throw new Error('There are two lists.');
  const change = { at: 1, added: 214, removed: 3 };
  const after = [first, { ...second, version: '2026-11-30-next', change }];
  const causes = causesBetween({ knowledge, lists }, { knowledge: { ...knowledge, listIndex: index() }, lists: after });
  const { id, title, version: before } = second;
  expect(causes).toEqual([{ kind: 'list', id, title, version: '2026-11-30-next', before, added: 214 }]);
});

test('what the school says anew and what it takes back are both causes', () => {
  const site = supposing(NO_SCHOOL_LISTS, { kind: 'site', entry: 'a.example', as: categoryId('gaming') });
  const word = supposing(NO_SCHOOL_LISTS, { kind: 'silence', phrase: 'the den' });
  const before = { knowledge: { ...knowledge, school: site }, lists };
  const now = { knowledge: { ...knowledge, school: word }, lists };
  expect(causesBetween(before, now)).toEqual([
    { kind: 'site_removed', site: 'a.example', as: 'gaming' },
    { kind: 'word', phrase: 'the den', as: 'silence' },
  ]);
});

test('of searches that were typed letter by letter, the shortest stands for all', () => {
  expect(coveringTexts(['The den tickets', 'the den', 'the den t', 'casino', ''])).toEqual(['casino', 'the den']);
});
