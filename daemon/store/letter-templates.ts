import type { StaffId } from '../incidents/incident.ts';
import type { LetterKind, LetterLanguage, LetterText } from '../incidents/letters.ts';
import type { Database } from './database.ts';

/** One version of a letter's template; its text is null where the school went back to what is shipped. */
export interface StoredTemplate {
  readonly version: number;
  readonly text: LetterText | null;
  readonly author: StaffId;
  readonly at: number;
  readonly reason: string;
}

export interface NewTemplate extends Omit<StoredTemplate, 'version'> {
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  /** The version that whoever changes it has seen. */
  readonly seen: number;
}

export interface LetterTemplates {
  /** The newest first; none where the school wrote none. */
  versions(kind: LetterKind, language: LetterLanguage): Promise<readonly StoredTemplate[]>;
  /** False where somebody else was quicker. */
  add(template: NewTemplate): Promise<boolean>;
}

export function createLetterTemplates({ reader, writer }: Database, siteId: string): LetterTemplates {
  return {
    async versions(kind, language) {
      const rows = await reader
        .selectFrom('letter_templates')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('kind', '=', kind)
        .where('language', '=', language)
        .orderBy('version', 'desc')
        .execute();
      return rows.map(({ version, subject, body, author, at, reason }) => ({
        ...{ version, at, reason, author: author as StaffId },
        text: subject === null || body === null ? null : { subject, body },
      }));
    },
    async add({ kind, language, seen, text, author, at, reason }) {
      const { numInsertedOrUpdatedRows } = await writer
        .insertInto('letter_templates')
        .values({
          ...{ site_id: siteId, kind, language, version: seen + 1, author, at, reason },
          ...{ subject: text?.subject ?? null, body: text?.body ?? null },
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
  };
}
