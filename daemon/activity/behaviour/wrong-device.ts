import type { DeviceRow } from '../../identity/devices.ts';
import { enoughMinutes } from './enough-minutes.ts';
import type { Memories } from './memories.ts';
import type { Moment, Observe } from './moment.ts';
import { isSignedIn } from './signed-in.ts';

const STAFF = 'staff';
/** A page that opened by itself, or one thing looked up for a teacher, is over sooner. */
const MINUTES_OF_PUPIL = 3;
/** A teacher who helps at a pupil's device is done sooner. */
const MINUTES_OF_STAFF = 10;

/** Tells once a day, for each person and device, of a pupil at a device of staff, or staff at a pupil's. */
export function createWrongDevice(memories: Memories): Observe {
  return (moment) => {
    const { identity, school, record, subjectKey, schoolDay, at } = moment;
    if (identity.kind !== 'person' || !isSignedIn(identity)) return null;
    const device = school.deviceOf(record);
    if (device === null) return null;
    const needed = minutesNeeded(device, moment);
    if (needed === null) return null;
    const key = { behaviour: 'wrong-device', subjectKey, part: `${schoolDay} ${nameOf(device)}` } as const;
    const enough = enoughMinutes(memories, key, { at, keepUntil: schoolDay, fewest: needed });
    return enough === null ? null : wrongWords(device, moment, enough.count);
  };
}

/** Null where the device is for such people, or the list does not say for whom it is. */
function minutesNeeded({ group, shared }: DeviceRow, { audience }: Moment): number | null {
  if (group === '') return null;
  const isOfStaff = group.toLowerCase() === STAFF;
  if (audience === 'pupils') return isOfStaff ? MINUTES_OF_PUPIL : null;
  // In a room of computers for all a teacher shows something, signed in as himself.
  return audience === 'staff' && !isOfStaff && !shared ? MINUTES_OF_STAFF : null;
}

function wrongWords(device: DeviceRow, { audience }: Moment, minutes: number): string {
  const whose = audience === 'staff' ? 'An account of staff' : 'A pupil’s account';
  const given = device.group.toLowerCase() === STAFF ? STAFF : device.group;
  return `${whose} was in use for ${minutes} minutes at ${nameOf(device)}, which the list of devices gives to ${given}`;
}

function nameOf({ name, host, address, mac }: DeviceRow): string {
  return [name, host, address, mac].find((text) => text !== '') ?? '';
}
