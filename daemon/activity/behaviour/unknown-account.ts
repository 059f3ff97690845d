import { foldAccount } from '../../identity/account.ts';
import { enoughMinutes } from './enough-minutes.ts';
import { manyToday } from './many-today.ts';
import type { Memories } from './memories.ts';
import { dayAfter, type Moment, type Observe } from './moment.ts';

/** A shorter roster is a trial, or of one class: most accounts are on none then. */
const SMALLEST_ROSTER = 20;
const FEWEST_MINUTES = 3;
/** More than these on a day are no strangers: the roster is out of date. The last one says so, and the others are quiet. */
export const MOST_A_DAY = 10;
/** Whoever is there for weeks, such as a supply teacher, is told of once a week. */
const QUIET_DAYS = 6;
const TOLD = 'told';
/** What filters write where nobody has signed in, and accounts that are there for many. */
const NOBODYS =
  /^(?:-|anonymous|anon|unauthenticated|unidentified|unknown|none|null|n\/a|guest\d*|visitor\d*|public|kiosk\d*|system|local ?service|network ?service|healthmailbox.*)$/;
const AN_ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}|[0-9a-f:]*:[0-9a-f:]+)$/;

/** Tells once a week of each account that used the internet and is on no roster. */
export function createUnknownAccount(memories: Memories): Observe {
  return (moment) => {
    const { identity, school, at, schoolDay, subjectKey } = moment;
    if (identity.kind !== 'unknown' || identity.account === null || school.rosterSize < SMALLEST_ROSTER) return null;
    const account = foldAccount(identity.account);
    if (NOBODYS.test(account) || AN_ADDRESS.test(account)) return null;
    const key = { behaviour: 'unknown-account', subjectKey, part: schoolDay } as const;
    const enough = enoughMinutes(memories, key, { at, keepUntil: schoolDay, fewest: FEWEST_MINUTES });
    return enough === null || isKnown(memories, moment) ? null : told(memories, moment, account);
  };
}

function isKnown(memories: Memories, { subjectKey, schoolDay }: Moment): boolean {
  return (memories.of('unknown-account', subjectKey, TOLD)?.keepUntil ?? '') >= schoolDay;
}

function told(memories: Memories, moment: Moment, account: string): string | null {
  const { subjectKey, schoolDay } = moment;
  const sentence = strangerWords(account, manyToday(memories, 'unknown-account', moment));
  if (sentence === null) return null;
  const keepUntil = dayAfter(schoolDay, QUIET_DAYS);
  memories.keep({ behaviour: 'unknown-account', subjectKey, part: TOLD }, { keepUntil, isTold: true, traces: [] });
  return sentence;
}

function strangerWords(account: string, today: number): string | null {
  if (today > MOST_A_DAY) return null;
  const sentence = `The account “${account.slice(0, 40)}” is on no roster of the school`;
  return today < MOST_A_DAY
    ? sentence
    : `${sentence}, like ${today - 1} others today, so the roster is probably out of date`;
}
