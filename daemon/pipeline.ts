/**
 * The corridor: line → record → who → what → a person or the page? → verdict. Pure: every step is handed in,
 * nothing here reads a clock, a file or a database. What comes out is a tally of the batch, for the store to commit
 * in one transaction with the cursor. The archive takes each record where it leaves the corridor (`keep`).
 */
import type { CategoryMatch } from '../categories/category.ts';
import type { LogRecord, ParseResult } from '../parsers/record.ts';
import type { Initiator } from './activity/initiator.ts';
import type { TransferLedger } from './activity/transfers.ts';
import type { Audience, Identity } from './identity/identity.ts';
import type { AttemptLedger } from './policy/attempts.ts';
import type { JudgeInput } from './policy/judge.ts';
import type { LookUpMemory } from './policy/look-ups.ts';
import type { GroupName, Period, RuleId } from './policy/policy.ts';
import type { SearchMemory } from './policy/same-search.ts';
import type { Reason, Verdict } from './policy/verdict.ts';

/** The rooms that a line passes through, wired by `steps.ts`. */
export interface Steps {
  identify(record: LogRecord): Identity;
  audience(identity: Identity): Audience;
  groupsOf(identity: Identity): readonly GroupName[];
  categorise(record: LogRecord): readonly CategoryMatch[];
  initiatorOf(record: LogRecord, matches: readonly CategoryMatch[]): Initiator;
  /** The part of the school day in which people of these groups are; which groups they are in decides where timetables differ. */
  periodAt(timestamp: number, groups: readonly GroupName[]): Period;
  schoolDayOf(timestamp: number): string;
  attemptKeyOf(identity: Identity, clientIp: string | null): string;
  judge(input: JudgeInput): Verdict;
  /** What told who it was, where that was not the log; null otherwise. */
  whoReason?(record: LogRecord, identity: Identity): Reason | null;
  readonly attempts: AttemptLedger;
  readonly lookUps: LookUpMemory;
  readonly searches: SearchMemory;
  readonly transfers: TransferLedger;
}

/** One record with all that was decided about it. */
export interface Judged {
  readonly record: LogRecord;
  readonly identity: Identity;
  readonly audience: Audience;
  readonly matches: readonly CategoryMatch[];
  readonly initiator: Initiator;
  readonly verdict: Verdict;
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

export function createCorridor(steps: Steps, parse: (line: string) => ParseResult, tally: Tally): Corridor {
  const judgeRecord = createJudgeRecord(steps);
  return {
    examine(line, offset) {
      const result = parse(line);
      tally.line(result, line);
      if (result.kind === 'record') tally.keep(judgeRecord(result.record), offset, line, 0);
    },
    keepRecord: (record, offset, line, number) => tally.keep(judgeRecord(record), offset, line, number),
  };
}

/** Carries one record through who, what, person or page, and verdict. */
export function createJudgeRecord(steps: Steps): (record: LogRecord) => Judged {
  let subject: Identity = { kind: 'unknown', account: null, address: null };
  let clientIp: string | null = null;
  let timestamp = 0;
  let disposition: LogRecord['disposition'] = 'unknown';
  // One function for all records: the ledgers are asked rarely, so nothing is made for them on each line.
  const countAttempt = (ruleId: RuleId): number =>
    steps.attempts.count(steps.schoolDayOf(timestamp), steps.attemptKeyOf(subject, clientIp), ruleId);
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

  return (record) => {
    const identity = steps.identify(record);
    const audience = steps.audience(identity);
    const found = steps.categorise(record);
    const initiator = steps.initiatorOf(record, found);
    subject = identity;
    current = record;
    clientIp = record.clientIp;
    timestamp = record.timestamp;
    disposition = record.disposition;
    const groups = steps.groupsOf(identity);
    const period = steps.periodAt(record.timestamp, groups);
    const large = steps.transfers.counts(record, initiator) ? largeTransfer(period, record, found) : null;
    const matches = large === null ? found : [...found, large];
    const verdict = steps.judge({
      record,
      identity,
      audience,
      groups,
      matches,
      initiator,
      period,
      countAttempt,
      isRepeatedLookUp,
      isSameSearch,
      whoReason,
    });
    return { record, identity, audience, matches, initiator, verdict };
  };
}
