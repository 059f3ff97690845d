/** block: the sites are not to be reached; allow: they are, whatever wider lists say. */
export type ListMeaning = 'block' | 'allow';

/** What is to be written. */
export interface ListToWrite {
  /** All of it, in order. */
  readonly entries: readonly string[];
  /** Those that are names of hosts. */
  readonly names: readonly string[];
  /** Those that are IP addresses. */
  readonly addresses: readonly string[];
  readonly meaning: ListMeaning;
  readonly serial: number;
}

export interface WrittenSites {
  /** What a comment begins with. */
  readonly comment: string;
  /** Lines between the comments and the sites. */
  readonly head: readonly string[];
  readonly lines: readonly string[];
  /** How many entries the lines say. */
  readonly said: number;
}
