import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { CategoryId } from '../../categories/category.ts';
import type { Schema } from './schema.ts';
import type { Added, NewWord, Removal, SchoolListStore, StoredWord, WordSay } from './school-lists.ts';
import { REMOVED_SHOWN, readSaying, removalRow, type SchoolShelf, sayingRow, writeCorrection } from './school-shelf.ts';

type Words = Pick<SchoolListStore, 'words' | 'wordsInForce' | 'addWord' | 'removeWord'>;

/** What the school says of words that are searched for. */
export function createSchoolWords(shelf: SchoolShelf): Words {
  return {
    async words() {
      const [inForce, removed] = await Promise.all([wordsInForce(shelf), wordsRemoved(shelf)]);
      return [...inForce, ...removed];
    },
    wordsInForce: () => wordsInForce(shelf),
    addWord: (word) => shelf.writer.transaction().execute((transaction) => add(transaction, shelf, word)),
    removeWord: (id, removal) => remove(shelf, id, removal),
  };
}

async function wordsInForce({ reader, siteId }: SchoolShelf): Promise<readonly StoredWord[]> {
  const rows = await reader
    .selectFrom('school_words')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('removed_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(readWord);
}

async function wordsRemoved({ reader, siteId }: SchoolShelf): Promise<readonly StoredWord[]> {
  const rows = await reader
    .selectFrom('school_words')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('removed_at', 'is not', null)
    .orderBy('removed_at', 'desc')
    .orderBy('id')
    .limit(REMOVED_SHOWN)
    .execute();
  return rows.map(readWord);
}

async function add(transaction: Kysely<Schema>, { siteId, max }: SchoolShelf, word: NewWord): Promise<Added> {
  const inForce = () =>
    transaction.selectFrom('school_words').where('site_id', '=', siteId).where('removed_at', 'is', null);
  const before = await inForce().selectAll().where('words', '=', word.words).executeTakeFirst();
  if (before !== undefined && saysTheSame(readWord(before).say, word.say)) return { kind: 'already_there' };
  const { count } = await inForce()
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (before === undefined && Number(count) >= max) return { kind: 'full' };
  if (before !== undefined) await end(transaction, before.id, word);
  const row = rowOf(siteId, word);
  await transaction.insertInto('school_words').values(row).execute();
  await writeCorrection(transaction, siteId, word, word.phrase);
  return { kind: 'added', id: row.id };
}

function saysTheSame(one: WordSay, other: WordSay): boolean {
  if (one.kind === 'silence' || other.kind === 'silence') return one.kind === other.kind;
  return one.category === other.category && one.excludes.join('\n') === other.excludes.join('\n');
}

async function remove({ writer, siteId }: SchoolShelf, id: string, removal: Removal): Promise<boolean> {
  const result = await writer
    .updateTable('school_words')
    .set(removalRow(removal))
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

async function end(transaction: Kysely<Schema>, id: string, removal: Removal): Promise<void> {
  await transaction.updateTable('school_words').set(removalRow(removal)).where('id', '=', id).execute();
}

function rowOf(siteId: string, word: NewWord): Schema['school_words'] {
  const { say } = word;
  return {
    id: randomUUID(),
    site_id: siteId,
    kind: say.kind,
    phrase: word.phrase,
    words: word.words,
    category: say.kind === 'add' ? say.category : null,
    excludes: JSON.stringify(say.kind === 'add' ? say.excludes : []),
    ...sayingRow(word),
    removed_at: null,
    removed_by: null,
    removed_reason: null,
  };
}

function readWord(row: Schema['school_words']): StoredWord {
  const { id, phrase, words } = row;
  return { id, phrase, words, say: sayOf(row), ...readSaying(row) };
}

function sayOf({ category, excludes }: Schema['school_words']): WordSay {
  if (category === null) return { kind: 'silence' };
  return { kind: 'add', category: category as CategoryId, excludes: JSON.parse(excludes) as readonly string[] };
}
