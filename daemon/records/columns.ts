/**
 * A batch of records as columns: what the archive appends and packs, because a column of numbers costs a tenth of as many objects.
 * What recurs stands once and is pointed to by number, counted from 0 within the batch: hosts, people, findings, and the words
 * of all other texts.
 */

/** One number a record; NOTHING where the record has none. Those of texts are numbers of words. */
export const WHOLE_COLUMNS = [
  'person',
  'host',
  'finding',
  'kind',
  'observer',
  'disposition',
  'method',
  'status',
  'url_scheme',
  'url_rest',
  'referrer',
  'fetch_dest',
  'content_type',
  'search_terms',
  'filter_category',
  'filter_rule',
  'event',
  'line_number',
] as const;
export type WholeColumn = (typeof WHOLE_COLUMNS)[number];

/** One number a record that may be too large for 32 bits; NOTHING where the record has none. */
export const LARGE_COLUMNS = ['time', 'bytes_down', 'bytes_up', 'line_offset'] as const;
export type LargeColumn = (typeof LARGE_COLUMNS)[number];

/** Makes one thing for each; spelt out, so that all such objects have one form and are read fast. */
export function forWhole<Thing>(make: (column: WholeColumn) => Thing): Record<WholeColumn, Thing> {
  return {
    person: make('person'),
    host: make('host'),
    finding: make('finding'),
    kind: make('kind'),
    observer: make('observer'),
    disposition: make('disposition'),
    method: make('method'),
    status: make('status'),
    url_scheme: make('url_scheme'),
    url_rest: make('url_rest'),
    referrer: make('referrer'),
    fetch_dest: make('fetch_dest'),
    content_type: make('content_type'),
    search_terms: make('search_terms'),
    filter_category: make('filter_category'),
    filter_rule: make('filter_rule'),
    event: make('event'),
    line_number: make('line_number'),
  };
}

/** Makes one thing for each. */
export function forLarge<Thing>(make: (column: LargeColumn) => Thing): Record<LargeColumn, Thing> {
  return {
    time: make('time'),
    bytes_down: make('bytes_down'),
    bytes_up: make('bytes_up'),
    line_offset: make('line_offset'),
  };
}

/** No number that is kept is negative. */
export const NOTHING = -1;

export type WholeNumbers = Int32Array<ArrayBuffer>;
export type LargeNumbers = Float64Array<ArrayBuffer>;

export interface RecordColumns {
  readonly records: number;
  readonly whole: Readonly<Record<WholeColumn, WholeNumbers>>;
  readonly large: Readonly<Record<LargeColumn, LargeNumbers>>;
  readonly words: WordList;
  readonly hosts: readonly string[];
  /** Rows as JSON: a `PersonRow` each. Many are those of the batch before, and nobody reads them until they are new somewhere. */
  readonly people: readonly string[];
  /** Rows as JSON: a `FindingRow` each. */
  readonly findings: readonly string[];
  /** The version of the lists that categorised all of them. */
  readonly listVersion: string;
}

/** Texts that are carried together, because a thousand strings are slow to hand over and one long one is not. */
export interface WordList {
  readonly count: number;
  /** Parted by NUL, which stands in none of them. */
  readonly text: string;
}
export const BETWEEN_WORDS = '\0';

/** Subject key, identity as JSON, audience, group, account, address, MAC address, device's name, user agent. */
export type PersonRow = readonly [
  subject: string,
  identity: string,
  audience: string,
  group: string | null,
  userName: string | null,
  clientIp: string | null,
  clientMac: string | null,
  deviceName: string | null,
  userAgent: string | null,
];

/** Matches as JSON, initiator, outcome, reason of a pass, rule, severity, reasons of a flag as JSON, version of the policy. */
export type FindingRow = readonly [
  matches: string,
  initiator: string,
  outcome: string,
  passReason: string | null,
  ruleId: string | null,
  severity: string | null,
  reasons: string | null,
  policyVersion: string,
];
