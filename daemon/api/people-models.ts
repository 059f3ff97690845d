/** How the places that say who is who stand. Part of the contract; import it from there. */

export interface RosterPlaceHealth {
  /** 'roster.csv', 'dc1.school.example' */
  readonly title: string;
  /** Accounts, devices or refusals of it that are in use. */
  readonly accounts: number;
  /** When what is in use was read; null where nothing is. */
  readonly readAt: number | null;
  /** Why something older is in use, or nothing, in sentences; null where all is well. */
  readonly trouble: string | null;
  /** Since when; null where all is well. */
  readonly since: number | null;
}

export interface RosterHealth {
  readonly configured: boolean;
  readonly people: number;
  readonly problems: readonly string[];
  readonly places: readonly RosterPlaceHealth[];
  /** Rows of the list of devices and networks. */
  readonly devices: number;
}

/** A place that says who is who cannot be read, or says something that cannot be believed. */
export interface RosterAlarm {
  readonly kind: 'roster_old';
  readonly title: string;
  readonly since: number;
  readonly message: string;
}
