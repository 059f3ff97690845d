/**
 * Turns the records of a batch into columns, one after another. This is done with each line of the log, so nothing is
 * made for a record but what is new in it: the arrays stay from batch to batch, and what recurs is known by the object
 * that it is before it is known by its text.
 */
import type { LogRecord } from '../../../parsers/record.ts';
import type { ArchivedRecord } from '../archived-record.ts';
import { NOTHING, type RecordColumns } from '../columns.ts';
import { createFindingRows, recurringOf } from './finding-rows.ts';
import { createNumberColumns } from './number-columns.ts';
import { createPeopleRows } from './people-rows.ts';
import { createWordNumbers, type WordNumbers } from './word-numbers.ts';

type Kept = Omit<ArchivedRecord, 'listVersion' | 'place' | 'eventId'>;

export interface ColumnsBuilder {
  /** `offset` and `number` say where its line stands, as in `ArchivedPlace`. */
  keep(kept: Kept, eventId: string | null, offset: number, number: number): void;
  /** Hands over the columns and begins anew; null where nothing was kept. The arrays hold until the next record is kept. */
  take(listVersion: string): RecordColumns | null;
}

export function createColumnsBuilder(): ColumnsBuilder {
  const numbers = createNumberColumns();
  const words = createWordNumbers();
  const hosts = createWordNumbers();
  const people = createPeopleRows();
  const findings = createFindingRows();
  const keepTexts = createKeepTexts(words);

  function keepRecord(row: number, kept: Kept, eventId: string | null): void {
    const { whole, large } = numbers;
    const { record } = kept;
    whole.person[row] = people.numberOf(kept.identity, kept);
    whole.host[row] = hosts.numberOf(record.urlDomain);
    whole.finding[row] = findings.numberOf(recurringOf(kept), kept);
    whole.status[row] = wholeOf(record.statusCode, MAX_STATUS);
    whole.event[row] = eventId === null ? NOTHING : words.numberOf(eventId);
    keepTexts(whole, row, record);
    large.time[row] = record.timestamp;
    large.bytes_down[row] = wholeOf(record.bytesDown, Number.MAX_SAFE_INTEGER);
    large.bytes_up[row] = wholeOf(record.bytesUp, Number.MAX_SAFE_INTEGER);
  }
  return {
    keep(kept, eventId, offset, number) {
      const row = numbers.next();
      keepRecord(row, kept, eventId);
      numbers.large.line_offset[row] = offset;
      numbers.whole.line_number[row] = number;
    },
    take(listVersion) {
      const taken = numbers.take();
      const { text } = hosts.take();
      const rows = { people: people.take(), findings: findings.take() };
      const list = words.take();
      return taken === null ? null : { ...taken, ...rows, hosts: text.split('\0'), words: list, listVersion };
    },
  };
}

/** The largest status that the files hold; HTTP has three digits. */
const MAX_STATUS = 32_767;

/** A number that cannot be one of these is none. */
function wholeOf(value: number | null, most: number): number {
  return value !== null && Number.isInteger(value) && value >= 0 && value <= most ? value : NOTHING;
}

/** The texts of a record that are kept as words. */
function createKeepTexts(words: WordNumbers) {
  const [kind, observer, disposition, method] = [words.column(), words.column(), words.column(), words.column()];
  const [scheme, contentType, fetchDest] = [words.column(), words.column(), words.column()];
  const [filterCategory, filterRule] = [words.column(), words.column()];
  const keepAddress = (whole: RecordColumns['whole'], row: number, { url, urlDomain }: LogRecord) => {
    const before = url === null ? null : schemeOf(url, urlDomain);
    whole.url_scheme[row] = scheme(before);
    whole.url_rest[row] = words.numberOf(
      url === null || before === null ? url : url.slice(before.length + urlDomain.length),
    );
  };
  return (whole: RecordColumns['whole'], row: number, record: LogRecord): void => {
    whole.kind[row] = kind(record.kind);
    whole.observer[row] = observer(record.observer);
    whole.disposition[row] = disposition(record.disposition);
    whole.method[row] = method(record.method);
    keepAddress(whole, row, record);
    whole.referrer[row] = words.numberOf(record.referrer);
    whole.fetch_dest[row] = fetchDest(record.fetchDest);
    whole.content_type[row] = contentType(record.contentType);
    whole.search_terms[row] = words.numberOf(record.searchTerms);
    whole.filter_category[row] = filterCategory(record.filterCategory);
    whole.filter_rule[row] = filterRule(record.filterRule);
  };
}

/** What stands in front of the host, where the address begins so: the host need not be kept twice. */
function schemeOf(url: string, host: string): string | null {
  if (url.startsWith(HTTPS)) return url.startsWith(host, HTTPS.length) ? HTTPS : null;
  return url.startsWith(HTTP) && url.startsWith(host, HTTP.length) ? HTTP : null;
}

const HTTP = 'http://';
const HTTPS = 'https://';
