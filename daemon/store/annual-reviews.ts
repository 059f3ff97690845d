/**
 * The record of each year's review. What is signed is what was read: every change raises the revision and removes the signatures that
 * stood, and once all four have signed nothing is changed any more; what must be put right then is a new version, beside the old one.
 */
import type { Transaction } from 'kysely';
import type { Role } from '../identity/role.ts';
import type { StaffId } from '../incidents/incident.ts';
import type { AuditAction, AuditDetail } from '../records/audited.ts';
import type { DataAnswer } from '../report/annual-review/data-answers.ts';
import type { ReviewQuestionId } from '../report/annual-review/questions.ts';
import { type ReviewRecord, type ReviewSigner, unanswered, unsigned } from '../report/annual-review/review-record.ts';
import { answersOf, type ReviewHead, readRecord, reviewHeads, standingOf } from './annual-review-rows.ts';
import { appendAudit } from './audit-chain.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

export type { ReviewHead } from './annual-review-rows.ts';

export interface AnnualReviews {
  /** Every version of every year, the newest year first, its newest version first. */
  all(): Promise<readonly ReviewHead[]>;
  /** The newest version where none is named; null where there is none. */
  review(year: number, version: number | null): Promise<ReviewRecord | null>;
  /** Begins the year's review; renews the figures of one that is open; follows one that is closed with a new version. */
  takeFigures(taking: FiguresTaken): Promise<{ readonly version: number; readonly removed: number }>;
  answer(saying: AnswerSaid): Promise<AnswerStored>;
  sign(signing: Signing): Promise<SignStored>;
}

interface Done {
  readonly year: number;
  readonly at: number;
  readonly by: StaffId;
}

export interface FiguresTaken extends Done, Pick<ReviewRecord, 'firstDay' | 'lastDay' | 'school' | 'data'> {}

export interface AnswerSaid extends Done {
  readonly questionId: ReviewQuestionId;
  readonly text: string;
  readonly role: Role;
  /** When the answer that was read had been written; null where there was none. */
  readonly read: number | null;
}

export interface Signing extends Done {
  /** Of what was read. */
  readonly version: number;
  readonly revision: number;
  readonly signer: ReviewSigner;
  readonly role: Role;
  readonly name: string;
}

/** removed: how many signatures no longer stand; changed: somebody answered in the meantime; closed: all four have signed. */
export type AnswerStored =
  | { readonly kind: 'saved'; readonly removed: number }
  | { readonly kind: 'changed' | 'closed' | 'gone' };

/** already: this part, or this person, has signed. */
export type SignStored = { readonly kind: 'signed' | 'changed' | 'unanswered' | 'already' | 'closed' | 'gone' };

export function createAnnualReviews({ reader, writer }: Database, siteId: string): AnnualReviews {
  const inOne = <Result>(work: (of: Work) => Promise<Result>, { year, at, by }: Done) =>
    writer.transaction().execute((transaction) => work({ transaction, siteId, year, at, by }));
  return {
    all: () => reviewHeads(reader, siteId),
    review: (year, version) => readRecord(reader, { siteId, year }, version),
    takeFigures: (taking) => inOne((work) => takeFigures(work, taking), taking),
    answer: (saying) => inOne((work) => answer(work, saying), saying),
    sign: (signing) => inOne((work) => sign(work, signing), signing),
  };
}

interface Work extends Done {
  readonly transaction: Transaction<Schema>;
  readonly siteId: string;
}

interface Newest {
  readonly version: number;
  readonly revision: number;
  readonly isClosed: boolean;
}

async function newestOf({ transaction, siteId, year }: Work): Promise<Newest | null> {
  // The first statement writes, so that nobody changes it before the transaction ends.
  await transaction
    .updateTable('annual_reviews')
    .set(({ ref }) => ({ revision: ref('revision') }))
    .where('site_id', '=', siteId)
    .where('year', '=', year)
    .execute();
  const row = await transaction
    .selectFrom('annual_reviews')
    .select(['version', 'revision', 'closed_at'])
    .where('site_id', '=', siteId)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { version: row.version, revision: row.revision, isClosed: row.closed_at !== null };
}

async function takeFigures(work: Work, taking: FiguresTaken) {
  const newest = await newestOf(work);
  if (newest === null || newest.isClosed) {
    const version = (newest?.version ?? 0) + 1;
    await begin(work, taking, version);
    if (newest !== null) await copyAnswers(work, newest.version, version);
    await note(work, version, 'begin_review');
    return { version, removed: 0 };
  }
  const { version } = newest;
  const removed = await changed(work, newest, 'figures');
  const { firstDay, lastDay, school, data } = taking;
  const figures = { first_day: firstDay, last_day: lastDay, school, figures: JSON.stringify(data) };
  await rowOf(work, version).set(figures).execute();
  await note(work, version, 'renew_review_figures', { signaturesRemoved: removed });
  return { version, removed };
}

async function begin({ transaction, siteId, year, at }: Work, taking: FiguresTaken, version: number): Promise<void> {
  const { firstDay, lastDay, school, data } = taking;
  await transaction
    .insertInto('annual_reviews')
    .values({
      ...{ site_id: siteId, year, version, revision: 1, begun_at: at, closed_at: null },
      ...{
        first_day: firstDay,
        last_day: lastDay,
        school,
        figures: JSON.stringify(data satisfies readonly DataAnswer[]),
      },
    })
    .execute();
}

/** What was answered before is not asked again; who answered it, and when, goes with it. */
async function copyAnswers(work: Work, from: number, version: number): Promise<void> {
  const rows = await answersOf(work.transaction, work, from);
  if (rows.length === 0) return;
  await work.transaction
    .insertInto('annual_review_answers')
    .values(rows.map((row) => ({ ...row, version })))
    .execute();
}

async function answer(work: Work, { questionId, text, role, read }: AnswerSaid): Promise<AnswerStored> {
  const newest = await newestOf(work);
  if (newest === null) return { kind: 'gone' };
  if (newest.isClosed) return { kind: 'closed' };
  const { version } = newest;
  const before = (await answersOf(work.transaction, work, version)).find((row) => row.question_id === questionId);
  if ((before?.answered_at ?? null) !== read) return { kind: 'changed' };
  if (before?.text === text) return { kind: 'saved', removed: 0 };
  const { transaction, siteId, year, at, by } = work;
  const said = { text, role, staff_id: by, answered_at: at };
  await transaction
    .insertInto('annual_review_answers')
    .values({ site_id: siteId, year, version, question_id: questionId, ...said })
    .onConflict((conflict) => conflict.columns(['site_id', 'year', 'version', 'question_id']).doUpdateSet(said))
    .execute();
  const removed = await changed(work, newest, questionId);
  await note(work, version, 'answer_review', { question: questionId, signaturesRemoved: removed });
  return { kind: 'saved', removed };
}

/** Nobody has signed what it says now: the signatures that stood are kept as removed. Answers how many. */
async function changed(work: Work, newest: Newest, why: ReviewQuestionId | 'figures'): Promise<number> {
  const { transaction, siteId, year, at } = work;
  await rowOf(work, newest.version)
    .set({ revision: newest.revision + 1 })
    .execute();
  const { numUpdatedRows } = await transaction
    .updateTable('annual_review_signatures')
    .set({ removed_at: at, removed_why: why })
    .where('site_id', '=', siteId)
    .where('year', '=', year)
    .where('version', '=', newest.version)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

async function sign(work: Work, { version, revision, signer, role, name }: Signing): Promise<SignStored> {
  const newest = await newestOf(work);
  if (newest === null) return { kind: 'gone' };
  if (newest.isClosed) return { kind: 'closed' };
  if (newest.version !== version || newest.revision !== revision) return { kind: 'changed' };
  const { transaction, siteId, year, at, by } = work;
  const standing = await standingOf(transaction, work, version);
  if (standing.some((one) => one.signer === signer || one.staffId === by)) return { kind: 'already' };
  const said = (await answersOf(transaction, work, version)).map(({ question_id, text }) => ({
    questionId: question_id as ReviewQuestionId,
    text,
  }));
  if (unanswered(said).length > 0) return { kind: 'unanswered' };
  await transaction
    .insertInto('annual_review_signatures')
    .values({
      ...{ site_id: siteId, year, version, revision, signer, role, staff_id: by, name, signed_at: at },
      ...{ removed_at: null, removed_why: null },
    })
    .execute();
  const isLast = unsigned([...standing, { signer }]).length === 0;
  if (isLast) await rowOf(work, version).set({ closed_at: at }).execute();
  await note(work, version, 'sign_review', { signer });
  return { kind: 'signed' };
}

function rowOf({ transaction, siteId, year }: Work, version: number) {
  return transaction
    .updateTable('annual_reviews')
    .where('site_id', '=', siteId)
    .where('year', '=', year)
    .where('version', '=', version)
    .where('closed_at', 'is', null);
}

async function note(
  { transaction, siteId, year, at, by }: Work,
  version: number,
  action: AuditAction,
  detail: AuditDetail = {},
): Promise<void> {
  const subjectId = `${year}-${version}`;
  await appendAudit(transaction, siteId, [
    { at, staffId: by, action, subjectKind: 'annual_review', subjectId, detail },
  ]);
}
