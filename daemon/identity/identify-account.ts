import { foldAccount, machineName } from './account.ts';
import { copyOf } from './bounded-map.ts';
import { type DeviceBook, deviceNameOf, groupOfDevice } from './device-book.ts';
import type { Identity } from './identity.ts';
import { isPlaceholder } from './proven-name.ts';
import { accountOf, type Roster } from './roster.ts';

type Via = Extract<Identity, { kind: 'person' }>['via'];

/** Who an account in any form is; null for what products write where they know no account. */
export function identifyAccount(
  { roster, devices }: { readonly roster: Roster; readonly devices: DeviceBook },
  logged: string,
  via: Via,
  address: string | null,
): Identity | null {
  const folded = foldAccount(logged);
  const account = accountOf(roster, folded);
  const person = roster.people.get(account);
  if (person !== undefined) return Object.freeze({ kind: 'person', personId: account, group: person.group, via });
  const shared = roster.shared.get(account);
  if (shared !== undefined) return Object.freeze({ kind: 'shared', account, group: shared.group });
  if (isPlaceholder(logged)) return null;
  const machine = machineName(folded);
  return machine === null ? unknown(logged, address) : machineOf(devices, machine);
}

/** Somebody of whom the roster knows nothing, in frozen form. */
export function unknown(account: string | null, address: string | null): Identity {
  return Object.freeze({ kind: 'unknown', account: account && copyOf(account), address: address && copyOf(address) });
}

/** A computer that signs in by itself is nobody, whoever has it: no person asked for what it fetches. */
function machineOf(devices: DeviceBook, machine: string): Identity {
  const row = devices.byHost(machine);
  const deviceName = row === null ? copyOf(machine) : deviceNameOf(row);
  return Object.freeze({ kind: 'device', deviceName, group: row === null ? '' : groupOfDevice(row) });
}
