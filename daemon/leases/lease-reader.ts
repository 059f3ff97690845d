import type { Attachment } from '../identity/attachment.ts';

export const LEASE_FORMATS = ['dnsmasq', 'isc', 'kea', 'windows-dhcp', 'radius', 'sign-ons'] as const;
export type LeaseFormat = (typeof LEASE_FORMATS)[number];

/** That somebody or something let go of an address; when they had begun, only what was known before tells. */
export interface Ended {
  readonly address: string;
  /** Epoch milliseconds. */
  readonly endedAt: number;
  readonly via: Attachment['via'];
  /** Where it is told who: nobody else's end is meant. */
  readonly mac: string | null;
  readonly account: string | null;
}

/** What one line says. `open` stands for a line in the middle of what several lines say together. */
export type Said =
  | { readonly kind: 'said'; readonly what: readonly (Attachment | Ended)[] }
  | { readonly kind: 'open' }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'malformed'; readonly reason: string };

/** Reads the lines of one file of leases or sign-ons. What it remembers between lines is bounded. */
export interface LeaseReader {
  /** Before the first of some lines: epoch milliseconds of when the file was written last. */
  begin(writtenAt: number): void;
  read(line: string): Said;
  /** Behind the last of them. Where the file says all that holds now, what it does not name any more has ended. */
  finish(): readonly (Attachment | Ended)[];
}

export const OPEN: Said = Object.freeze({ kind: 'open' });

export function said(...what: readonly (Attachment | Ended)[]): Said {
  return { kind: 'said', what };
}

export function skipped(reason: string): Said {
  return { kind: 'skipped', reason };
}

export function malformed(reason: string): Said {
  return { kind: 'malformed', reason };
}

/** A reader that needs to know nothing but the line. */
export function lineByLine(read: (line: string) => Said): LeaseReader {
  return { begin: () => undefined, read, finish: () => [] };
}

export function isEnded(what: Attachment | Ended): what is Ended {
  return 'endedAt' in what;
}
