import { createHmac, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

const KEY = 'person_key';
const KEY_BYTES = 32;

/** What a school's hashes of persons are made with; made when it is first needed. Without the store, nobody can try out accounts against them. */
export async function personHashKey(writer: Kysely<Schema>, siteId: string): Promise<string> {
  const select = writer.selectFrom('settings').select('value').where('site_id', '=', siteId).where('key', '=', KEY);
  const known = await select.executeTakeFirst();
  if (known !== undefined) return known.value;
  const made = { site_id: siteId, key: KEY, value: randomBytes(KEY_BYTES).toString('hex') };
  await writer
    .insertInto('settings')
    .values(made)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await select.executeTakeFirstOrThrow()).value;
}

/** Stands for a text where it may not stand: only this school's store makes the same one again. */
export function personHash(key: string, text: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest('hex');
}

const SUBJECT_CHARACTERS = 24;

/** The same of a subject key, for counting each once: short, and unlike what stands for the account anywhere else. */
export function subjectHash(key: string, subjectKey: string): string {
  return personHash(key, `counted\n${subjectKey}`).slice(0, SUBJECT_CHARACTERS);
}
