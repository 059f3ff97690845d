import type { DeviceRow } from '../identity/devices.ts';
import type { DirectoryMapping } from '../identity/directory-rows.ts';
import type { OneRosterAccount } from '../identity/one-roster.ts';
import type { Secret } from './secret.ts';

/** One of the places that say who is who. */
export type RosterPlace = FileRoster | OneRosterBundle | LdapRoster;

interface AnyPlace {
  /** Null where the school has given it no short name. */
  readonly id: string | null;
}

export interface FileRoster extends AnyPlace {
  readonly kind: 'file';
  readonly path: string;
}

/** A zip file, or a folder. */
export interface OneRosterBundle extends AnyPlace {
  readonly kind: 'oneroster';
  readonly path: string;
  readonly account: OneRosterAccount;
  readonly school: string | null;
}

export interface LdapRoster extends AnyPlace {
  readonly kind: 'ldap';
  readonly url: string;
  /** Encrypted before anything is said; with ldaps it is encrypted from the first byte. */
  readonly startTls: boolean;
  /** Path of the PEM file of whoever signed the directory's certificate; null where the system knows them. */
  readonly authority: string | null;
  /** Both or neither of bind and password are set. */
  readonly bind: string | null;
  readonly password: Secret | null;
  readonly base: string;
  readonly filter: string;
  readonly mapping: DirectoryMapping;
}

/** The school's devices and networks: in the settings, or in a CSV file. */
export interface DeviceSettings {
  readonly rows: readonly DeviceRow[];
  readonly file: string | null;
}
