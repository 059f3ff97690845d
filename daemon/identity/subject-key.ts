import { foldAccount } from './account.ts';
import type { Identity } from './identity.ts';

/**
 * Names the subject of an event in one stable text: two requests of one subject have one key, whatever the spelling of
 * the account. Nobody and nothing known is 'nobody'.
 */
export function subjectKeyOf(identity: Identity): string {
  switch (identity.kind) {
    case 'person':
      return `person:${identity.personId}`;
    case 'shared':
      return `shared:${foldAccount(identity.account)}`;
    case 'device':
      return `device:${identity.deviceName.toLowerCase()}`;
    case 'unknown':
      return unknownKeyOf(identity.account, identity.address);
  }
}

/**
 * The account of the person whom a subject is, as the roster has it, or as it was logged where no roster has it; null for what is
 * nobody in particular.
 */
export function personOfSubject(identity: Identity): string | null {
  if (identity.kind === 'person') return identity.personId;
  return identity.kind === 'unknown' && identity.account !== null ? foldAccount(identity.account) : null;
}

/** The keys under which requests of somebody with this account stand: by the roster, and from when no roster had it. */
export function keysOfPerson(account: string): readonly string[] {
  return [`person:${account}`, `account:${account}`];
}

/**
 * Names whose attempts are counted together. Behind a shared account sit many children, each at a device: what one tablet
 * does is not added to what the seven others do.
 */
export function attemptKeyOf(identity: Identity, clientIp: string | null): string {
  const key = subjectKeyOf(identity);
  return identity.kind === 'shared' && clientIp !== null ? `${key}@${clientIp}` : key;
}

function unknownKeyOf(account: string | null, address: string | null): string {
  if (account !== null) return `account:${foldAccount(account)}`;
  return address === null ? 'nobody' : `address:${address}`;
}
