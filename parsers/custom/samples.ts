import { isoMs } from '../fields/timestamp.ts';
import type { LogRecord, ParseResult, Parser } from '../record.ts';
import type { CustomFormat, FormatFault, FormatSample } from './definition.ts';

/** Every sample of a format that does not come out as expected, and whether there is one that becomes a request. Never throws. */
export function checkSamples({ samples }: CustomFormat, parser: Parser, timeZone: string): readonly FormatFault[] {
  if (!samples.some(({ expect }) => expect !== 'skipped')) return [NO_REQUEST];
  return samples.flatMap((sample, place) => {
    // Each is a log of its own: a format remembers nothing, and the year of a time without one follows from today.
    const parse = parser.open({ timeZone, writtenAt: () => WRITTEN_AT });
    return faultsOf(sample, parse(sample.line)).map((fault) => ({ ...fault, at: ['samples', place, ...fault.at] }));
  });
}

const WRITTEN_AT = Date.UTC(2026, 11, 31);
const NO_REQUEST: FormatFault = {
  at: ['samples'],
  found: 'no sample of a request',
  write: 'one line at least that somebody asked for something with, and the values that must come out',
};

function faultsOf({ line, expect }: FormatSample, result: ParseResult): readonly FormatFault[] {
  if (expect === 'skipped') return result.kind === 'skipped' ? [] : [notSkipped(result)];
  if (result.kind !== 'record') return [notRecord(line, result)];
  return Object.entries(expect).flatMap(([name, expected]) => compare(name, expected, result.record));
}

function notSkipped(result: ParseResult): FormatFault {
  const found = result.kind === 'record' ? 'a request' : 'a line that is not understood';
  return {
    at: ['expect'],
    found: `${found}, where “skipped” is expected`,
    write: 'a pattern under “skip:” that fits the line, or what comes out',
  };
}

function notRecord(line: string, { kind, reason }: Exclude<ParseResult, { kind: 'record' }>): FormatFault {
  const what = kind === 'skipped' ? 'which is passed over' : 'which is not understood';
  return {
    at: ['line'],
    found: `“${line}”, ${what}: ${reason}`,
    write: 'the line as the filter writes it, or a format that fits it',
  };
}

function compare(name: string, expected: string | number, record: LogRecord): readonly FormatFault[] {
  const read = RESULTS.get(name);
  const at = ['expect', name];
  if (read === undefined)
    return [{ at, found: 'an unknown value', write: `one of: ${[...RESULTS.keys()].join(', ')}` }];
  const actual = read(record);
  if (isSame(name, actual, expected)) return [];
  const came = actual === null ? 'nothing' : `“${actual}”`;
  return [
    { at, found: `${came}, where “${expected}” is expected`, write: 'what comes out, or a format that fits the line' },
  ];
}

function isSame(name: string, actual: string | number | null, expected: string | number): boolean {
  if (name === 'time') return isoMs(String(actual)) === isoMs(String(expected));
  return actual !== null && String(actual) === String(expected);
}

type Result = (record: LogRecord) => string | number | null;

const RESULTS: ReadonlyMap<string, Result> = new Map<string, Result>([
  ['time', ({ timestamp }) => new Date(timestamp).toISOString()],
  ['kind', ({ kind }) => kind],
  ['disposition', ({ disposition }) => disposition],
  ['user', ({ userName }) => userName],
  ['client_ip', ({ clientIp }) => clientIp],
  ['client_mac', ({ clientMac }) => clientMac],
  ['device', ({ deviceName }) => deviceName],
  ['url', ({ url }) => url],
  ['host', ({ urlDomain }) => urlDomain],
  ['method', ({ method }) => method],
  ['status', ({ statusCode }) => statusCode],
  ['category', ({ filterCategory }) => filterCategory],
  ['rule', ({ filterRule }) => filterRule],
  ['referrer', ({ referrer }) => referrer],
  ['user_agent', ({ userAgent }) => userAgent],
  ['search', ({ searchTerms }) => searchTerms],
  ['bytes_down', ({ bytesDown }) => bytesDown],
  ['bytes_up', ({ bytesUp }) => bytesUp],
  ['content_type', ({ contentType }) => contentType],
]);
