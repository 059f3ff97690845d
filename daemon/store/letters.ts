import type { Transaction } from 'kysely';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import {
  isLetterKind,
  LETTER_LANGUAGES,
  LETTER_WAYS,
  type LetterKind,
  type LetterLanguage,
  type LetterText,
  type LetterWay,
} from '../incidents/letters.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** A letter about an incident, as somebody wrote it to its end. */
export interface StoredLetter extends LetterText {
  readonly id: string;
  readonly incidentId: IncidentId;
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  readonly templateVersion: number;
  readonly way: LetterWay;
  /** A mail address; '' for what goes on paper. */
  readonly recipient: string;
  readonly by: StaffId;
  readonly at: number;
  readonly sentAt: number | null;
  readonly failure: string | null;
}
export type NewLetter = Omit<StoredLetter, 'sentAt' | 'failure'>;

export interface Letters {
  /**
   * Keeps a letter; a mail waits in the outbox from then on, in the same transaction. False, and nothing done, where this letter was
   * sent already: one that is pressed twice goes once.
   */
  add(letter: NewLetter): Promise<boolean>;
  one(id: string): Promise<StoredLetter | null>;
  /** The oldest first. */
  of(incidentId: IncidentId): Promise<readonly StoredLetter[]>;
  /** To whom the newest mail of a kind went; '' where none has. */
  lastRecipient(kind: LetterKind): Promise<string>;
}

export function createLetters({ reader, writer }: Database, siteId: string): Letters {
  const all = () => reader.selectFrom('incident_letters').selectAll().where('site_id', '=', siteId);
  return {
    add: (letter) => writer.transaction().execute((transaction) => add(transaction, siteId, letter)),
    one: async (id) => (await all().where('id', '=', id).execute()).flatMap(readLetter)[0] ?? null,
    of: async (id) =>
      (await all().where('incident_id', '=', id).orderBy('at').orderBy('id').execute()).flatMap(readLetter),
    async lastRecipient(kind) {
      const row = await all()
        .where('kind', '=', kind)
        .where('way', '=', 'mail')
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.recipient ?? '';
    },
  };
}

async function add(transaction: Transaction<Schema>, siteId: string, letter: NewLetter): Promise<boolean> {
  const { id, incidentId, way, by, at, kind } = letter;
  const added = await transaction
    .insertInto('incident_letters')
    .values(letterRow(siteId, letter))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return false;
  if (way === 'mail') await queueMail(transaction, siteId, { id: `letter-${id}`, kind: 'letter', subjectId: id, at });
  await transaction
    .insertInto('incident_history')
    .values({ site_id: siteId, incident_id: incidentId, at, kind: HISTORY[way], by_staff: by, detail: kind })
    .execute();
  return true;
}

const HISTORY: Readonly<Record<LetterWay, string>> = {
  mail: 'letter_queued',
  print: 'letter_printed',
  copy: 'letter_copied',
};

function letterRow(siteId: string, letter: NewLetter) {
  const { id, incidentId, kind, language, templateVersion, subject, body, way, recipient, by, at } = letter;
  return {
    ...{ id, site_id: siteId, incident_id: incidentId, kind, language, template_version: templateVersion },
    ...{ subject, body, way, recipient, by_staff: by, at, sent_at: null, failure: null },
  };
}

interface QueuedMail {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly at: number;
}

/** The row holds ids alone; what is sent is read when it goes. */
export async function queueMail(transaction: Transaction<Schema>, siteId: string, mail: QueuedMail): Promise<void> {
  const { id, kind, subjectId, at } = mail;
  await transaction
    .insertInto('outbox')
    .values({
      ...{ id, site_id: siteId, kind, subject_id: subjectId, created_at: at, attempts: 0, next_attempt_at: at },
      ...{ last_error: null, closed_at: null, outcome: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A letter says when it was sent, in the transaction that closes its row. */
export async function closeLetterMail(
  transaction: Transaction<Schema>,
  siteId: string,
  { id, at, failure }: { readonly id: string; readonly at: number; readonly failure: string | null },
): Promise<void> {
  const letter = await transaction
    .updateTable('incident_letters')
    .set(failure === null ? { sent_at: at } : { failure })
    .where('id', '=', id)
    .returning(['incident_id', 'kind', 'by_staff'])
    .executeTakeFirst();
  if (letter === undefined) return;
  const kind = failure === null ? 'letter_sent' : 'letter_failed';
  await transaction
    .insertInto('incident_history')
    .values({ site_id: siteId, incident_id: letter.incident_id, at, kind, by_staff: null, detail: letter.kind })
    .execute();
}

function readLetter(row: Schema['incident_letters']): readonly StoredLetter[] {
  const { id, kind, subject, body, recipient, at, failure } = row;
  if (!isLetterKind(kind)) return [];
  return [
    {
      ...{
        id,
        kind,
        subject,
        body,
        recipient,
        at,
        failure,
        sentAt: row.sent_at,
        templateVersion: row.template_version,
      },
      incidentId: row.incident_id as IncidentId,
      language: LETTER_LANGUAGES.find((one) => one === row.language) ?? 'en',
      way: LETTER_WAYS.find((one) => one === row.way) ?? 'print',
      by: row.by_staff as StaffId,
    },
  ];
}
