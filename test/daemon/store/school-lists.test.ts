import { describe, expect, test } from 'vitest';
import { categoryId } from '../../../categories/taxonomy.ts';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import { createSchoolLists, type NewEntry, type NewWord } from '../../../daemon/store/school-lists.ts';
import { pupil, raise, TUESDAY } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const LEAD = 'lead-1' as StaffId;
const HEAD = 'head-1' as StaffId;
const GAMBLING = categoryId('gambling');

function entry(different: Partial<NewEntry> = {}): NewEntry {
  return {
    entry: 'dice.example',
    as: 'allow',
    reason: 'A lesson.',
    by: LEAD,
    at: 1_000,
    incidentId: null,
    ...different,
  };
}

function word(different: Partial<NewWord> = {}): NewWord {
  const said = { reason: 'We hear it.', by: LEAD, at: 1_000, incidentId: null };
  const say = { kind: 'add', category: GAMBLING, excludes: ['dragons'] } as const;
  return { phrase: 'The Den', words: 'the den', say, ...said, ...different };
}

const lists = () => stores().schoolLists;

describe('what is said of a site', () => {
  test('is kept with who said it, when and why', async () => {
    expect(await lists().addEntry(entry())).toMatchObject({ kind: 'added' });
    expect(await lists().entries()).toEqual([{ id: expect.any(String), removed: null, ...entry() }]);
  });

  test('is kept once, whoever says it again', async () => {
    await lists().addEntry(entry());
    expect(await lists().addEntry(entry({ by: HEAD, at: 2_000, reason: 'Another reason.' }))).toEqual({
      kind: 'already_there',
    });
    expect(await lists().entries()).toMatchObject([{ by: LEAD, at: 1_000 }]);
  });

  test('is kept once when two people say it at the same moment', async () => {
    const both = await Promise.all([lists().addEntry(entry()), lists().addEntry(entry({ by: HEAD }))]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['added', 'already_there']);
    expect(await lists().entries()).toHaveLength(1);
  });

  test('is replaced by what is said later, and stays readable with the reason of its end', async () => {
    await lists().addEntry(entry());
    const later = entry({ as: GAMBLING, by: HEAD, at: 2_000, reason: 'It is a casino now.' });
    expect(await lists().addEntry(later)).toMatchObject({ kind: 'added' });
    expect(await lists().entriesInForce()).toMatchObject([{ as: GAMBLING, by: HEAD }]);
    expect(await lists().entries()).toMatchObject([
      { as: GAMBLING, removed: null },
      { as: 'allow', removed: { at: 2_000, by: HEAD, reason: 'It is a casino now.' } },
    ]);
  });

  test('is taken off by one of two who do it at once, and can be said again', async () => {
    await lists().addEntry(entry());
    const [first] = await lists().entries();
    const removal = { at: 3_000, by: HEAD, reason: 'The topic is over.' };
    const both = await Promise.all([
      lists().removeEntry(first?.id ?? '', removal),
      lists().removeEntry(first?.id ?? '', { ...removal, by: LEAD }),
    ]);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await lists().entriesInForce()).toEqual([]);
    expect(await lists().addEntry(entry({ at: 4_000 }))).toMatchObject({ kind: 'added' });
    expect(await lists().entries()).toMatchObject([
      { at: 4_000, removed: null },
      { at: 1_000, removed: { reason: 'The topic is over.' } },
    ]);
  });

  test('is written into the history of the incident that it was said from, once', async () => {
    const [id] = await raise(stores(), [{ identity: pupil('pupil017') }]);
    await lists().addEntry(entry({ incidentId: id ?? null, at: TUESDAY }));
    await lists().addEntry(entry({ incidentId: id ?? null, at: TUESDAY }));
    const history = id === undefined ? [] : await stores().incidents.history(id);
    expect(history.filter(({ kind }) => kind === 'corrected')).toEqual([
      { at: TUESDAY, kind: 'corrected', byStaff: LEAD, detail: 'dice.example', finding: null },
    ]);
  });

  test('is refused where the school has said as much as can be kept, unless it replaces something', async () => {
    const small = createSchoolLists(stores().database, 'main', 1);
    expect(await small.addEntry(entry())).toMatchObject({ kind: 'added' });
    expect(await small.addEntry(entry({ entry: 'other.example' }))).toEqual({ kind: 'full' });
    expect(await small.addEntry(entry({ as: GAMBLING }))).toMatchObject({ kind: 'added' });
  });

  test('is unknown to another school in the same store', async () => {
    await lists().addEntry(entry());
    const another = createSchoolLists(stores().database, 'another');
    expect(await another.entries()).toEqual([]);
    const [mine] = await lists().entries();
    expect(await another.removeEntry(mine?.id ?? '', { at: 1, by: HEAD, reason: 'x' })).toBe(false);
    expect(await another.addEntry(entry())).toMatchObject({ kind: 'added' });
  });
});

describe('what is said of a phrase', () => {
  test('is kept as it was typed, with the words beside which it means nothing', async () => {
    expect(await lists().addWord(word())).toMatchObject({ kind: 'added' });
    expect(await lists().words()).toEqual([{ id: expect.any(String), removed: null, ...word() }]);
  });

  test('is kept once, however it is typed', async () => {
    await lists().addWord(word());
    expect(await lists().addWord(word({ phrase: 'the  DEN' }))).toEqual({ kind: 'already_there' });
  });

  test('is replaced when the words that make it innocent change, and when it is silenced', async () => {
    await lists().addWord(word());
    expect(await lists().addWord(word({ say: { kind: 'add', category: GAMBLING, excludes: [] } }))).toMatchObject({
      kind: 'added',
    });
    expect(await lists().addWord(word({ say: { kind: 'silence' }, at: 2_000 }))).toMatchObject({ kind: 'added' });
    expect(await lists().addWord(word({ say: { kind: 'silence' } }))).toEqual({ kind: 'already_there' });
    expect((await lists().wordsInForce()).map(({ say }) => say)).toEqual([{ kind: 'silence' }]);
    expect(await lists().words()).toHaveLength(3);
  });

  test('is taken off with a reason, once', async () => {
    await lists().addWord(word());
    const [first] = await lists().words();
    const removal = { at: 3_000, by: HEAD, reason: 'Nobody says it any more.' };
    expect(await lists().removeWord(first?.id ?? '', removal)).toBe(true);
    expect(await lists().removeWord(first?.id ?? '', removal)).toBe(false);
    expect(await lists().words()).toMatchObject([{ phrase: 'The Den', removed: removal }]);
  });

  test('is refused where the school has said as much as can be kept', async () => {
    const small = createSchoolLists(stores().database, 'main', 1);
    await small.addWord(word());
    expect(await small.addWord(word({ phrase: 'another', words: 'another' }))).toEqual({ kind: 'full' });
  });
});
