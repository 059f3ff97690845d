import type { Memories } from './memories.ts';
import { dayAfter, MINUTE_MS, type Moment, minuteOf, minutesWords, type Observe, shortNameOf } from './moment.ts';
import { placeWords } from './place.ts';
import type { Remembered, Trace } from './remembered.ts';
import { isSignedIn } from './signed-in.ts';

/*
 * Somebody who tries other people's accounts signs in with one after the other. A class that takes turns, a terminal server and an
 * address that stands for a whole network do so too: they are known by having many more accounts on a day, and then for weeks.
 */

const FEWEST = 3;
const WITHIN_MINUTES = 10;
/** After the last new account, whether more are to come: a server for a whole class fills within moments. */
const SETTLED_MINUTES = 3;
/** So many accounts on a day are those of a device that several people use. */
const SHARED_FROM = 6;
const SHARED_FOR_DAYS = 30;
const EVER = 'several people';

/** Tells once a day of a device on which several pupils' accounts were used one after the other. */
export function createManyAccounts(memories: Memories): Observe {
  return (moment) => {
    const { place, schoolDay } = moment;
    const account = accountOf(moment);
    const row = moment.school.deviceOf(moment.record);
    if (place === null || account === null || row?.shared === true) return null;
    // However many come to it, it is one person's: whoever goes on and on is not let off for it.
    const isOnes = row !== null && row.owner !== null;
    const known = memories.of('many-accounts', place, schoolDay);
    const isOver = known === null ? isShared(memories, moment, place) : known.traces.length === 0;
    if (isOver && !isOnes) return null;
    const next = withAccount(known?.traces ?? [], account, moment.at);
    if (next.length >= SHARED_FROM && !isOnes) return rememberShared(memories, moment, place);
    // What was told of is still counted: many more accounts show that several people use the device.
    const wasTold = known?.isTold === true;
    const sentence = wasTold ? null : manyWords(next, account, moment);
    if (sentence === null && next === known?.traces) return null;
    const memory = { keepUntil: schoolDay, isTold: wasTold || sentence !== null, traces: next.slice(-SHARED_FROM) };
    memories.keep({ behaviour: 'many-accounts', subjectKey: place, part: schoolDay }, memory);
    return sentence;
  };
}

function rememberShared(memories: Memories, { schoolDay }: Moment, place: string): null {
  const key = { behaviour: 'many-accounts', subjectKey: place } as const;
  const until = dayAfter(schoolDay, SHARED_FOR_DAYS);
  memories.keep({ ...key, part: EVER }, { keepUntil: until, isTold: true, traces: [] });
  memories.keep({ ...key, part: schoolDay }, { keepUntil: schoolDay, isTold: true, traces: [] });
  return null;
}

/** Of pupils and of accounts that nobody knows: a teacher who helps signs in as well. */
function accountOf({ identity, initiator, audience }: Moment): string | null {
  if (initiator !== 'person' || audience === 'staff') return null;
  if (identity.kind === 'person') return isSignedIn(identity) ? shortNameOf(identity.personId) : null;
  if (identity.kind !== 'unknown' || identity.account === null) return null;
  return shortNameOf(identity.account.toLowerCase());
}

function isShared(memories: Memories, { schoolDay }: Moment, place: string): boolean {
  const known: Remembered | null = memories.of('many-accounts', place, EVER);
  return known !== null && known.keepUntil >= schoolDay;
}

/** The same list while one account stays: nothing has to be stored then. */
function withAccount(traces: readonly Trace[], account: string, at: number): readonly Trace[] {
  const known = traces.find(({ what }) => what === account);
  if (known === undefined) return [...traces, { what: account, first: at, last: at, count: 1 }];
  const latest = traces.reduce((one, other) => (other.last > one.last ? other : one));
  if (latest === known || at <= latest.last) return traces;
  return traces.map((trace) => (trace === known ? { ...trace, last: at, count: trace.count + 1 } : trace));
}

/** Whole minutes, because within one the same person is looked at once. */
function manyWords(traces: readonly Trace[], account: string, { place, at }: Moment): string | null {
  const newest = Math.max(...traces.map(({ first }) => first));
  const since = newest - WITHIN_MINUTES * MINUTE_MS;
  const close = traces.filter(({ last }) => last > since);
  const minutes = minuteOf(at) - minuteOf(newest);
  const isSettled = minutes >= SETTLED_MINUTES && minutes <= WITHIN_MINUTES;
  if (place === null || close.length < FEWEST || !isSettled || !close.some(({ what }) => what === account)) return null;
  const begun = Math.min(...close.map(({ first, last }) => (first > since ? first : last)));
  return `${close.length} accounts were in use at ${placeWords(place)} within ${minutesWords(newest - begun)}, and the list of devices does not say that people share it`;
}
