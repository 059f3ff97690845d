import { type Asker, type LookUp, type LookUpOutcome, lookUpResult, whyUnwanted } from '../dns/look-up.ts';
import {
  MOST_WITH_ANSWERS,
  MOST_WITHOUT_ANSWERS,
  type OpenQuestion,
  type OpenQuestions,
  openQuestions,
} from '../dns/open-questions.ts';
import type { LogRecord, ParseResult } from '../record.ts';
import type { Answer } from './message.ts';
import { canAnswer, meaningOf } from './outcome.ts';

/*
 * Who asked stands in one line, what became of it in a later one. A record is made of the line that says what became of it:
 *
 *   query[A] shop.example from 10.44.3.17       kept
 *   forwarded shop.example to 192.0.2.53        skipped
 *   reply shop.example is <CNAME>               kept: Pi-hole may still block what the name leads to
 *   reply cdn.example is 192.0.2.11             the record: shop.example was allowed
 *   reply cdn.example is 192.0.2.12             skipped
 *
 * An answer goes to all who wait for it, but one line gives one record. So the others, and questions that got no answer within 30
 * seconds, take the place of the next lines that would be skipped. Lines of one process follow each other without others in between,
 * which is how the second line of a chain of names is known to belong to the first.
 */

/** Where a line comes from: with it the same name in two processes, or in two resolvers that share a log, is two names. */
export interface LineOrigin {
  readonly process: string;
  /** With `log-queries=extra`: which question the line is about. */
  readonly serial: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** A look-up whose type is in the log, as it always is here. */
export type TypedLookUp = LookUp & { readonly type: string };

/** What the lines of one log have said so far and is not recorded yet; all of it is bounded. */
export interface Conversation {
  readonly open: OpenQuestions<Question>;
  readonly bySerial: Map<string, Question>;
  /** Of each process the name at the beginning of the chain that it is writing. */
  readonly chains: Map<string, string>;
  /** Records that wait for a line; with the open questions never more than may be open. */
  readonly answered: ParseResult[];
  hasAnswers: boolean;
}

interface Question extends OpenQuestion, LookUp {
  readonly type: string;
  readonly holder: Asker;
}

const WAIT_MS = 30_000;
const WITH_ANSWERS = { waitMs: WAIT_MS, mostOpen: MOST_WITH_ANSWERS };
const QUESTIONS_ALONE = { waitMs: WAIT_MS, mostOpen: MOST_WITHOUT_ANSWERS };
const MOST_SERIALS = 8_000;
const MOST_CHAINS = 1_000;
const ASKED: ParseResult = { kind: 'skipped', reason: 'question; its answer follows' };
const ASKED_AGAIN: ParseResult = { kind: 'skipped', reason: 'question that was asked again' };
const STEP: ParseResult = { kind: 'skipped', reason: 'step on the way to an answer' };
const ANSWERED: ParseResult = { kind: 'skipped', reason: 'further line of an answer' };
const NO_ADDRESS: ParseResult = { kind: 'skipped', reason: 'no address of the kind that was asked for' };
const LOCAL: ParseResult = { kind: 'skipped', reason: 'name of the local network' };
const BY_ITSELF: ParseResult = { kind: 'skipped', reason: 'question that browsers and devices ask by themselves' };

/** The questions and answers of one log. */
export function createConversation(): Conversation {
  return { open: openQuestions<Question>(), bySerial: new Map(), chains: new Map(), answered: [], hasAnswers: false };
}

/** Takes a question. `holder` is the device that has the client's address, as far as it is known. */
export function takeQuestion(told: Conversation, origin: LineOrigin, lookUp: TypedLookUp, holder: Asker): ParseResult {
  told.chains.delete(origin.process);
  const unwanted = whyUnwanted(lookUp);
  if (unwanted !== null) return passLine(told, origin, unwanted);
  const asker = `${lookUp.client} ${lookUp.type}`;
  const question: Question = { ...lookUp, holder, key: keyOf(origin, lookUp.name), asker };
  const kept = told.open.ask(question);
  if (origin.serial !== null) remember(told.bySerial, `${origin.process} ${origin.serial}`, kept, MOST_SERIALS);
  return passLine(told, origin, kept === question ? ASKED : ASKED_AGAIN);
}

/** Takes an answer: the record of the first who waited for it. */
export function takeAnswer(told: Conversation, origin: LineOrigin, given: Answer): ParseResult {
  told.hasAnswers = true;
  if (given.value === '<CNAME>' && isChained(given)) return beginChain(told, origin, given);
  const results = questionsOf(told, origin, given).map((question) => {
    told.open.close(question);
    return resultOfAnswer(question, given);
  });
  told.chains.delete(origin.process);
  told.answered.push(...results.filter((result) => result.kind === 'record'));
  return passLine(told, origin, results.find((result) => result.kind !== 'record') ?? ANSWERED);
}

/** Takes a line that is no record itself: it may give one back that has waited. */
export function passLine(told: Conversation, origin: LineOrigin, skipped: ParseResult): ParseResult {
  const first = told.answered.shift();
  if (first !== undefined) return first;
  const overdue = told.open.takeOverdue(origin.at, told.hasAnswers ? WITH_ANSWERS : QUESTIONS_ALONE);
  return overdue === null ? skipped : unansweredResult(overdue);
}

/** The records that wait for a line, and those of the questions that are still open; they are forgotten. */
export function takeRest(told: Conversation): readonly LogRecord[] {
  const results = [...told.answered.splice(0), ...told.open.takeAll().map(unansweredResult)];
  return results.flatMap((result) => (result.kind === 'record' ? [result.record] : []));
}

function unansweredResult(question: Question): ParseResult {
  return resultOf(question, { disposition: 'unknown' });
}

function beginChain(told: Conversation, origin: LineOrigin, { name }: Answer): ParseResult {
  const key = keyOf(origin, name);
  const isBeginning = !told.chains.has(origin.process) && told.open.withKey(key).length > 0;
  if (isBeginning) remember(told.chains, origin.process, key, MOST_CHAINS);
  return passLine(told, origin, STEP);
}

function questionsOf(told: Conversation, origin: LineOrigin, given: Answer): readonly Question[] {
  if (origin.serial !== null) {
    const question = told.bySerial.get(`${origin.process} ${origin.serial}`);
    return question !== undefined && told.open.withKey(question.key).includes(question) ? [question] : [];
  }
  const start = isChained(given) ? told.chains.get(origin.process) : undefined;
  const waiting = told.open.withKey(start ?? keyOf(origin, given.name));
  const fitting = waiting.filter(({ type }) => canAnswer(given.value, type));
  // A block is one for every type, however it is answered: Pi-hole can be set to say "no data" to all.
  return fitting.length === 0 && given.from === 'block_list' ? waiting : fitting;
}

/** Servers above and the resolver's own settings lead from name to name; a list names what was asked for. */
function isChained({ from }: Answer): boolean {
  return from === 'upstream' || from === 'own';
}

function resultOfAnswer(question: Question, given: Answer): ParseResult {
  const meaning = meaningOf(given, question.type);
  switch (meaning.kind) {
    case 'outcome':
      return resultOf(question, meaning.outcome);
    case 'local':
      return LOCAL;
    case 'by_itself':
      return BY_ITSELF;
    case 'no_address':
      return NO_ADDRESS;
  }
}

function resultOf(question: Question, outcome: LookUpOutcome): ParseResult {
  return lookUpResult('dnsmasq', question, outcome, question.holder);
}

function keyOf(origin: LineOrigin, name: string): string {
  return `${origin.process} ${name.toLowerCase()}`;
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
