/**
 * Looking back: what the policy would say of kept requests, had it been known then what is known now.
 *
 * It goes day by day, the newest first, so that what time runs out for is the oldest. Of each school day it reads the records that are
 * understood otherwise, and with them all that counts towards the same rules of the same people: the third attempt is only the third
 * where the first two are known. These are judged again in order of time by the rooms of the corridor, with ledgers of their own.
 *
 * What it cannot know: attempts and searches of the moments around midnight are not joined; what was moved within a day is as it was
 * summed up then; groups and lesson times are those of today. Of what may be illegal no address is kept, so it is not found again.
 */
import type { CategoryId } from '../../categories/category.ts';
import { KnownError } from '../errors.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import type { Bounds } from '../records/archive.ts';
import type { ArchivedPlace, ArchivedRecord } from '../records/archived-record.ts';
import { type ArchiveQuestion, everything, type Window } from '../records/question.ts';
import { createBreath } from './breathe.ts';
import { createJudgeAgain, differenceBetween } from './judge-again.ts';
import type { Candidates, Difference, Look, LookedBack } from './look.ts';
import { keyOfMatches, matchesNow, ruledCategories, withoutSummed } from './matches.ts';

/** Of one day, in memory: some 30 MB. A site that everybody opens needs no more to be talked about. */
const MOST_OF_A_DAY = 20_000;
const RECORDS_AT_ONCE = 100;
const HOSTS_IN_A_QUESTION = 2_000;

/** Hands each difference on, day by day from the newest, in order of time within a day; see above for what it cannot know. */
export async function lookBack(
  look: Look,
  candidates: Candidates,
  take: (difference: Difference) => void,
): Promise<LookedBack> {
  let from = look.window.to;
  let isWhole = candidates.isComplete;
  if (isEmpty(candidates)) return { from: look.window.from, to: look.window.to, isComplete: isWhole };
  for (const day of daysBack(look)) {
    const found = await untilEnough(look, () => recordsOfDay(look, candidates, day));
    if (found === null) return { from, to: look.window.to, isComplete: false };
    await judgeDay(look, found, take);
    isWhole &&= found.isWhole;
    from = day.from;
  }
  return { from, to: look.window.to, isComplete: isWhole };
}

function isEmpty({ hosts, words, categories, quietened }: Candidates): boolean {
  return hosts.length === 0 && words.length === 0 && categories.size === 0 && quietened === null;
}

/** How long the archive may take for one answer; null without an end. */
export function boundsOf({ enough, signal }: Pick<Look, 'enough' | 'signal'>): Bounds {
  const signals = [enough, signal].filter((one) => one !== null);
  return { deadlineMs: null, signal: signals.length === 0 ? null : AbortSignal.any(signals) };
}

/** Null where the time was over before the answer was there. */
export async function untilEnough<Answer>(look: Pick<Look, 'enough' | 'signal'>, ask: () => Promise<Answer>) {
  try {
    look.signal?.throwIfAborted();
    return look.enough?.aborted === true ? null : await ask();
  } catch (error) {
    look.signal?.throwIfAborted();
    const isOver = look.enough !== null && (look.enough.aborted || isBusy(error));
    if (isOver) return null;
    throw error;
  }
}

/** True where the archive has too much to do. */
export function isBusy(error: unknown): boolean {
  return error instanceof KnownError && error.code === 'ARCHIVE_BUSY';
}

/** School days, the newest first; the first and the last may be a part of one. */
export function* daysBack({ window, rooms }: Pick<Look, 'window' | 'rooms'>): Generator<Window> {
  for (let { to } = window; to > window.from; ) {
    const from = Math.max(window.from, rooms.startOfDay(to - 1));
    yield { from, to };
    to = from;
  }
}

interface DayFound {
  /** Understood otherwise than then, by place. */
  readonly changed: ReadonlyMap<string, ArchivedRecord>;
  /** What counts towards the same rules of the same people. */
  readonly beside: ReadonlyMap<string, ArchivedRecord>;
  readonly isWhole: boolean;
}

async function recordsOfDay(look: Look, candidates: Candidates, day: Window): Promise<DayFound> {
  const changed = new Map<string, ArchivedRecord>();
  const isChanged = createChangeQuestion(look, candidates);
  for (const question of questionsOf(look, candidates, day)) await gatherRecords(look, question, isChanged, changed);
  const beside = await recordsBeside(look, changed, day);
  return { changed, beside, isWhole: changed.size < MOST_OF_A_DAY && beside.size < MOST_OF_A_DAY };
}

/**
 * Everything of the same people that the same rules are about. One request may go against two rules, and then what counts towards the
 * second is needed too: so it is asked until no rule is new.
 */
async function recordsBeside(
  look: Look,
  changed: ReadonlyMap<string, ArchivedRecord>,
  day: Window,
): Promise<ReadonlyMap<string, ArchivedRecord>> {
  const beside = new Map<string, ArchivedRecord>();
  const isOther = ({ place }: ArchivedRecord) => !changed.has(keyOfPlace(place));
  const subjects = [...new Set([...changed.values()].map(({ identity }) => subjectKeyOf(identity)))];
  const asked = new Set<CategoryId>();
  for (;;) {
    const all = categoriesOf(look, [...changed.values(), ...beside.values()]);
    const categories = [...all.difference(asked)];
    if (categories.length === 0) return beside;
    for (const category of categories) asked.add(category);
    await gatherRecords(look, { ...everyoneMeant(look, day), subjects, categories }, isOther, beside);
  }
}

/** The categories of these records, then or now, that the policy has rules about. */
function categoriesOf({ now }: Look, records: readonly ArchivedRecord[]): ReadonlySet<CategoryId> {
  const all = new Set<CategoryId>();
  for (const archived of records) {
    for (const { category } of [...archived.matches, ...matchesNow(now.catalogue, archived)]) all.add(category);
  }
  return ruledCategories(now.policy).intersection(all);
}

async function gatherRecords(
  look: Look,
  question: ArchiveQuestion,
  wanted: (record: ArchivedRecord) => boolean,
  into: Map<string, ArchivedRecord>,
): Promise<void> {
  const breath = createBreath(RECORDS_AT_ONCE);
  for await (const records of look.archive.scan(question, boundsOf(look))) {
    for (const record of records) {
      await breath();
      if (into.size >= MOST_OF_A_DAY) return;
      if (wanted(record)) into.set(keyOfPlace(record.place), record);
    }
  }
}

function createChangeQuestion(
  { now }: Look,
  { categories, quietened }: Candidates,
): (archived: ArchivedRecord) => boolean {
  return (archived) => {
    if (quietened !== null && archived.verdict.outcome === 'flag') return true;
    const matches = matchesNow(now.catalogue, archived);
    if (categories.size > 0 && matches.some(({ category }) => categories.has(category))) return true;
    return keyOfMatches(matches) !== keyOfMatches(withoutSummed(archived.matches));
  };
}

function questionsOf(look: Look, candidates: Candidates, day: Window): readonly ArchiveQuestion[] {
  const { hosts, words, categories, quietened } = candidates;
  const all = everyoneMeant(look, day);
  const groups = Math.ceil(hosts.length / HOSTS_IN_A_QUESTION);
  const someHosts = Array.from({ length: groups }, (_, place) =>
    hosts.slice(place * HOSTS_IN_A_QUESTION, (place + 1) * HOSTS_IN_A_QUESTION),
  );
  return [
    ...someHosts.map((some) => ({ ...all, host: { kind: 'exactly' as const, hosts: some } })),
    ...words.map((text) => ({ ...all, words: text })),
    ...(categories.size === 0 ? [] : [{ ...all, categories: [...categories].map((id) => id as CategoryId) }]),
    ...(quietened === null ? [] : [{ ...all, ...quietened, outcome: 'flag' as const }]),
  ];
}

function everyoneMeant({ subjects, told }: Look, day: Window): ArchiveQuestion {
  return { ...everything(day), subjects, told };
}

async function judgeDay(
  look: Look,
  { changed, beside }: DayFound,
  take: (difference: Difference) => void,
): Promise<void> {
  const judgeAgain = createJudgeAgain(look.rooms, look.now);
  const breath = createBreath(RECORDS_AT_ONCE);
  const policyThen = look.before?.policy.version ?? look.now.policy.version;
  for (const archived of [...changed.values(), ...beside.values()].toSorted(byTime)) {
    await breath();
    look.signal?.throwIfAborted();
    const difference = differenceBetween(archived, judgeAgain(archived));
    // What an older policy said of the others is no news of the lists.
    const counts = changed.has(keyOfPlace(archived.place)) || archived.verdict.policyVersion === policyThen;
    if (difference !== null && counts) take(difference);
  }
}

function byTime(one: ArchivedRecord, other: ArchivedRecord): number {
  return one.record.timestamp - other.record.timestamp || byPlace(one.place, other.place);
}

/** What the log gives the same second is in the order of the log. */
function byPlace(one: ArchivedPlace, other: ArchivedPlace): number {
  const files = compareTexts(one.sourceId, other.sourceId) || compareTexts(one.fileId, other.fileId);
  return files || one.offset - other.offset || one.number - other.number;
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function keyOfPlace({ sourceId, fileId, offset, number }: ArchivedPlace): string {
  return `${sourceId}\n${fileId}\n${offset}\n${number}`;
}
