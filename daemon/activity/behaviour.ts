/**
 * What a person or a device does over many requests: one account in two places, trying again and again, worry that grows. The request
 * that completes it carries the match, so that the same log always gives the same event, and the school's rules judge it like any
 * other. Each is told once a day, or once for as long as it goes on.
 *
 * Nearly every record says nothing new: within one minute the same person at the same device is looked at once, unless the filter
 * stopped it or it is about somebody's welfare. What is remembered is stored with the cursor that passed the lines, and everything
 * that is remembered is exact to the minute, so that a restart changes nothing.
 */
import type { CategoryId, CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import { copyOf } from '../identity/bounded-map.ts';
import type { DeviceKind } from '../identity/devices.ts';
import type { Identity } from '../identity/identity.ts';
import { attemptKeyOf, subjectKeyOf } from '../identity/subject-key.ts';
import { createAccountSharing } from './behaviour/account-sharing.ts';
import { createAfterWarning, warningsBySubject } from './behaviour/after-warning.ts';
import { createFailedSignIns } from './behaviour/failed-sign-ins.ts';
import { createManyAccounts } from './behaviour/many-accounts.ts';
import { createMemories, MAX_REMEMBERED, type Memories } from './behaviour/memories.ts';
import {
  type BehaviourSettings,
  type Moment,
  minuteOf,
  type Observe,
  type SchoolFacts,
  type Sighting,
} from './behaviour/moment.ts';
import { createOutOfHoursUse } from './behaviour/out-of-hours-use.ts';
import { createPhonesAndConsoles } from './behaviour/phones-and-consoles.ts';
import { placeOf } from './behaviour/place.ts';
import { createRefusedByParents } from './behaviour/refused-by-parents.ts';
import type { BehaviourChanges, BehaviourId, Remembered } from './behaviour/remembered.ts';
import { createRepeatedAttempts } from './behaviour/repeated-attempts.ts';
import { createRisingConcern, isWorrying } from './behaviour/rising-concern.ts';
import { createUnknownAccount } from './behaviour/unknown-account.ts';
import { createWrongDevice } from './behaviour/wrong-device.ts';

export type { BehaviourSettings, SchoolFacts, Sighting } from './behaviour/moment.ts';

export interface BehaviourLedger {
  /** What this record completes; a shared empty list nearly always. */
  observe(sighting: Sighting): readonly CategoryMatch[];
  /** What a flag under this rule completes: whoever was warned of the same has gone on. */
  afterFlag(sighting: Sighting, ruleId: string): readonly CategoryMatch[];
  /** A request that was refused for want of a good name; the match where that completes a run of them. */
  refusedSignIn(record: LogRecord): CategoryMatch | null;
  /** Holds all that follows against this. */
  apply(school: SchoolFacts): void;
  /** What has changed since the last call, to be stored with the cursor that passed the lines. */
  changes(): BehaviourChanges;
  /** How much was let go because there was too much. */
  refused(): number;
}

const NONE: readonly CategoryMatch[] = Object.freeze([]);
/** Far more than a school's people and devices on a day. */
const MOST_SEEN = 65_536;

/** Where somebody was seen last: as long as nothing of it changes within a minute, nothing new is learnt. */
interface Seen {
  readonly identity: Identity;
  readonly minute: number;
  readonly isPerson: boolean;
  readonly address: string | null;
  readonly mac: string | null;
  readonly device: string | null;
  readonly agent: string | null;
  readonly kind: DeviceKind | null;
  /** Where every request counts. */
  readonly isClose: boolean;
}

export function createBehaviourLedger(
  settings: BehaviourSettings,
  stored: readonly Remembered[] = [],
  maxRemembered = MAX_REMEMBERED,
): BehaviourLedger {
  const memories = createMemories(stored, maxRemembered);
  const placeWatches = createPlaceWatches(memories);
  const watches = createWatches(memories, settings);
  const weighty = createWeightyWatches(memories, settings);
  const signIns = createFailedSignIns(memories, settings, stored);
  const seen = new Map<Identity | string, Seen>();
  let school = NO_FACTS;
  let warnings = warningsBySubject([]);
  const afterWarning = createAfterWarning(memories, settings, () => warnings);

  function look(sighting: Sighting, isWeighty: boolean, steady: boolean): readonly CategoryMatch[] {
    const moment = momentOf(sighting, { settings, school });
    memories.begin(moment.schoolDay);
    const matches: CategoryMatch[] = [];
    const ask = ([behaviour, observe]: Watch) => {
      const evidence = observe(moment);
      if (evidence !== null) matches.push(matchOf(settings, behaviour, evidence));
    };
    if (!steady) placeWatches.forEach(ask);
    watches.forEach(ask);
    if (isWeighty) weighty.forEach(ask);
    return matches.length === 0 ? NONE : matches;
  }

  function remember(sighting: Sighting, minute: number, known: Seen | undefined): void {
    const { identity, record, initiator } = sighting;
    if (seen.size >= MOST_SEEN) seen.clear();
    const whose = whoseOf(identity, record);
    const isClose = identity.kind === 'person' && school.refused.has(identity.personId);
    seen.set(typeof whose === 'string' ? copyOf(whose) : whose, {
      identity,
      minute,
      isPerson: initiator === 'person',
      address: ownText(record.clientIp, known?.address),
      mac: ownText(record.clientMac, known?.mac),
      device: ownText(record.deviceName, known?.device),
      agent: ownText(record.userAgent, known?.agent),
      kind: settings.deviceKindOf(record.userAgent),
      isClose,
    });
  }

  return {
    observe(sighting) {
      const { initiator, record, matches } = sighting;
      // Whatever comes through shows that the name was good, be it a picture.
      if (record.userName !== null && signIns.isWaiting(record.timestamp)) signIns.succeeded(record);
      if (initiator === 'page' || initiator === 'software') return NONE;
      const isWeighty = matches.length > 0 && isOfWeight(record, matches);
      const minute = minuteOf(record.timestamp);
      const known = seen.get(whoseOf(sighting.identity, record));
      const isHere = known !== undefined && isSamePlace(known, sighting, settings);
      if (isHere && !isWeighty && isSameMinute(known, sighting, minute)) return NONE;
      remember(sighting, minute, known);
      return look(sighting, isWeighty, isHere && isSteady(known, sighting, minute));
    },
    afterFlag(sighting, ruleId) {
      if (warnings.size === 0) return NONE;
      const subjectKey = subjectKeyOf(sighting.identity);
      const category = afterWarning.isWarned(subjectKey) ? school.categoryOfRule(ruleId) : null;
      if (category === null) return NONE;
      const evidence = afterWarning.observe(sighting, { subjectKey, category });
      return evidence === null ? NONE : [matchOf(settings, 'continued-after-warning', evidence)];
    },
    refusedSignIn(record) {
      memories.begin(settings.schoolDayOf(record.timestamp));
      const evidence = signIns.refused(record);
      return evidence === null ? null : matchOf(settings, 'failed-sign-ins', evidence);
    },
    apply(next) {
      if (next.warnings !== school.warnings) warnings = warningsBySubject(next.warnings);
      school = next;
      // Another roster names the same people by other objects.
      seen.clear();
    },
    changes: memories.changes,
    refused: memories.refused,
  };
}

/** What is known before the school has said anything. */
const NO_FACTS: SchoolFacts = {
  rosterSize: 0,
  refused: new Map(),
  warnings: [],
  deviceOf: () => null,
  attemptsOf: () => null,
  isExcused: () => false,
  categoryOfRule: () => null,
};

type Watch = readonly [BehaviourId, Observe];

/** Asked where somebody goes to another device, and once an hour: while a person stays at a computer they learn nothing. */
function createPlaceWatches(memories: Memories): readonly Watch[] {
  return [
    ['account-sharing', createAccountSharing(memories)],
    ['phones-and-consoles', createPhonesAndConsoles(memories)],
  ];
}

/** Asked once a minute about each person at each device. */
function createWatches(memories: Memories, settings: BehaviourSettings): readonly Watch[] {
  return [
    ['many-accounts', createManyAccounts(memories)],
    ['wrong-device', createWrongDevice(memories)],
    ['refused-by-parents', createRefusedByParents(memories)],
    ['unknown-account', createUnknownAccount(memories)],
    ['out-of-hours-use', createOutOfHoursUse(memories, settings)],
  ];
}

/** Asked about what the filter stopped, and about what somebody may need help with. */
function createWeightyWatches(memories: Memories, settings: BehaviourSettings): readonly Watch[] {
  return [
    ['repeated-attempts', createRepeatedAttempts(memories, settings)],
    ['rising-concern', createRisingConcern(memories)],
  ];
}

function isOfWeight({ disposition }: LogRecord, matches: readonly CategoryMatch[]): boolean {
  if (disposition === 'blocked') return true;
  for (const { category } of matches) if (isWorrying(category)) return true;
  return false;
}

/** Many use a shared account at many devices at once; of a person it matters to which device they go next. */
function whoseOf(identity: Identity, { clientIp }: LogRecord): Identity | string {
  return identity.kind === 'shared' && clientIp !== null ? clientIp : identity;
}

/** One device has many user agents, one for each program; what matters is what kind of device they tell of. */
function isSamePlace(known: Seen, { record, identity }: Sighting, { deviceKindOf }: BehaviourSettings): boolean {
  return (
    known.identity === identity &&
    known.address === record.clientIp &&
    known.mac === record.clientMac &&
    known.device === record.deviceName &&
    (known.agent === record.userAgent || known.kind === deviceKindOf(record.userAgent))
  );
}

function isSameMinute(known: Seen, { initiator }: Sighting, minute: number): boolean {
  return known.minute === minute && (known.isPerson || initiator !== 'person') && !known.isClose;
}

/** A phone is counted by the minute, and a computer by the hour. */
function isSteady(known: Seen, { initiator }: Sighting, minute: number): boolean {
  const isComputer = known.kind === 'computer' || known.kind === 'tablet' || known.kind === null;
  const isSameHour = Math.floor(known.minute / MINUTES) === Math.floor(minute / MINUTES);
  return isComputer && isSameHour && (known.isPerson || initiator !== 'person');
}

const MINUTES = 60;

/** The text that is remembered already, or one of its own: a piece of the line would keep the whole batch of lines in memory. */
function ownText(text: string | null, known: string | null | undefined): string | null {
  if (text === null) return null;
  return known !== undefined && text === known ? known : copyOf(text);
}

interface Around {
  readonly settings: BehaviourSettings;
  readonly school: SchoolFacts;
}

function momentOf(sighting: Sighting, { settings, school }: Around): Moment {
  const { record, identity } = sighting;
  return {
    ...sighting,
    at: record.timestamp,
    schoolDay: settings.schoolDayOf(record.timestamp),
    subjectKey: attemptKeyOf(identity, record.clientIp),
    place: placeOf(record),
    kind: settings.deviceKindOf(record.userAgent),
    school,
  };
}

function matchOf({ categoryOf }: BehaviourSettings, behaviour: BehaviourId, evidence: string): CategoryMatch {
  const category: CategoryId = categoryOf(behaviour);
  return { category, because: 'behaviour', evidence };
}
