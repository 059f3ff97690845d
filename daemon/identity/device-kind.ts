import { UAParser } from 'ua-parser-js';
import { createBoundedMap } from './bounded-map.ts';
import type { DeviceKind } from './devices.ts';

/** What a user agent claims to come from. Anything can send any text: it looks like this, and no more. */
export interface DeviceLook {
  /** Null where the text tells of no device: most programs name themselves alone. */
  readonly kind: DeviceKind | null;
  /** 'Looks like a phone: Safari on iOS'; null where there is nothing to say. */
  readonly words: string | null;
}

/** Reads user agents; what was read is remembered. */
export interface DeviceLooks {
  deviceKindOf(userAgent: string | null): DeviceKind | null;
  lookOf(userAgent: string | null): DeviceLook;
}

/** A school sees some hundreds of user agents a day; a flood of invented ones costs time, not memory. */
const CAPACITY = 8_192;
/** What stands behind so many characters says nothing about the device. */
const MOST_CHARACTERS = 500;
const NOTHING: DeviceLook = Object.freeze({ kind: null, words: null });

export function createDeviceLooks(): DeviceLooks {
  const looks = createBoundedMap<DeviceLook>(CAPACITY);
  function lookOf(userAgent: string | null): DeviceLook {
    if (userAgent === null) return NOTHING;
    return looks.get(userAgent) ?? looks.keep(userAgent, readLook(userAgent));
  }
  return { lookOf, deviceKindOf: (userAgent) => lookOf(userAgent).kind };
}

function readLook(userAgent: string): DeviceLook {
  const { device, os, browser } = new UAParser(userAgent.slice(0, MOST_CHARACTERS)).getResult();
  const kind = kindOf(device.type, os.name, userAgent);
  const words = kind === null ? null : `Looks like ${NAMES[kind]}${detailsOf(browser.name, os.name, userAgent)}`;
  return Object.freeze({ kind, words });
}

/** In the words of the library, which names the device's type where it is no computer. */
const KINDS: Readonly<Record<string, DeviceKind>> = {
  mobile: 'phone',
  tablet: 'tablet',
  console: 'console',
  smarttv: 'tv',
  wearable: 'watch',
  embedded: 'other',
};

const COMPUTERS: ReadonlySet<string> = new Set([
  'Windows',
  'Mac OS',
  'Chromium OS',
  'Linux',
  'Ubuntu',
  'Debian',
  'Fedora',
  'Raspbian',
]);

function kindOf(type: string | undefined, system: string | undefined, userAgent: string): DeviceKind | null {
  // A model alone is a guess: Android itself says "Mobile" on phones and leaves it out on tablets.
  if (system === 'Android' && isBrowser(userAgent) && (type === undefined || type === 'mobile'))
    return /\bMobile\b/.test(userAgent) ? 'phone' : 'tablet';
  if (type !== undefined) return KINDS[type] ?? 'other';
  // What names a system without a browser may be a program of any device: okhttp, a helper of macOS on an iPad.
  return system !== undefined && COMPUTERS.has(system) && /Mozilla\/|Opera\//.test(userAgent) ? 'computer' : null;
}

function isBrowser(userAgent: string): boolean {
  return userAgent.startsWith('Mozilla/');
}

const NAMES: Readonly<Record<DeviceKind, string>> = {
  computer: 'a computer',
  tablet: 'a tablet',
  phone: 'a phone',
  console: 'a games console',
  tv: 'a television',
  watch: 'a watch',
  other: 'a device of its own kind',
};

const SYSTEMS: Readonly<Record<string, string>> = { 'Mac OS': 'macOS', 'Chromium OS': 'ChromeOS' };

function detailsOf(browser: string | undefined, system: string | undefined, userAgent: string): string {
  const named = system === undefined ? undefined : (SYSTEMS[system] ?? system);
  const details = [browser?.replace(/^Mobile /, ''), named].filter((word) => word !== undefined).join(' on ');
  // An iPad asks for desktop pages by default, and then calls itself a Mac.
  const isMaybeTablet = system === 'Mac OS' && /Version\/\S+ Safari\//.test(userAgent);
  return `${isMaybeTablet ? ' (an iPad says the same)' : ''}${details === '' ? '' : `: ${details}`}`;
}
