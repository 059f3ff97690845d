import type { CategoryMatch } from '../../../categories/category.ts';
import type { LogRecord } from '../../../parsers/record.ts';
import type { Audience, Identity } from '../../identity/identity.ts';
import { PUPILS_GROUP, STAFF_GROUP } from '../../identity/roster.ts';
import type { Judge, JudgeInput } from '../judge.ts';
import type { GroupName, Period } from '../policy.ts';
import type { Verdict } from '../verdict.ts';
import { whatCameInstead } from './case-words.ts';
import type { CaseAsks, CaseGiven, CaseMoment, PolicyCase } from './policy-case.ts';

/** What a case is held against: the rooms that judge the log. */
export interface CaseRooms {
  readonly judge: Judge['judge'];
  categorise(record: LogRecord): readonly CategoryMatch[];
  /** A request for this address, host or search at this moment; null where the text is none. */
  recordOf(asks: Exclude<CaseAsks, { kind: 'categories' }>, timestamp: number): LogRecord | null;
  /** Any record at this moment. */
  recordAt(timestamp: number): LogRecord;
  /** A moment of this kind, epoch milliseconds; of a part of the day the timetable may know none. */
  momentOf(when: CaseMoment): number;
  periodAt(timestamp: number, groups: readonly GroupName[]): Period;
}

export interface CaseResult {
  readonly title: string;
  /** Null where the case came out as expected; otherwise what came instead, in a sentence. */
  readonly came: string | null;
}

/** Holds every case against the policy, each as the first of its day apart from the attempt that it names. */
export function runCases(cases: readonly PolicyCase[], rooms: CaseRooms): readonly CaseResult[] {
  return cases.map((one) => {
    const verdict = verdictOn(one.given, rooms);
    const came = verdict === null ? NO_ADDRESS : whatCameInstead(one.expect, verdict);
    return { title: one.title, came };
  });
}

const NO_ADDRESS = 'What is asked for is no address that could stand in a log.';

function verdictOn(given: CaseGiven, rooms: CaseRooms): Verdict | null {
  const timestamp = rooms.momentOf(given.when);
  const groups = [...given.groups, ...GROUPS[given.who]];
  const asked = given.asks.kind === 'categories' ? rooms.recordAt(timestamp) : rooms.recordOf(given.asks, timestamp);
  if (asked === null) return null;
  const record: LogRecord = {
    ...(given.seenIn === 'web' ? asked : nameAlone(asked)),
    disposition: given.filter,
    kind: given.seenIn,
  };
  return rooms.judge({
    record,
    ...personOf(given),
    groups,
    matches: given.asks.kind === 'categories' ? matchesOf(given.asks) : rooms.categorise(record),
    initiator: given.opened,
    period: given.when.kind === 'period' ? given.when.period : rooms.periodAt(timestamp, groups),
    countAttempt: () => ({ number: given.attempt, isNew: true }),
    isRepeatedLookUp: () => false,
    isSameSearch: () => false,
  });
}

/** A tunnel and a look-up show the name of the site and no more. */
function nameAlone(record: LogRecord): LogRecord {
  return {
    ...record,
    url: null,
    searchTerms: null,
    contentType: null,
    fetchDest: null,
    method: null,
    statusCode: null,
  };
}

const GROUPS: Readonly<Record<CaseGiven['who'], readonly GroupName[]>> = {
  pupil: [PUPILS_GROUP],
  staff: [STAFF_GROUP],
  unknown: [],
};

function personOf({ who }: CaseGiven): Pick<JudgeInput, 'identity' | 'audience'> {
  if (who === 'unknown') return { identity: { kind: 'unknown', account: null, address: null }, audience: 'unknown' };
  const audience: Audience = who === 'staff' ? 'staff' : 'pupils';
  const identity: Identity = { kind: 'person', personId: '', group: audience, via: 'log' };
  return { identity, audience };
}

type AsksCategories = Extract<CaseAsks, { kind: 'categories' }>;

function matchesOf({ categories, shownBy, isUnconfirmed }: AsksCategories): readonly CategoryMatch[] {
  return categories.map((category) => ({
    category,
    because: shownBy,
    evidence: EVIDENCE,
    ...(isUnconfirmed ? { lists: ['A public list'], isUnconfirmed } : {}),
  }));
}

/** Stands where the site, the word or the sentence would stand in a reason. */
const EVIDENCE = 'What the case names';
