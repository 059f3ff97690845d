import type { InForce } from './examine/examiner-protocol.ts';

/** Whoever identifies and judges: the thread that reads the log, Try it, looking back. */
export interface InForceUser {
  apply(inForce: InForce): void;
}

/** Who is who and what the school has decided, as it is in force now: one place that everybody asks. */
export interface InForceNow {
  current(): InForce;
  /** Puts this into force in place of what it names. Lines that are being read are judged by it from the next batch on. */
  change(part: Partial<InForce>): void;
  /** Tells this one too of every change from now on. */
  tell(user: InForceUser): void;
}

export function createInForce(first: InForce): InForceNow {
  const users: InForceUser[] = [];
  let current = first;
  return {
    current: () => current,
    change(part) {
      current = { ...current, ...part };
      for (const user of users) user.apply(current);
    },
    tell(user) {
      users.push(user);
    },
  };
}

/** The part of all settings that may change while lines are read. */
export function inForceOf(all: InForce): InForce {
  const { roster, devices, groups, policy, timetable, suppressions, warnings } = all;
  return { roster, devices, groups, policy, timetable, suppressions, warnings };
}
