import { ROLE_WORDS } from '../../identity/role-words.ts';
import type { Block, ReportDocument } from '../document/block.ts';
import { dateAt, dateInWords, momentAt } from '../document/times.ts';
import { counted, joined } from '../document/wording.ts';
import {
  REVIEW_PART_TITLES,
  REVIEW_PARTS,
  REVIEW_QUESTIONS,
  type ReviewQuestion,
  reviewQuestionOf,
} from './questions.ts';
import {
  REVIEW_SIGNERS,
  type RemovedSignature,
  type ReviewRecord,
  type ReviewSigner,
  unanswered,
  unsigned,
} from './review-record.ts';

/** As they are called on paper. */
export const SIGNER_WORDS: Readonly<Record<ReviewSigner, string>> = {
  lead: 'Online Safety Lead',
  leader: 'Head or senior leader',
  technician: 'IT',
  governor: 'Governor',
};

/** 2026 → 'School year 2026/27'. */
export function schoolYearTitle(year: number): string {
  return `School year ${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** The record as it is printed: every question with its answer, and who signed when. `zone` is the school's time zone. */
export function reviewDocument(record: ReviewRecord, zone: string): ReportDocument {
  const title = `Annual review of filtering and monitoring: ${schoolYearTitle(record.year)}`;
  return {
    title,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'text', text: aboutOf(record, zone) },
      ...standing(record),
      ...REVIEW_PARTS.flatMap((part): readonly Block[] => [
        { kind: 'heading', text: REVIEW_PART_TITLES[part] },
        ...REVIEW_QUESTIONS.filter((question) => question.part === part).flatMap((question) =>
          questionBlocks(record, question, zone),
        ),
      ]),
      ...signatureBlocks(record, zone),
    ],
  };
}

function aboutOf({ school, firstDay, lastDay, version, begunAt }: ReviewRecord, zone: string): string {
  const which = version === 1 ? '' : ` Version ${version}.`;
  return `${school}, ${dateInWords(firstDay)} to ${dateInWords(lastDay)}. Begun ${dateAt(begunAt, zone)}.${which}`;
}

/** What is missing is said before anything is read: a draft must not be taken for the record. */
function standing({ answers, signatures, closedAt }: ReviewRecord): readonly Block[] {
  if (closedAt !== null) return [];
  const open = unanswered(answers).length;
  const missing = unsigned(signatures).map((signer) => SIGNER_WORDS[signer]);
  const questions = open === 0 ? '' : ` ${counted(open, 'question')} not answered.`;
  return [{ kind: 'notice', text: `Not finished.${questions} Not signed by: ${joined(missing)}.` }];
}

function questionBlocks(
  record: ReviewRecord,
  { id, text, answeredBy }: ReviewQuestion,
  zone: string,
): readonly Block[] {
  const asked: Block = { kind: 'headline', sentences: [text] };
  if (answeredBy === 'data') {
    const said = record.data.find(({ questionId }) => questionId === id)?.sentences ?? [];
    return [asked, { kind: 'text', text: said.join(' ') }];
  }
  const answer = record.answers.find(({ questionId }) => questionId === id);
  if (answer === undefined) return [asked, { kind: 'text', text: 'Not answered yet.' }];
  const paragraphs = answer.text.split('\n').filter((line) => line.trim() !== '');
  return [
    asked,
    ...paragraphs.map((paragraph): Block => ({ kind: 'text', text: paragraph })),
    { kind: 'meaning', text: `${ROLE_WORDS[answer.role]}, ${dateAt(answer.at, zone)}` },
  ];
}

function signatureBlocks({ signatures, removed }: ReviewRecord, zone: string): readonly Block[] {
  const rows = REVIEW_SIGNERS.map((signer): readonly string[] => {
    const signed = signatures.find((one) => one.signer === signer);
    if (signed === undefined) return [SIGNER_WORDS[signer], '–', 'Not signed'];
    return [SIGNER_WORDS[signer], `${signed.name} (${ROLE_WORDS[signed.role]})`, momentAt(signed.at, zone)];
  });
  return [
    { kind: 'heading', text: 'Signatures' },
    {
      ...{ kind: 'table', caption: 'Each signed with their own account, having read all of it' },
      ...{ head: ['As', 'Name', 'Signed'], rows, widths: ['auto', '*', 'auto'], figuresFrom: 3 },
    },
    ...(removed.length === 0 ? [] : [removedBlock(removed, zone)]),
  ];
}

function removedBlock(removed: readonly RemovedSignature[], zone: string): Block {
  return {
    kind: 'list',
    items: removed.map(
      ({ name, at, removedAt, why }) =>
        `${name} had signed on ${momentAt(at, zone)}; the signature went on ${momentAt(removedAt, zone)}, when this was changed: ${changeInWords(why)}`,
    ),
  };
}

/** What was changed after somebody had signed. */
export function changeInWords(why: RemovedSignature['why']): string {
  return why === 'figures' ? 'the figures.' : (reviewQuestionOf(why)?.text ?? 'a question that is asked no more.');
}
