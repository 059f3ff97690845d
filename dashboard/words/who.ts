import type { Who } from '../../daemon/api/contract.ts';

/** Who, without a name: what a list shows. */
export function whoInList(who: Who): string {
  switch (who.kind) {
    case 'person':
    case 'unnamed':
      return roleInWords(who);
    case 'shared':
      return `Shared sign-in for ${who.group}`;
    case 'device':
      return `Somebody on ${who.deviceName}`;
    case 'unknown':
      return unknownInList(who);
  }
}

/** Who, by name where the name is known: what the incident's own page shows. */
export function whoByName(who: Who): string {
  switch (who.kind) {
    case 'person':
      return who.name;
    case 'unnamed':
      return roleInWords(who);
    case 'shared':
      return `A shared sign-in: ${who.account}`;
    case 'device':
      return who.deviceName;
    case 'unknown':
      return who.account ?? (who.group === undefined ? 'We do not know who this was' : groupInWords(who.group));
  }
}

/** How sure we are, and why we are no surer. */
export function howSure(who: Who): string {
  switch (who.kind) {
    case 'person':
      return howSureOfPerson(who);
    case 'unnamed':
      return who.role === 'unknown' ? HIDDEN_ACCOUNT : HIDDEN_VIA[who.via];
    case 'shared':
      return 'Several people use this sign-in, so the log cannot say which of them it was. Ask whoever was in charge of the group at the time.';
    case 'device':
      return howSureOfDevice(who);
    case 'unknown':
      return who.group === undefined ? howSureOfUnknown(who.account, who.address) : GROUP_ALONE;
  }
}

/** 'Year 5 pupil', 'Member of staff'. */
function roleInWords({
  role,
  group,
}: {
  readonly role: 'pupil' | 'staff' | 'unknown';
  readonly group: string;
}): string {
  if (role === 'unknown') return 'Somebody whose account is on no roster';
  if (role === 'staff') return 'Member of staff';
  return group === '' ? 'A pupil' : `${group} pupil`;
}

const HIDDEN_ACCOUNT = 'Signed in to the filter with an account that is on no roster. IT support can say whose it is.';

type Via = Extract<Who, { kind: 'unnamed' }>['via'];

const HIDDEN_VIA: Readonly<Record<Via, string>> = {
  log: 'Signed in to the filter with their own account. Somebody else may have been using that sign-in.',
  device:
    'The log names a device that the school’s list gives to this person alone. Somebody else may have been using it.',
  lease: 'The device was registered to this person at the time. Somebody else may have been using it.',
  login: 'This person was signed in to the device at the time. Somebody else may have been using it.',
  hand: 'No log says so: whoever wrote this down named them.',
};

const GROUP_ALONE = 'A member of staff wrote this down and named nobody in particular.';

function unknownInList({ account, group }: Extract<Who, { kind: 'unknown' }>): string {
  if (group !== undefined) return groupInWords(group);
  return account === null ? 'Somebody on an unknown device' : 'Somebody whose account is on no roster';
}

function groupInWords(group: string): string {
  switch (group) {
    case 'pupils':
      return 'A pupil, not known which';
    case 'staff':
      return 'A member of staff, not known which';
    default:
      return `Somebody in ${group}`;
  }
}

function howSureOfPerson(who: Extract<Who, { kind: 'person' }>): string {
  switch (who.via) {
    case 'log':
      return `Signed in to the filter as ${who.account}. Somebody else may have been using that sign-in.`;
    case 'device':
      return `The log names a device that the school’s list gives to ${who.account} alone. Somebody else may have been using it.`;
    case 'lease':
      return `The device was registered to ${who.account} at the time. Somebody else may have been using it.`;
    case 'login':
      return `${who.account} was signed in to the device at the time. Somebody else may have been using it.`;
    case 'hand':
      return 'No log says so: whoever wrote this down named them.';
  }
}

function howSureOfDevice({ by }: Extract<Who, { kind: 'device' }>): string {
  return by === undefined
    ? 'Only the device is known, not who was using it. Ask who had it at the time.'
    : `${KNOWN_BY[by]}: this is a device, not a person. ${by === 'network' ? 'IT support may know which device had this address at the time.' : 'Ask who had it at the time.'}`;
}

type Clue = NonNullable<Extract<Who, { kind: 'device' }>['by']>;

const KNOWN_BY: Readonly<Record<Clue, string>> = {
  mac: 'Known by the hardware address in the log',
  lease: 'Known by the address that the network had given to it at the time',
  address: 'Known by its address, which the school’s list gives to it',
  network: 'Known by its network alone',
};

function howSureOfUnknown(account: string | null, address: string | null): string {
  if (account !== null) {
    return `Signed in to the filter as ${account}, which is on no roster. IT support can say whose it is.`;
  }
  if (address === null) return 'We do not know who this was: the log names neither a person nor a device.';
  return `We do not know who this was: only the address of the device is known (${address}). IT support may know which device it is.`;
}
