/**
 * Who or what had an address at a minute. Leases tell the device, sign-ons the account; where both are known the sign-on
 * counts, unless the address has been given to another device since. Nothing is decided here about who may be named.
 */
import type { Attachment, Holder } from './attachment.ts';
import { copyOf } from './bounded-map.ts';
import { createTimeline, type Stretch, type Timeline } from './timeline.ts';

/** From `since` until `until` exactly this is known of an address. */
export interface Attached {
  readonly since: number;
  readonly until: number;
  readonly lease: Fact | null;
  readonly signOn: Fact | null;
}

/** What tells who it was, with the time that it tells of. */
export interface Fact extends Holder {
  readonly from: number;
  /** Null while it goes on. */
  readonly to: number | null;
}

export interface Attachments {
  /** What is known already changes its end; the order in which facts come does not matter. */
  add(attachments: readonly Attachment[]): void;
  /** Who is asked for every request must remember the answer until `until`. */
  at(address: string, timestamp: number): Attached;
  forgetBefore(timestamp: number): void;
  /** Another number whenever an answer may be another. */
  version(): number;
  size(): number;
  /** How often there was no room for another address or device. */
  refused(): number;
}

const MOST_TIMELINES = 65_536;
const MOST_HOLDERS = 65_536;
const ALWAYS = { since: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY } as const;
const NOTHING: Attached = Object.freeze({ ...ALWAYS, lease: null, signOn: null });
const NEVER: Stretch = Object.freeze({ ...ALWAYS, holder: null, from: Number.NEGATIVE_INFINITY, to: null });

export function createAttachments(): Attachments {
  const holders = createHolders();
  const leases = createTimelines('lease');
  const signOns = createTimelines('sign_on');
  const signOnsOfDevice = createTimelines('sign_on');
  const all = [leases, signOns, signOnsOfDevice];
  let version = 0;
  let refused = 0;

  function addOne(attachment: Attachment): void {
    const { address, from, to, mac, via, isOver = false } = attachment;
    const timelines = via === 'lease' ? leases : address === '' ? signOnsOfDevice : signOns;
    const holder = holders.numberOf(attachment);
    const timeline = timelines.for(address === '' ? (mac ?? '') : address);
    if (holder === null || timeline === null) refused += 1;
    else timeline.add({ from, to, holder, isOver });
  }

  function at(address: string, timestamp: number): Attached {
    const held = leases.of(address)?.at(timestamp) ?? NEVER;
    const lease = factOf(held);
    const here = signOns.of(address)?.at(timestamp) ?? NEVER;
    const onDevice = (lease?.mac && signOnsOfDevice.of(lease.mac)?.at(timestamp)) || NEVER;
    if (held === NEVER && here === NEVER) return NOTHING;
    const signedOn = laterOf(here, onDevice);
    const signOn = factOf(signedOn);
    return {
      since: Math.max(held.since, here.since, onDevice.since),
      until: Math.min(held.until, here.until, onDevice.until),
      lease,
      signOn: signOn !== null && isStillThere(address, signOn, held, lease) ? signOn : null,
    };
  }

  function factOf({ holder, from, to }: Stretch): Fact | null {
    return holder === null ? null : { ...holders.of(holder), from, to };
  }

  /** Whoever signed in sat at a device: where the address is another device's by now, or nobody's, it says nothing any more. */
  function isStillThere(address: string, signOn: Fact, held: Stretch, lease: Fact | null): boolean {
    if (signOn.mac !== null && lease?.mac) return signOn.mac === lease.mac;
    const then = leases.of(address)?.at(signOn.from).holder ?? null;
    return then === held.holder && (held.holder !== null || held.from <= signOn.from);
  }

  return {
    add(attachments) {
      for (const attachment of attachments) addOne(attachment);
      if (attachments.length > 0) version += 1;
    },
    at,
    forgetBefore(timestamp) {
      for (const timelines of all) timelines.forgetBefore(timestamp);
      holders.keepOnly(new Set(all.flatMap((timelines) => timelines.holders())));
      version += 1;
    },
    version: () => version,
    size: () => all.reduce((sum, timelines) => sum + timelines.size(), 0),
    refused: () => refused,
  };
}

/** Of two that are known the one that came later. */
function laterOf(one: Stretch, other: Stretch): Stretch {
  if (one.holder === null || other.holder === null) return one.holder === null ? other : one;
  return other.from > one.from ? other : one;
}

/** Every device and account once: facts name them by number. A number that nobody uses any more is given again. */
function createHolders() {
  const numbers = new Map<string, number>();
  const holders: Holder[] = [];
  let free: number[] = [];
  return {
    numberOf(one: Holder): number | null {
      const key = keyOf(one);
      const known = numbers.get(key);
      if (known !== undefined || numbers.size >= MOST_HOLDERS) return known ?? null;
      const number = free.pop() ?? holders.length;
      numbers.set(key, number);
      holders[number] = { mac: own(one.mac), host: own(one.host), account: own(one.account) };
      return number;
    },
    of(number: number): Holder {
      const holder = holders[number];
      if (holder === undefined) throw new Error(`Nobody has the number ${number}.`);
      return holder;
    },
    keepOnly(used: ReadonlySet<number>): void {
      free = [];
      for (const [key, number] of numbers) {
        if (used.has(number)) continue;
        numbers.delete(key);
        free.push(number);
      }
    },
  };
}

function keyOf({ mac, host, account }: Holder): string {
  return JSON.stringify([mac, host, account]);
}

function own(text: string | null): string | null {
  return text === null ? null : copyOf(text);
}

function createTimelines(via: Attachment['via']) {
  const timelines = new Map<string, Timeline>();
  return {
    of: (key: string): Timeline | undefined => timelines.get(key),
    for(key: string): Timeline | null {
      const known = timelines.get(key);
      if (known !== undefined || timelines.size >= MOST_TIMELINES) return known ?? null;
      const made = createTimeline(via);
      timelines.set(copyOf(key), made);
      return made;
    },
    forgetBefore(timestamp: number): void {
      for (const [key, timeline] of timelines) if (timeline.forgetBefore(timestamp) === 0) timelines.delete(key);
    },
    holders: () => [...timelines.values()].flatMap((timeline) => timeline.holders()),
    size: () => timelines.values().reduce((sum, timeline) => sum + timeline.size(), 0),
  };
}
