/**
 * The corridor: line → record → who → what → a person or the page? → verdict. Pure: every step is handed in,
 * nothing here reads a clock, a file or a database. What comes out is a tally of the batch, for the store to commit
 * in one transaction with the cursor. The archive takes each record where it leaves the corridor (`keep`).
 */
import type { CategoryMatch } from '../categories/category.ts';
import type { LogRecord, ParseResult } from '../parsers/record.ts';
import type { BehaviourLedger } from './activity/behaviour.ts';
import type { Initiator, Start } from './activity/start.ts';
import type { TransferLedger } from './activity/transfers.ts';
import type { Audience, Identity } from './identity/identity.ts';
import type { Attempt, AttemptLedger } from './policy/attempts.ts';
import type { JudgeInput } from './policy/judge.ts';
import type { LookUpMemory } from './policy/look-ups.ts';
import type { GroupName, Period, RuleId } from './policy/policy.ts';
import type { SearchMemory } from './policy/same-search.ts';
import type { Support } from './policy/support.ts';
import type { FlagVerdict, Reason, Verdict } from './policy/verdict.ts';

/** The rooms that a line passes through, wired by `steps.ts`. */
export interface Steps {
  identify(record: LogRecord): Identity;
  audience(identity: Identity): Audience;
  groupsOf(identity: Identity): readonly GroupName[];
  categorise(record: LogRecord): readonly CategoryMatch[];
  /** From the record and from what its device asked for around it, so it is asked of every record in order. */
  initiatorOf(record: LogRecord, matches: readonly CategoryMatch[]): Initiator;
  /** What showed it, for the record that was asked about last; null where that is not known any more. */
  lastStart(): Start | null;
  /** The part of the school day in which people of these groups are; which groups they are in decides where timetables differ. */
  periodAt(timestamp: number, groups: readonly GroupName[]): Period;
  schoolDayOf(timestamp: number): string;
  attemptKeyOf(identity: Identity, clientIp: string | null): string;
  judge(input: JudgeInput): Verdict;
  /** True where a request was not loaded by what came just before it. */
  begins(record: LogRecord, identity: Identity, initiator: Initiator): boolean;
  /** Where a pupil looked for help; null for nearly all records. */
  readonly support: Support;
  /** What told who it was, where that was not the log; null otherwise. */
  whoReason?(record: LogRecord, identity: Identity): Reason | null;
  readonly attempts: AttemptLedger;
  readonly lookUps: LookUpMemory;
  readonly searches: SearchMemory;
  readonly transfers: TransferLedger;
  readonly behaviour: Pick<BehaviourLedger, 'observe' | 'refusedSignIn'>;
  /** What a flag completes, with the verdict on both; null nearly always. */
  afterFlag(input: JudgeInput, verdict: FlagVerdict): AfterFlag | null;
}

export interface AfterFlag {
  readonly matches: readonly CategoryMatch[];
  readonly verdict: FlagVerdict;
}

/** One record with all that was decided about it. */
export interface Judged {
  readonly record: LogRecord;
  readonly identity: Identity;
  readonly audience: Audience;
  readonly matches: readonly CategoryMatch[];
  readonly initiator: Initiator;
  readonly verdict: Verdict;
  /** Why somebody should know that a pupil looked for help; null where nobody did. Kept records do not say. */
  readonly support?: FlagVerdict | null;
}

/** Where lines go when they leave the corridor. */
export interface Tally {
  line(result: ParseResult, line: string): void;
  /** `number` is 0 for the record of a line, and counts from 1 those that no line gave. */
  keep(judged: Judged, offset: number, line: string, number: number): void;
}

export interface Corridor {
  examine(line: string, offset: number): void;
  /** Takes the record that is the `number`th, from 1, that no line gave; offset and text stand for its line, and must be its own. */
  keepRecord(record: LogRecord, offset: number, line: string, number: number): void;
}

/** Takes a line that is not for the corridor: true where it did. */
export type Aside = (parsed: ParseResult, line: string, offset: number) => boolean;

const nothingAside: Aside = () => false;

export function createCorridor(
  steps: Steps,
  parse: (line: string) => ParseResult,
  tally: Tally,
  aside: Aside = nothingAside,
): Corridor {
  const judgeRecord = createJudgeRecord(steps);
  return {
    examine(line, offset) {
      const parsed = parse(line);
      if (aside(parsed, line, offset)) return;
      const refusal =
        parsed.kind === 'skipped' && parsed.refused !== undefined ? refusalOf(steps, parsed.refused) : null;
      const result = refusal ?? parsed;
      tally.line(result, line);
      if (result.kind === 'record') tally.keep(judgeRecord(result.record, refusal?.match), offset, line, 0);
    },
    keepRecord: (record, offset, line, number) => tally.keep(judgeRecord(record), offset, line, number),
  };
}

/** A refused sign-in is no request; the one that completes a run of them is kept, without the name that nobody has proven. */
function refusalOf(
  { behaviour }: Steps,
  refused: LogRecord,
): { readonly kind: 'record'; readonly record: LogRecord; readonly match: CategoryMatch } | null {
  const match = behaviour.refusedSignIn(refused);
  if (match === null) return null;
  const record = { ...refused, userName: null, url: null, referrer: null, searchTerms: null };
  return { kind: 'record', record, match };
}

const nothingStarted = (): null => null;

/** Carries one record through who, what, person or page, and verdict; `known` is what was found of it before, and all that is. */
export function createJudgeRecord(steps: Steps): (record: LogRecord, known?: CategoryMatch) => Judged {
  let subject: Identity = { kind: 'unknown', account: null, address: null };
  let clientIp: string | null = null;
  let timestamp = 0;
  let host = '';
  let disposition: LogRecord['disposition'] = 'unknown';
  // One function for all records: the ledgers are asked rarely, so nothing is made for them on each line.
  const countAttempt = (ruleId: RuleId): Attempt => {
    const subjectKey = steps.attemptKeyOf(subject, clientIp);
    return steps.attempts.count({ schoolDay: steps.schoolDayOf(timestamp), subjectKey, ruleId, host, at: timestamp });
  };
  const isRepeatedLookUp = (ruleId: RuleId, evidence: string): boolean => {
    const subjectKey = steps.attemptKeyOf(subject, clientIp);
    return steps.lookUps.isRepeat({ subjectKey, ruleId, evidence, disposition, timestamp });
  };
  const isSameSearch = (ruleId: RuleId, text: string, evidence: string): boolean => {
    const subjectKey = steps.attemptKeyOf(subject, clientIp);
    return steps.searches.isSame({ subjectKey, ruleId, text, evidence, disposition, timestamp });
  };

  let current: LogRecord | null = null;
  const whoReason = (): Reason | null => (current && steps.whoReason?.(current, subject)) ?? null;

  // Out of hours nobody waits for the line.
  const largeTransfer = (period: Period, record: LogRecord, matches: readonly CategoryMatch[]): CategoryMatch | null =>
    period === 'out_of_hours'
      ? null
      : steps.transfers.add({
          record,
          matches,
          identity: subject,
          subjectKey: steps.attemptKeyOf(subject, record.clientIp),
          schoolDay: steps.schoolDayOf(record.timestamp),
        });

  return (record, known) => {
    const identity = steps.identify(record);
    const audience = steps.audience(identity);
    const found = known === undefined ? steps.categorise(record) : [known];
    const initiator = known === undefined ? steps.initiatorOf(record, found) : 'unclear';
    subject = identity;
    current = record;
    clientIp = record.clientIp;
    timestamp = record.timestamp;
    host = record.urlDomain;
    disposition = record.disposition;
    const groups = steps.groupsOf(identity);
    const period = steps.periodAt(record.timestamp, groups);
    const large = steps.transfers.counts(record, initiator) ? largeTransfer(period, record, found) : null;
    const asFound = {
      record,
      identity,
      audience,
      groups,
      matches: large === null ? found : [...found, large],
      initiator,
      start: known === undefined ? steps.lastStart : nothingStarted,
      period,
      countAttempt,
      isRepeatedLookUp,
      isSameSearch,
      whoReason,
    };
    const shown = steps.behaviour.observe(asFound);
    const input = shown.length === 0 ? asFound : { ...asFound, matches: [...asFound.matches, ...shown] };
    const { matches } = input;
    const verdict = steps.judge(input);
    const support = steps.support(input, verdict, steps.begins(record, identity, initiator));
    const after = verdict.outcome === 'flag' ? steps.afterFlag(input, verdict) : null;
    if (after !== null) {
      const all = [...matches, ...after.matches];
      return { record, identity, audience, initiator, verdict: after.verdict, matches: all, support };
    }
    return { record, identity, audience, matches, initiator, verdict, support };
  };
}
