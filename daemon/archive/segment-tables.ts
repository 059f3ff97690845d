/**
 * The four tables of a segment, as DuckDB spells them. Hosts, people and findings stand once in a segment and records point to them
 * by number: that halves the size, and a question about a host reads a small table and one column of numbers.
 * Numbers count within their segment. Records are sorted by person, then time, so that half an hour of one person is one row group.
 */

/** As columns of the files. `time` is the filter's; `line_offset` and `line_number` say with `file` where the line stands. */
export const SEGMENT_TABLES = {
  records: `
    person integer, host integer, finding integer, time timestamp_ms, kind varchar, observer varchar, disposition varchar,
    method varchar, status smallint, url_scheme varchar, url_rest varchar, referrer varchar, fetch_dest varchar,
    content_type varchar, bytes_down bigint, bytes_up bigint, search_terms varchar, filter_category varchar, filter_rule varchar,
    event varchar, source varchar, file varchar, line_offset bigint, line_number integer`,
  hosts: 'id integer, host varchar',
  people: `
    id integer, subject varchar, identity varchar, audience varchar, group_name varchar, user_name varchar, client_ip varchar,
    client_mac varchar, device_name varchar, user_agent varchar`,
  findings: `
    id integer, categories varchar[], matches varchar, initiator varchar, outcome varchar, pass_reason varchar, rule_id varchar,
    severity varchar, reasons varchar, policy_version varchar, list_version varchar`,
} as const;
export type SegmentTable = keyof typeof SEGMENT_TABLES;

/**
 * The columns of `records` whose text is, while it is fresh, the number of a word in a table `words (id integer, word varchar)`: numbers
 * are appended several times faster than texts. `time` is epoch milliseconds, a bigint, while it is fresh.
 * An address is `url_scheme` ('https://'), the host and `url_rest`; where it does not begin so, `url_scheme` is null and
 * `url_rest` holds all of it. `identity`, `matches` and `reasons` are JSON.
 */
export const WORD_COLUMNS = [
  'kind',
  'observer',
  'disposition',
  'method',
  'url_scheme',
  'url_rest',
  'referrer',
  'fetch_dest',
  'content_type',
  'search_terms',
  'filter_category',
  'filter_rule',
  'event',
  'source',
  'file',
] as const;
export type WordColumn = (typeof WORD_COLUMNS)[number];
