/**
 * What the school says of sites and of words on the Lists page. There is at most one say in force about each site and each
 * phrase: a new one replaces what was said before, which stays readable with the day and the reason of its end.
 */
import type { CategoryId } from '../../categories/category.ts';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import type { Database } from './database.ts';
import { createSchoolEntries } from './school-entries.ts';
import { createSchoolWords } from './school-words.ts';

/** Who said it, when and why. */
export interface Saying {
  readonly reason: string;
  readonly by: StaffId;
  readonly at: number;
  /** The incident from whose page it was said. */
  readonly incidentId: IncidentId | null;
}

export interface NewEntry extends Saying {
  /** In plain form, see `parseEntry`. */
  readonly entry: string;
  /** What the site is about, or that it is not to be flagged. */
  readonly as: 'allow' | CategoryId;
}

/** Not to be listened for, or a category to listen for it under. */
export type WordSay =
  | { readonly kind: 'silence' }
  | { readonly kind: 'add'; readonly category: CategoryId; readonly excludes: readonly string[] };

export interface NewWord extends Saying {
  /** As it was typed. */
  readonly phrase: string;
  /** As phrases are compared: 'dont tell mum'. */
  readonly words: string;
  readonly say: WordSay;
}

export type Removal = Omit<Saying, 'incidentId'>;

interface Stored {
  readonly id: string;
  /** Null while it is in force. */
  readonly removed: Removal | null;
}
export type StoredEntry = NewEntry & Stored;
export type StoredWord = NewWord & Stored;

/** `already_there`: exactly this is in force; `full`: the school has said as much as can be kept. */
export type Added = { readonly kind: 'added'; readonly id: string } | { readonly kind: 'already_there' | 'full' };

export interface SchoolListStore {
  /** In force, the newest first; then the newest of those that were taken off. */
  entries(): Promise<readonly StoredEntry[]>;
  words(): Promise<readonly StoredWord[]>;
  /** What is in force, alone. */
  entriesInForce(): Promise<readonly StoredEntry[]>;
  wordsInForce(): Promise<readonly StoredWord[]>;
  /** Writes it into the history of its incident too. */
  addEntry(entry: NewEntry): Promise<Added>;
  addWord(word: NewWord): Promise<Added>;
  /** True when this removal was the one that counted. */
  removeEntry(id: string, removal: Removal): Promise<boolean>;
  removeWord(id: string, removal: Removal): Promise<boolean>;
}

/** More than any school has a reason for; each is held in memory by every thread that reads the log. */
const MAX_IN_FORCE = 5_000;

export function createSchoolLists(database: Database, siteId: string, max = MAX_IN_FORCE): SchoolListStore {
  const { reader, writer } = database;
  return {
    ...createSchoolEntries({ reader, writer, siteId, max }),
    ...createSchoolWords({ reader, writer, siteId, max }),
  };
}
