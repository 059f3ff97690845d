/** The record of one year's review: what was answered, who signed, and when it can be changed no more. */
import type { Role } from '../../identity/role.ts';
import type { StaffId } from '../../incidents/incident.ts';
import type { DataAnswer } from './data-answers.ts';
import { REVIEW_QUESTIONS, type ReviewQuestionId } from './questions.ts';

/** The four who look at it together; `leader` is the head or another senior leader. */
export const REVIEW_SIGNERS = ['lead', 'leader', 'technician', 'governor'] as const;
export type ReviewSigner = (typeof REVIEW_SIGNERS)[number];

/** Longer answers belong in papers of their own, which an answer names. */
export const MAX_REVIEW_ANSWER = 4_000;

export interface ReviewAnswer {
  readonly questionId: ReviewQuestionId;
  readonly text: string;
  /** Of whoever wrote it last. */
  readonly role: Role;
  readonly at: number;
}

export interface ReviewSignature {
  readonly signer: ReviewSigner;
  readonly role: Role;
  readonly staffId: StaffId;
  /** As it was then. */
  readonly name: string;
  readonly at: number;
}

/** A signature that no longer stands, because what was signed was changed; `why` is the question, or the figures. */
export interface RemovedSignature extends ReviewSignature {
  readonly removedAt: number;
  readonly why: ReviewQuestionId | 'figures';
}

export interface ReviewRecord {
  /** In which the school year begins. */
  readonly year: number;
  /** From 1; a later one follows where something is put right after all four signed. */
  readonly version: number;
  /** Counts every change, so that nobody signs what they have not read. */
  readonly revision: number;
  readonly begunAt: number;
  /** ISO dates of the school year. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly school: string;
  readonly data: readonly DataAnswer[];
  readonly answers: readonly ReviewAnswer[];
  readonly signatures: readonly ReviewSignature[];
  readonly removed: readonly RemovedSignature[];
  /** When the fourth signed: from then on it can be changed no more. */
  readonly closedAt: number | null;
}

/** As whom a role signs; null for a role that does not. */
export function reviewSignerOf(role: Role): ReviewSigner | null {
  switch (role) {
    case 'lead':
    case 'technician':
    case 'governor':
      return role;
    case 'head':
    case 'senior_leader':
      return 'leader';
    case 'deputy':
    case 'class_teacher':
    case 'trust_officer':
      return null;
  }
}

/** The questions that people have not answered yet, in their order. */
export function unanswered(answers: readonly Pick<ReviewAnswer, 'questionId' | 'text'>[]): readonly ReviewQuestionId[] {
  const said = new Set(answers.flatMap(({ questionId, text }) => (text.trim() === '' ? [] : [questionId])));
  return REVIEW_QUESTIONS.flatMap(({ id, answeredBy }) => (answeredBy === 'people' && !said.has(id) ? [id] : []));
}

/** Who has not signed yet. */
export function unsigned(signatures: readonly Pick<ReviewSignature, 'signer'>[]): readonly ReviewSigner[] {
  return REVIEW_SIGNERS.filter((signer) => !signatures.some((one) => one.signer === signer));
}
