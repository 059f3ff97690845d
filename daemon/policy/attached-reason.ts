import type { Attached, Fact } from '../identity/attachments.ts';
import type { Identity } from '../identity/identity.ts';
import type { Reason } from './verdict.ts';

/** A device may call itself anything, at any length. */
const MOST_OF_A_NAME = 60;

/** Says what told who it was, where that was not the filter's log. `dayAndTime` words a moment in school time. */
export function attachedReason(
  { lease, signOn }: Attached,
  identity: Identity,
  dayAndTime: (timestamp: number) => string,
): Reason {
  const isByAccount = signOn !== null && identity.kind !== 'device';
  const sentence = isByAccount ? signedOn(signOn, dayAndTime) : leased(lease ?? signOn, identity, dayAndTime);
  return { kind: 'audience', sentence };
}

function signedOn(signOn: Fact, dayAndTime: (timestamp: number) => string): string {
  const during = spanWords(signOn, dayAndTime);
  return `The filter’s log names nobody here; the school’s sign-on log says that this account was signed in at this device then (${during}).`;
}

function leased(lease: Fact | null, identity: Identity, dayAndTime: (timestamp: number) => string): string {
  if (lease === null) return 'The filter’s log names nobody here.';
  const name = lease.host ?? lease.mac ?? 'a device that told no name';
  const given = `The school’s network had given this address to ${shortened(name)} then (${spanWords(lease, dayAndTime)})`;
  return identity.kind === 'person'
    ? `${given}, and our list of devices says that one person has it. Whether somebody else used it, no log shows.`
    : `${given}.`;
}

function spanWords({ from, to }: Pick<Fact, 'from' | 'to'>, dayAndTime: (timestamp: number) => string): string {
  return to === null ? `since ${dayAndTime(from)}` : `${dayAndTime(from)} to ${dayAndTime(to)}`;
}

function shortened(name: string): string {
  const readable = name.replace(/\p{C}+/gu, ' ');
  return readable.length <= MOST_OF_A_NAME ? `“${readable}”` : `“${readable.slice(0, MOST_OF_A_NAME - 1)}…”`;
}
