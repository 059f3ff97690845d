import type { CategoryId } from '../../categories/category.ts';
import type { PeopleSeen } from '../identity/people-seen.ts';

/** From inclusive, to exclusive: epoch milliseconds of when the filter says that it happened. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** What was asked for from an address within a window, where the log named nobody. */
export interface AddressWindow extends Window {
  readonly address: string;
}

/** Which records are meant. Each part that is not null narrows it; texts are compared without regard to case. */
export interface ArchiveQuestion extends Window {
  /** Any of these subjects, as `subjectKeyOf` names them: exactly. */
  readonly subjects: readonly string[] | null;
  /** Any of these client addresses: exactly. With `subjects`, both must hold: one tablet of a shared account. */
  readonly clientIps: readonly string[] | null;
  /** A part of the account, the device's name, the client's address or its MAC address. */
  readonly whoContains: string | null;
  /** Any of these groups, as the roster had them then. */
  readonly groups: readonly string[] | null;
  readonly host: HostQuestion | null;
  /** A part of what was searched for, or of the address behind the host. */
  readonly words: string | null;
  /** Any of these categories. */
  readonly categories: readonly CategoryId[] | null;
  readonly dispositions: readonly ('allowed' | 'blocked' | 'unknown')[] | null;
  readonly kinds: readonly ('web' | 'tls' | 'dns')[] | null;
  /** quietened: passed because the school has quietened it. */
  readonly outcome: 'flag' | 'pass' | 'quietened' | null;
  /** Of whom it may tell; null for everybody, which is for the daemon's own work alone. */
  readonly told: PeopleSeen | null;
  /** What is about any of these categories is left out where it passed. */
  readonly onlyIfFlagged?: readonly CategoryId[];
  /** With `subjects`: what was found later to be theirs, besides what the archive says is. */
  readonly alsoAt?: readonly AddressWindow[];
  /** With `told`: what was found later to be somebody's of whom it may not tell. */
  readonly notAt?: readonly AddressWindow[];
}

export type HostQuestion =
  /** Any of these hosts and all below them. */
  | { readonly kind: 'site'; readonly hosts: readonly string[] }
  /** Any of these hosts, exactly; thousands are well. */
  | { readonly kind: 'exactly'; readonly hosts: readonly string[] }
  | { readonly kind: 'contains'; readonly text: string };

/** Everything within a window. */
export function everything(window: Window): ArchiveQuestion {
  return {
    from: window.from,
    to: window.to,
    subjects: null,
    clientIps: null,
    whoContains: null,
    groups: null,
    host: null,
    words: null,
    categories: null,
    dispositions: null,
    kinds: null,
    outcome: null,
    told: null,
  };
}
