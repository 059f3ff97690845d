import type { Kysely, Selectable } from 'kysely';
import type { Role } from '../identity/role.ts';
import type { StaffId } from '../incidents/incident.ts';
import type { DataAnswer } from '../report/annual-review/data-answers.ts';
import type { ReviewQuestionId } from '../report/annual-review/questions.ts';
import type {
  RemovedSignature,
  ReviewRecord,
  ReviewSignature,
  ReviewSigner,
} from '../report/annual-review/review-record.ts';
import type { Schema } from './schema.ts';

/** One version of a year's review, in a list. */
export interface ReviewHead {
  readonly year: number;
  readonly version: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly begunAt: number;
  /** Whose signatures stand. */
  readonly signers: readonly ReviewSigner[];
  readonly closedAt: number | null;
}

interface OfYear {
  readonly siteId: string;
  readonly year: number;
}

type SignatureRow = Selectable<Schema['annual_review_signatures']>;

/** Every version, the newest year first, its newest version first. */
export async function reviewHeads(db: Kysely<Schema>, siteId: string): Promise<readonly ReviewHead[]> {
  const rows = await db
    .selectFrom('annual_reviews')
    .select(['year', 'version', 'first_day', 'last_day', 'begun_at', 'closed_at'])
    .where('site_id', '=', siteId)
    .orderBy('year', 'desc')
    .orderBy('version', 'desc')
    .execute();
  const signed = await db
    .selectFrom('annual_review_signatures')
    .select(['year', 'version', 'signer'])
    .where('site_id', '=', siteId)
    .where('removed_at', 'is', null)
    .orderBy('signed_at')
    .execute();
  return rows.map(({ year, version, first_day, last_day, begun_at, closed_at }) => ({
    ...{ year, version, firstDay: first_day, lastDay: last_day, begunAt: begun_at, closedAt: closed_at },
    signers: signed.flatMap((one) =>
      one.year === year && one.version === version ? [one.signer as ReviewSigner] : [],
    ),
  }));
}

/** One version with all that stands in it; the newest where none is named. */
export async function readRecord(db: Kysely<Schema>, of: OfYear, version: number | null): Promise<ReviewRecord | null> {
  const all = db
    .selectFrom('annual_reviews')
    .selectAll()
    .where('site_id', '=', of.siteId)
    .where('year', '=', of.year)
    .orderBy('version', 'desc')
    .limit(1);
  const row = await (version === null ? all : all.where('version', '=', version)).executeTakeFirst();
  if (row === undefined) return null;
  const signatures = await signaturesOf(db, of, row.version);
  return {
    ...{ year: row.year, version: row.version, revision: row.revision, begunAt: row.begun_at },
    ...{ firstDay: row.first_day, lastDay: row.last_day, school: row.school, closedAt: row.closed_at },
    data: readFigures(row.figures),
    answers: (await answersOf(db, of, row.version)).map(({ question_id, text, role, answered_at }) => ({
      ...{ questionId: question_id as ReviewQuestionId, text, role: role as Role, at: answered_at },
    })),
    signatures: signatures.flatMap((one) => (one.removed_at === null ? [readSignature(one)] : [])),
    removed: signatures.flatMap(readRemoved),
  };
}

/** What people answered. */
export function answersOf(db: Kysely<Schema>, { siteId, year }: OfYear, version: number) {
  return db
    .selectFrom('annual_review_answers')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('year', '=', year)
    .where('version', '=', version)
    .orderBy('question_id')
    .execute();
}

/** The signatures that stand. */
export async function standingOf(db: Kysely<Schema>, of: OfYear, version: number): Promise<readonly ReviewSignature[]> {
  const rows = await signaturesOf(db, of, version);
  return rows.flatMap((row) => (row.removed_at === null ? [readSignature(row)] : []));
}

function signaturesOf(db: Kysely<Schema>, { siteId, year }: OfYear, version: number) {
  return db
    .selectFrom('annual_review_signatures')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('year', '=', year)
    .where('version', '=', version)
    .orderBy('signed_at')
    .orderBy('signer')
    .execute();
}

function readSignature({ signer, role, staff_id, name, signed_at }: SignatureRow): ReviewSignature {
  return {
    ...{ signer: signer as ReviewSigner, role: role as Role, staffId: staff_id as StaffId },
    ...{ name, at: signed_at },
  };
}

function readRemoved(row: SignatureRow): readonly RemovedSignature[] {
  if (row.removed_at === null || row.removed_why === null) return [];
  return [{ ...readSignature(row), removedAt: row.removed_at, why: row.removed_why as ReviewQuestionId | 'figures' }];
}

/** Written by us. */
function readFigures(json: string): readonly DataAnswer[] {
  return JSON.parse(json) as readonly DataAnswer[];
}
