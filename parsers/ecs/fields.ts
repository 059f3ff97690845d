import { draftRecord } from '../fields/draft-record.ts';
import { isoMs } from '../fields/timestamp.ts';
import type { LogRecord } from '../record.ts';

/*
 * Which field of the Elastic Common Schema holds what of a record. What ECS has no field for has one under our own prefix, as ECS
 * advises, so that nothing is lost. A look-up's host is `dns.question.name`, any other `url.domain`.
 */

export const ECS_VERSION = '8.17.0';
/** What tells our documents from those of others. */
export const DATASET = 'filterwatch.record';

/** The values of one record by the names of their fields; numbers stay numbers. */
export type EcsValues = ReadonlyMap<string, string | number>;
type Text = (path: string) => string | null;

type TextField = Exclude<
  keyof LogRecord,
  'timestamp' | 'kind' | 'disposition' | 'observer' | 'urlDomain' | 'durationMs' | NumberField
>;
type NumberField = 'statusCode' | 'bytesDown' | 'bytesUp';
/** ECS counts a duration in nanoseconds. */
const DURATION = 'event.duration';
const NANOSECONDS = 1_000_000;

const TEXTS: Readonly<Record<TextField, string>> = {
  clientIp: 'client.ip',
  clientMac: 'client.mac',
  deviceName: 'filterwatch.device_name',
  userName: 'user.name',
  userAgent: 'user_agent.original',
  method: 'http.request.method',
  url: 'url.original',
  referrer: 'http.request.referrer',
  fetchDest: 'filterwatch.fetch_dest',
  fetchMode: 'filterwatch.fetch_mode',
  fetchSite: 'filterwatch.fetch_site',
  fetchUser: 'filterwatch.fetch_user',
  contentType: 'http.response.mime_type',
  searchTerms: 'filterwatch.search_terms',
  filterCategory: 'rule.category',
  filterRule: 'rule.name',
};
const NUMBERS: Readonly<Record<NumberField, string>> = {
  statusCode: 'http.response.status_code',
  bytesDown: 'http.response.bytes',
  bytesUp: 'http.request.bytes',
};
const HOST = 'url.domain';
const DNS_HOST = 'dns.question.name';

/** The names of all fields, in the order in which a table shows them. */
export const ECS_FIELDS: readonly string[] = [
  '@timestamp',
  'event.dataset',
  'event.category',
  'event.type',
  'event.action',
  'filterwatch.kind',
  'observer.product',
  HOST,
  DNS_HOST,
  ...Object.values(TEXTS),
  ...Object.values(NUMBERS),
  DURATION,
  'ecs.version',
];

/** The fields of a record that say something. */
export function ecsValuesOf(record: LogRecord): EcsValues {
  const values = new Map<string, string | number>([
    ['@timestamp', new Date(record.timestamp).toISOString()],
    ['event.dataset', DATASET],
    ['event.category', record.kind === 'web' ? 'web' : 'network'],
    ['event.type', TYPE_OF[record.disposition]],
    ['event.action', record.disposition],
    ['filterwatch.kind', record.kind],
    ['observer.product', record.observer],
    [record.kind === 'dns' ? DNS_HOST : HOST, record.urlDomain],
    ['ecs.version', ECS_VERSION],
  ]);
  for (const field of TEXT_FIELDS) setWhereSaid(values, TEXTS[field], record[field]);
  for (const field of NUMBER_FIELDS) setWhereSaid(values, NUMBERS[field], record[field]);
  const duration = (record.durationMs ?? -1) * NANOSECONDS;
  // A tunnel of more than a hundred days would not come back as the same number.
  if (duration >= 0 && Number.isSafeInteger(duration)) values.set(DURATION, duration);
  return values;
}

/** The record that these fields came from; null where they are not those of a record, or not whole. */
export function recordFromEcs(text: Text): LogRecord | null {
  const timestamp = isoMs(text('@timestamp') ?? '');
  const kind = oneOf(KINDS, text('filterwatch.kind'));
  const disposition = oneOf(DISPOSITIONS, text('event.action'));
  const observer = text('observer.product');
  const host = text(kind === 'dns' ? DNS_HOST : HOST) ?? '';
  if (text('event.dataset') !== DATASET || timestamp < 0 || kind === null || disposition === null) return null;
  if (observer === null || !HOST_FORM.test(host)) return null;
  const draft = { ...draftRecord(observer, timestamp), kind, disposition, urlDomain: host };
  for (const field of TEXT_FIELDS) draft[field] = text(TEXTS[field]);
  for (const field of NUMBER_FIELDS) draft[field] = numberOrNull(text(NUMBERS[field]));
  const duration = numberOrNull(text(DURATION));
  draft.durationMs = duration === null ? null : Math.floor(duration / NANOSECONDS);
  return draft;
}

/** As a record holds it: a file may have been changed since it was exported. */
const HOST_FORM = /^(?:[a-z0-9._:-]*[a-z0-9_:-]|[a-z0-9._!"$&'()*+,;=`{}~-]+\.[a-z0-9_-]+)$/;
const KINDS = ['web', 'tls', 'dns'] as const;
const DISPOSITIONS = ['allowed', 'blocked', 'unknown'] as const;
const TYPE_OF: Readonly<Record<LogRecord['disposition'], string>> = {
  allowed: 'allowed',
  blocked: 'denied',
  unknown: 'info',
};
const TEXT_FIELDS = Object.keys(TEXTS) as readonly TextField[];
const NUMBER_FIELDS = Object.keys(NUMBERS) as readonly NumberField[];

function setWhereSaid(values: Map<string, string | number>, path: string, value: string | number | null): void {
  if (value !== null && value !== '') values.set(path, value);
}

function oneOf<Word extends string>(words: readonly Word[], text: string | null): Word | null {
  return words.find((word) => word === text) ?? null;
}

function numberOrNull(text: string | null): number | null {
  const number = text !== null && /^\d{1,16}$/.test(text) ? Number(text) : -1;
  return Number.isSafeInteger(number) && number >= 0 ? number : null;
}
