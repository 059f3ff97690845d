import { dispositionOfCode } from '../dns/answer.ts';
import { type LookUpOutcome, lookUpResult, whyUnwanted } from '../dns/look-up.ts';
import { MOST_WITHOUT_ANSWERS, type OpenQuestion, type OpenQuestions, openQuestions } from '../dns/open-questions.ts';
import { hasSafeAddress } from '../dns/safe-search.ts';
import { textOrNull } from '../fields/absent.ts';
import type { LogRecord, ParseResult } from '../record.ts';
import type { AskedLine, ClientLine, Rewrite } from './message.ts';

/*
 * A question is in the log before it is looked up, and nobody knows then whether a rule will be met: mostly at once, sometimes when the
 * answer from above has come. So a question is kept for a second. If a rule is met its line is the record, else the question is
 * given back, with an unknown outcome, by a later line that would be skipped. The client's address, port and name tell which is which.
 */

/** What the lines of one log have said so far; all of it is bounded. */
export interface Rewrites {
  readonly open: OpenQuestions<Question>;
  hasQuestions: boolean;
}

interface Question extends OpenQuestion {
  readonly name: string;
  readonly type: string;
  readonly client: string;
}

const PATIENCE = { waitMs: 1_000, mostOpen: MOST_WITHOUT_ANSWERS };
const ASKED: ParseResult = { kind: 'skipped', reason: 'question; a rule may follow' };
const ASKED_AGAIN: ParseResult = { kind: 'skipped', reason: 'question that was asked again' };
const RESPONSE: ParseResult = { kind: 'skipped', reason: 'response; its question is counted' };
const NO_RULE: ParseResult = { kind: 'skipped', reason: 'rule that changes nothing' };
const OTHER: ParseResult = { kind: 'skipped', reason: 'message of the server' };

/** The questions of one log. */
export function createRewrites(): Rewrites {
  return { open: openQuestions<Question>(), hasQuestions: false };
}

/** Takes a line about a client. `source` is the server, where several write to one log; `at` is in epoch milliseconds. */
export function takeClientLine(
  told: Rewrites,
  said: Exclude<ClientLine, { kind: 'unreadable' }>,
  source: string,
  at: number,
): ParseResult {
  if (said.kind === 'other') return passLine(told, at);
  const question = questionOf(said, source, at);
  const unwanted = whyUnwanted(question);
  if (unwanted !== null) return passLine(told, at, unwanted);
  switch (said.kind) {
    case 'question':
      return takeQuestion(told, question, said.code);
    case 'response':
      return takeResponse(told, question, said.code);
    case 'rewrite':
      return takeRewrite(told, question, said);
  }
}

/** Takes a line that is no record itself: it may give one back that has waited. */
export function passLine({ open }: Rewrites, at: number, skipped: ParseResult = OTHER): ParseResult {
  const overdue = open.takeOverdue(at, PATIENCE);
  return overdue === null ? skipped : unansweredResult(overdue);
}

/** The records of the questions that are still open; they are forgotten. */
export function takeRest({ open }: Rewrites): readonly LogRecord[] {
  const results = open.takeAll().map(unansweredResult);
  return results.flatMap((result) => (result.kind === 'record' ? [result.record] : []));
}

function unansweredResult(question: Question): ParseResult {
  return resultOf(question, { disposition: 'unknown' });
}

function questionOf({ asked, type }: AskedLine, source: string, askedAt: number): Question {
  const { client, port } = asked;
  const name = withoutEscapes(asked.name);
  return { name, type, client, askedAt, key: `${source} ${client}#${port} ${name.toLowerCase()}`, asker: type };
}

/** Of what named escapes, browsers take these as they are. The rest stays escaped: no site is called so. */
function withoutEscapes(name: string): string {
  return name.replace(/\\(\d{3}|.)/g, (escaped, meant: string) => ('"$();'.includes(meant) ? meant : escaped));
}

function takeQuestion(told: Rewrites, question: Question, code: string | null): ParseResult {
  if (code !== null) return resultOf(question, { disposition: dispositionOfCode(code) });
  told.hasQuestions = true;
  const isNew = told.open.ask(question) === question;
  return passLine(told, question.askedAt, isNew ? ASKED : ASKED_AGAIN);
}

/** BIND 9.20 can log responses. One whose question is not waiting any more was counted, unless the log has no questions. */
function takeResponse(told: Rewrites, asked: Question, code: string): ParseResult {
  const question = close(told, asked);
  if (question === null && told.hasQuestions) return passLine(told, asked.askedAt, RESPONSE);
  return resultOf(question ?? asked, { disposition: dispositionOfCode(code) });
}

function takeRewrite(told: Rewrites, asked: Question, { action, rule }: Rewrite): ParseResult {
  const outcome = outcomeOf(asked.name, action, rule);
  return outcome === null ? passLine(told, asked.askedAt, NO_RULE) : resultOf(close(told, asked) ?? asked, outcome);
}

function close({ open }: Rewrites, asked: Question): Question | null {
  const question = open.withKey(asked.key).find(({ asker }) => asker === asked.asker) ?? null;
  if (question !== null) open.close(question);
  return question;
}

/**
 * `Local-Data` and `CNAME` lead to a page of the school's choice, or a search engine to its safe address; a rule that is switched off,
 * or asks for TCP, changes nothing.
 */
function outcomeOf(name: string, action: string, rule: string): LookUpOutcome | null {
  const filterRule = textOrNull(rule);
  if (/^(?:NXDOMAIN|NODATA|DROP)$/i.test(action)) return { disposition: 'blocked', filterRule };
  if (/^(?:Local-Data|CNAME|WILDCNAME)$/i.test(action))
    return { disposition: hasSafeAddress(name) ? 'allowed' : 'blocked', filterRule };
  return /^PASSTHRU$/i.test(action) ? { disposition: 'allowed', filterRule } : null;
}

function resultOf(question: Question, outcome: LookUpOutcome): ParseResult {
  return lookUpResult('bind', question, outcome);
}
