import type { LogRecord } from '../../../parsers/record.ts';

/** A plain allowed request for a page, with what matters to the test put in its place. */
export function buildRecord(parts: Partial<LogRecord> = {}): LogRecord {
  return {
    timestamp: Date.UTC(2026, 10, 17, 10, 42),
    kind: 'web',
    observer: 'squid',
    disposition: 'allowed',
    clientIp: '192.0.2.17',
    clientMac: null,
    deviceName: null,
    userName: 'pupil017',
    userAgent: null,
    method: 'GET',
    statusCode: 200,
    url: 'http://www.example.org/',
    urlDomain: 'www.example.org',
    referrer: null,
    fetchDest: null,
    fetchMode: null,
    fetchSite: null,
    fetchUser: null,
    durationMs: null,
    contentType: null,
    bytesDown: null,
    bytesUp: null,
    searchTerms: null,
    filterCategory: null,
    filterRule: null,
    ...parts,
  };
}
