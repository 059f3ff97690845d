import type {
  AnnualReview,
  AnnualReviewAnswers,
  AnnualReviewList,
  NewReviewAnswer,
  NewReviewSignature,
  ReviewAnswerResult,
  ReviewSignResult,
  ReviewYear,
  Viewer,
} from '../api/contract.ts';
import { readStoredSession } from '../api/stored-sessions.ts';
import { reviewPdf } from '../pdf/review-pdf.ts';
import { dataAnswersOf } from '../report/annual-review/data-answers.ts';
import { reviewQuestionOf } from '../report/annual-review/questions.ts';
import { reviewDocument, schoolYearTitle } from '../report/annual-review/review-document.ts';
import {
  MAX_REVIEW_ANSWER,
  type ReviewRecord,
  reviewSignerOf,
  unanswered,
} from '../report/annual-review/review-record.ts';
import type { ReportKeeping } from '../reporting/keep-reports.ts';
import { reviewedOf } from './annual-review-model.ts';
import type { Office } from './office.ts';

/** The office as far as the yearly review needs it. */
export type AnnualReviewOffice = Pick<Office, 'annualReviews' | 'sessions' | 'zone' | 'now'>;

/** A signature is worth something where whoever sits there has just shown who they are. */
const FRESH_MS = 15 * 60_000;

/** The yearly look at filtering and monitoring, for those who make it together. */
export function createAnnualReviewAnswers(
  office: AnnualReviewOffice,
  { keptOrMade }: Pick<ReportKeeping, 'keptOrMade'>,
): AnnualReviewAnswers<Viewer> {
  const { annualReviews, now } = office;
  return {
    annualReviews: (viewer) => listOf(office, viewer),
    async annualReview(viewer, year, version) {
      const record = takesPart(viewer) ? await annualReviews.review(year, version) : null;
      return record === null ? null : pageOf(office, viewer, record);
    },
    async annualReviewFile(viewer, year, version) {
      const record = takesPart(viewer) ? await annualReviews.review(year, version) : null;
      if (record === null) return null;
      const { bytes } = await reviewPdf(reviewDocument(record, office.zone), record);
      const fileName = `annual-review-${year}-version-${record.version}.pdf`;
      return { fileName, type: 'application/pdf', bytes, year, version: record.version };
    },
    async takeReviewFigures(viewer, year) {
      const isOpen = yearsOpen(office).some((one) => one.year === year);
      const report = mayTakeFigures(viewer) && isOpen ? await keptOrMade(`year-${year}`) : null;
      if (report === null) return { kind: 'gone' };
      const { firstDay, lastDay } = report.period;
      const taken = { firstDay, lastDay, school: report.school, data: dataAnswersOf(report, office.zone) };
      return { kind: 'done', ...(await annualReviews.takeFigures({ year, ...taken, at: now(), by: viewer.staffId })) };
    },
    answerAnnualReview: (viewer, year, saying) => answer(office, viewer, year, saying),
    signAnnualReview: (viewer, year, signing, mark) => sign(office, viewer, { year, signing, mark }),
  };
}

function takesPart({ powers }: Viewer): boolean {
  return powers.includes('annual_review');
}

function mayTakeFigures(viewer: Viewer): boolean {
  return takesPart(viewer) && (viewer.powers.includes('investigate') || viewer.powers.includes('oversee'));
}

/** By the calendar year: the school year that runs, and the one before, which a late review is about. */
function yearsOpen({ now, zone }: Pick<AnnualReviewOffice, 'now' | 'zone'>): readonly ReviewYear[] {
  const { year, month } = Temporal.Instant.fromEpochMilliseconds(now()).toZonedDateTimeISO(zone);
  // August stands between two school years, whose first day is the calendar's to say.
  const newest = month >= 8 ? year : year - 1;
  return [newest, newest - 1].map((one) => ({ year: one, title: schoolYearTitle(one) }));
}

async function listOf(office: AnnualReviewOffice, viewer: Viewer): Promise<AnnualReviewList> {
  if (!takesPart(viewer)) return { rows: [], mayBegin: [] };
  const all = await office.annualReviews.all();
  const newest = [...Map.groupBy(all, ({ year }) => year).values()].flatMap(([head]) => head ?? []);
  const begun = new Set(newest.map(({ year }) => year));
  return {
    rows: newest.map(({ year, version, begunAt, signers, closedAt }) => ({
      ...{ year, title: schoolYearTitle(year), version, begunAt, signers, closedAt },
    })),
    mayBegin: mayTakeFigures(viewer) ? yearsOpen(office).filter(({ year }) => !begun.has(year)) : [],
  };
}

async function pageOf(office: AnnualReviewOffice, viewer: Viewer, record: ReviewRecord): Promise<AnnualReview> {
  const versions = (await office.annualReviews.all()).filter(({ year }) => year === record.year);
  const isNewest = versions[0]?.version === record.version;
  const isOpen = isNewest && record.closedAt === null;
  const isYearOpen = yearsOpen(office).some(({ year }) => year === record.year);
  return {
    ...reviewedOf(record),
    versions: versions.map(({ version, closedAt }) => ({ version, closedAt })),
    mayAnswer: isOpen && takesPart(viewer),
    mayTakeFigures: isNewest && isYearOpen && mayTakeFigures(viewer),
    signsAs: isOpen ? signerNow(viewer, record) : null,
  };
}

/** As whom somebody can sign a record that is whole. */
function signerNow({ role, staffId }: Viewer, { answers, signatures }: ReviewRecord): AnnualReview['signsAs'] {
  const signer = reviewSignerOf(role);
  if (signer === null || unanswered(answers).length > 0) return null;
  return signatures.some((one) => one.signer === signer || one.staffId === staffId) ? null : signer;
}

async function answer(
  { annualReviews, now }: AnnualReviewOffice,
  viewer: Viewer,
  year: number,
  { question, text, read }: NewReviewAnswer,
): Promise<ReviewAnswerResult> {
  const asked = takesPart(viewer) ? reviewQuestionOf(question) : null;
  if (asked === null || asked.answeredBy !== 'people') return { kind: 'gone' };
  const said = text.replaceAll('\r\n', '\n').trim();
  if (said === '') return { kind: 'empty' };
  if (said.length > MAX_REVIEW_ANSWER) return { kind: 'too_long' };
  const { staffId, role } = viewer;
  return annualReviews.answer({ year, at: now(), by: staffId, questionId: asked.id, text: said, role, read });
}

interface Asking {
  readonly year: number;
  readonly signing: NewReviewSignature;
  readonly mark: string | null;
}

async function sign(
  office: AnnualReviewOffice,
  viewer: Viewer,
  { year, signing, mark }: Asking,
): Promise<ReviewSignResult> {
  const { staffId, role, name } = viewer;
  const signer = takesPart(viewer) ? reviewSignerOf(role) : null;
  if (signer === null) return { kind: 'gone' };
  if (!signing.hasRead) return { kind: 'not_read' };
  if (!(await isFresh(office, viewer, mark))) return { kind: 'sign_in_again' };
  const { version, revision } = signing;
  return office.annualReviews.sign({ year, at: office.now(), by: staffId, version, revision, signer, role, name });
}

/** A laptop that was left signed in signs nothing. */
async function isFresh({ sessions, now }: AnnualReviewOffice, viewer: Viewer, mark: string | null): Promise<boolean> {
  if (mark === null) return false;
  const stored = await sessions.ofStaff(viewer.staffId, now());
  const own = stored.flatMap(({ data }) => readStoredSession(data) ?? []).find((session) => session.mark === mark);
  return own?.signedInAt !== undefined && now() - own.signedInAt <= FRESH_MS;
}
