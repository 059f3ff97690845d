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
