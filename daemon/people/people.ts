import type { DeviceFile } from '../config/roster/device-file.ts';
import type { RefusalFile } from '../config/roster/refusal-file.ts';
import type { DeviceRow } from '../identity/devices.ts';
import type { RosterRow } from '../identity/roster-rows.ts';

/** Everybody and every device that the school has told us about, as read from all places. */
export interface People {
  /** What the files of devices and of refusals said when they were last read well. */
  readonly files: PeopleFiles;
  readonly roster: readonly RosterRow[];
  readonly devices: readonly DeviceRow[];
  readonly places: readonly PlaceState[];
  /** Sentences about rows that cannot be used, and that somebody should look at. They name nobody. */
  readonly problems: readonly string[];
}

export interface PeopleFiles {
  readonly devices: DeviceFile | null;
  readonly refusals: RefusalFile | null;
}

/** How one place of the roster stands. */
export interface PlaceState {
  /** By which what it said is kept. */
  readonly key: string;
  /** 'roster.csv', 'dc1.school.example' */
  readonly title: string;
  /** Accounts, devices or refusals of it that are in use. */
  readonly accounts: number;
  /** When what is in use was read; null where nothing is. */
  readonly readAt: number | null;
  /** Why something older is in use, in a sentence; null where all is well. */
  readonly trouble: string | null;
}

/** What a school has that has named no place. */
export const NO_PEOPLE: People = {
  roster: [],
  devices: [],
  files: { devices: null, refusals: null },
  places: [],
  problems: [],
};
