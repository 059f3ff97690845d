import { type LookUp, type LookUpOutcome, lookUpResult, whyUnwanted } from '../dns/look-up.ts';
import {
  MOST_WITH_ANSWERS,
  MOST_WITHOUT_ANSWERS,
  type OpenQuestion,
  type OpenQuestions,
  openQuestions,
} from '../dns/open-questions.ts';
import type { LogRecord, ParseResult } from '../record.ts';
import type { Asked, Message, Reply, Zone } from './message.ts';
import { outcomeOfPolicy, outcomeOfReply, outcomeOfZone } from './outcome.ts';

/*
 * What is in the log depends on its settings: questions, replies, uses of local zones, or all of these, three lines for one look-up.
 * The line that says most is its record: that of a list, else the reply. A question alone is kept, because more may follow; where the
 * log has no replies it is given back by the next line that would be skipped a second later, else after half a minute.
 */

/** What the lines of one log have said so far; all of it is bounded. */
export interface Conversation {
  readonly open: OpenQuestions<Question>;
  /** Look-ups whose record is made and whose reply may still come: when they were settled. */
  readonly settled: Map<string, number>;
  hasReplies: boolean;
  showsZones: boolean;
}

interface Question extends OpenQuestion, LookUp {
  readonly type: string;
  /** A local zone that may have answered it. */
  zone: Zone | null;
}

const WAIT_FOR_REPLY_MS = 30_000;
const WITH_REPLIES = { waitMs: WAIT_FOR_REPLY_MS, mostOpen: MOST_WITH_ANSWERS };
const QUESTIONS_ALONE = { waitMs: 1_000, mostOpen: MOST_WITHOUT_ANSWERS };
const MOST_SETTLED = 4_000;
const ASKED: ParseResult = { kind: 'skipped', reason: 'question; its answer may follow' };
const ASKED_AGAIN: ParseResult = { kind: 'skipped', reason: 'question that was asked again' };
const SETTLED: ParseResult = { kind: 'skipped', reason: 'reply; what the list did is counted' };
const ZONE: ParseResult = { kind: 'skipped', reason: 'local zone or list that does not block by itself' };
const PROGRAM: ParseResult = { kind: 'skipped', reason: 'message of the resolver' };
const UNREADABLE: ParseResult = { kind: 'malformed', reason: 'not a look-up as Unbound writes it' };

/** The questions and answers of one log. */
export function createConversation(): Conversation {
  return { open: openQuestions<Question>(), settled: new Map(), hasReplies: false, showsZones: false };
}

/** Takes one message. `source` is the resolver, where several write to one log; `at` is in epoch milliseconds. */
export function takeMessage(told: Conversation, message: Message, source: string, at: number): ParseResult {
  if (message.kind === 'unreadable') return UNREADABLE;
  if (message.kind === 'other') return pass(told, PROGRAM, at);
  // `inform` zones are logged in any case; of the others one use or more means that all are.
  told.showsZones ||= message.kind === 'zone' && !message.zoneType.startsWith('inform');
  const lookUp = questionOf(message.asked, source, at);
  const unwanted = whyUnwanted(lookUp);
  if (unwanted !== null) return pass(told, unwanted, at);
  switch (message.kind) {
    case 'question':
      return pass(told, told.open.ask(lookUp) === lookUp ? ASKED : ASKED_AGAIN, at);
    case 'reply':
      return takeReply(told, message, lookUp);
    case 'zone':
      return takeZone(told, message, lookUp);
    case 'policy':
      return takeList(told, lookUp, outcomeOfPolicy(message));
  }
}

function takeReply(told: Conversation, reply: Reply, lookUp: Question): ParseResult {
  told.hasReplies = true;
  const settledAt = told.settled.get(lookUpKey(lookUp));
  told.settled.delete(lookUpKey(lookUp));
  const isSettled = settledAt !== undefined && Math.abs(lookUp.askedAt - settledAt) < WAIT_FOR_REPLY_MS;
  if (isSettled) return pass(told, SETTLED, lookUp.askedAt);
  const question = close(told, lookUp);
  return resultOf(question ?? lookUp, outcomeOfReply(reply, question?.zone ?? null, told.showsZones));
}

function takeZone(told: Conversation, zone: Zone, lookUp: Question): ParseResult {
  const outcome = outcomeOfZone(zone);
  if (outcome !== null) return takeList(told, lookUp, outcome);
  // With only the uses of zones in the log there is no question before; then this line is one.
  told.open.ask(lookUp).zone = zone;
  return pass(told, ZONE, lookUp.askedAt);
}

function takeList(told: Conversation, lookUp: Question, outcome: LookUpOutcome | null): ParseResult {
  if (outcome === null) return pass(told, ZONE, lookUp.askedAt);
  const question = close(told, lookUp);
  const { settled } = told;
  settled.delete(lookUpKey(lookUp));
  settled.set(lookUpKey(lookUp), lookUp.askedAt);
  const [oldest] = settled.keys();
  if (settled.size > MOST_SETTLED && oldest !== undefined) settled.delete(oldest);
  return resultOf(question ?? lookUp, outcome);
}

function close({ open }: Conversation, lookUp: Question): Question | null {
  const question = open.withKey(lookUp.key).find(({ asker }) => asker === lookUp.asker) ?? null;
  if (question !== null) open.close(question);
  return question;
}

/** A line that is no record itself may give one back that has waited. */
function pass({ open, hasReplies }: Conversation, skipped: ParseResult, at: number): ParseResult {
  const overdue = open.takeOverdue(at, hasReplies ? WITH_REPLIES : QUESTIONS_ALONE);
  return overdue === null ? skipped : unansweredResult(overdue);
}

/** The records of the questions that are still open; they are forgotten. */
export function takeRest({ open }: Conversation): readonly LogRecord[] {
  const results = open.takeAll().map(unansweredResult);
  return results.flatMap((result) => (result.kind === 'record' ? [result.record] : []));
}

function unansweredResult(question: Question): ParseResult {
  const { zone } = question;
  const filterRule = zone === null ? null : `${zone.zone} ${zone.zoneType}`;
  return resultOf(question, { disposition: 'unknown', filterRule });
}

function questionOf(asked: Asked, source: string, askedAt: number): Question {
  const { type } = asked;
  const client = asked.client === '' ? null : asked.client;
  return {
    name: knownPartOf(asked.name),
    type,
    client,
    askedAt,
    key: `${source} ${asked.name.toLowerCase()}`,
    asker: `${client} ${type}`,
    zone: null,
  };
}

/** Unbound writes `?` for whatever is no letter, digit, `-`, `_` or `*`. Below which domain it stood is known, and that decides what it is. */
function knownPartOf(name: string): string {
  const odd = name.lastIndexOf('?');
  const known = name.slice(name.indexOf('.', odd) + 1);
  return odd >= 0 && /^[^.]+\.[^.]/.test(known) ? known : name;
}

function lookUpKey({ key, asker }: Question): string {
  return `${key} ${asker}`;
}

function resultOf(question: Question, outcome: LookUpOutcome): ParseResult {
  return lookUpResult('unbound', question, outcome);
}
