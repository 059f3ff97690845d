/**
 * Where everybody was seen last, and in which of the last minutes. As long as somebody stays at a device, looking at another request of
 * the same minute teaches nothing. Lines do not come in the order of their minutes: a tunnel is logged when it closes, and belongs to
 * the minute in which it was opened. So the last eight minutes are known one by one, each with the kinds of device that user agents told
 * of: one device has many programs, and they take turns.
 *
 * This is asked of nearly every record, so nothing is made on the way, and user agents are read only where they are not the last one.
 */
import type { LogRecord } from '../../../parsers/record.ts';
import { copyOf } from '../../identity/bounded-map.ts';
import type { DeviceKind } from '../../identity/devices.ts';
import type { Identity } from '../../identity/identity.ts';
import type { Sighting } from './moment.ts';

export interface PlacesSeen {
  /** True where this minute was looked at already: the same person at the same device, which told of the same kind of device. */
  isOld(sighting: Sighting, minute: number): boolean;
  /** Notes that the record that `isOld` was asked of last is looked at. True where that teaches nothing of the device within this hour. */
  note(sighting: Sighting, minute: number): boolean;
  forget(): void;
}

interface Seen {
  readonly identity: Identity;
  readonly address: string | null;
  readonly mac: string | null;
  readonly device: string | null;
  readonly isClose: boolean;
  /** The last user agent that told of a kind of device, and its bit. */
  agent: string | null;
  kind: number;
  hour: number;
  /** What was looked at in that hour. */
  inHour: number;
  /** Where the minutes of it stand. */
  readonly start: number;
}

/** Far more than a school's people and devices on a day. */
const MOST_SEEN = 65_536;
const MINUTES_KEPT = 8;
/** Each minute with what was looked at in it. */
const SIZE = MINUTES_KEPT * 2;
const MINUTES_IN_HOUR = 60;

const KIND_UNKNOWN = 1;
const BITS: Readonly<Record<DeviceKind, number>> = {
  computer: 2,
  tablet: 4,
  phone: 8,
  console: 16,
  tv: 32,
  watch: 64,
  other: 128,
};
/** A phone is counted by the minute, and a computer by the hour. */
const COUNTED_BY_HOUR = KIND_UNKNOWN | BITS.computer | BITS.tablet;
/** What a person opened is looked at apart from what may have loaded by itself. */
const BY_PERSON = 8;

/** `isClose` tells of whom every request counts. */
export function createPlacesSeen(
  deviceKindOf: (userAgent: string | null) => DeviceKind | null,
  isClose: (identity: Identity) => boolean,
): PlacesSeen {
  const seen = new Map<Identity | string, Seen>();
  const minutes = new Int32Array(MOST_SEEN * SIZE);
  let here: Seen | null = null;
  let kind = KIND_UNKNOWN;

  function bitOf(userAgent: string | null): number {
    const told = deviceKindOf(userAgent);
    return told === null ? KIND_UNKNOWN : BITS[told];
  }

  function arrive({ identity, record }: Sighting): Seen {
    if (seen.size >= MOST_SEEN) seen.clear();
    const whose = whoseOf(identity, record);
    const before = seen.get(whose);
    const start = before?.start ?? seen.size * SIZE;
    minutes.fill(0, start, start + SIZE);
    const made: Seen = {
      identity,
      address: ownText(record.clientIp, before?.address),
      mac: ownText(record.clientMac, before?.mac),
      device: ownText(record.deviceName, before?.device),
      isClose: isClose(identity),
      agent: ownText(record.userAgent, before?.agent),
      kind,
      hour: 0,
      inHour: 0,
      start,
    };
    seen.set(typeof whose === 'string' ? copyOf(whose) : whose, made);
    return made;
  }

  return {
    isOld({ identity, record, initiator }, minute) {
      const known = seen.get(whoseOf(identity, record));
      here = known !== undefined && isSamePlace(known, identity, record) ? known : null;
      kind = here !== null && here.agent === record.userAgent ? here.kind : bitOf(record.userAgent);
      if (here === null || here.isClose) return false;
      const at = here.start + (minute % MINUTES_KEPT) * 2;
      const wanted = initiator === 'person' ? kind << BY_PERSON : kind;
      return minutes[at] === minute && ((minutes[at + 1] ?? 0) & wanted) !== 0;
    },
    note(sighting, minute) {
      const one = here ?? arrive(sighting);
      const isByPerson = sighting.initiator === 'person';
      const looked = isByPerson ? kind | (kind << BY_PERSON) : kind;
      const hour = Math.floor(minute / MINUTES_IN_HOUR);
      const inHour = one.hour === hour ? one.inHour : 0;
      one.hour = hour;
      one.inHour = inHour | looked;
      if (kind !== KIND_UNKNOWN && one.agent !== sighting.record.userAgent) {
        one.agent = ownText(sighting.record.userAgent, one.agent);
        one.kind = kind;
      }
      const at = one.start + (minute % MINUTES_KEPT) * 2;
      minutes[at + 1] = minutes[at] === minute ? (minutes[at + 1] ?? 0) | looked : looked;
      minutes[at] = minute;
      return (kind & COUNTED_BY_HOUR) !== 0 && (inHour & looked) === looked;
    },
    forget() {
      seen.clear();
      here = null;
    },
  };
}

/** Many use a shared account at many devices at once; of a person it matters to which device they go next. */
function whoseOf(identity: Identity, { clientIp }: LogRecord): Identity | string {
  return identity.kind === 'shared' && clientIp !== null ? clientIp : identity;
}

function isSamePlace(known: Seen, identity: Identity, { clientIp, clientMac, deviceName }: LogRecord): boolean {
  return (
    known.identity === identity && known.address === clientIp && known.mac === clientMac && known.device === deviceName
  );
}

/** The text that is remembered already, or one of its own: a piece of the line would keep the whole batch of lines in memory. */
function ownText(text: string | null, known: string | null | undefined): string | null {
  if (text === null) return null;
  return known !== undefined && text === known ? known : copyOf(text);
}
