import { countOrNull, durationOrNull, macOrNull, statusOrNull } from '../fields/absent.ts';
import { type DraftRecord, draftRecord, resultOf, resultOfSignIn } from '../fields/draft-record.ts';
import type { LogSetting, ParseResult } from '../record.ts';
import { takeAddress } from './address-columns.ts';
import type { ColumnPlan } from './column-plan.ts';
import { saidIn, type Values } from './column-values.ts';
import { dispositionIn } from './disposition-columns.ts';
import { openTimes, type WrittenTime } from './written-time.ts';

/** Turns one row into a record, by the plan of its columns. */
export type ReadRow = (plan: ColumnPlan, cells: readonly string[]) => ParseResult;

/** What comes of a row whose time is no time: a header that is repeated, a total, or a line of another kind. */
export const NO_TIME: ParseResult = { kind: 'malformed', reason: 'no readable time' };
const NO_ADDRESS: ParseResult = { kind: 'malformed', reason: 'no readable host in the address' };

/** Begins to read the rows of one log. `observer` is the parser's id, for nobody knows the product. */
export function openRows(observer: string, log: LogSetting): ReadRow {
  const readTime = openTimes(log);
  return (plan, cells) => {
    const values: Values = (meaning) => saidIn(plan.placesOf(meaning), cells);
    const time = timeIn(values, plan.isUtc, readTime);
    if (time.kind === 'none') return NO_TIME;
    if (time.kind === 'doubtful') return { kind: 'malformed', reason: time.reason };
    const draft = draftRecord(observer, time.ms);
    if (!takeAddress(draft, values, plan.placesOf('dnsType').length > 0)) return NO_ADDRESS;
    fill(draft, values);
    draft.disposition = dispositionIn(values, plan);
    return draft.statusCode === 407 ? resultOfSignIn(draft) : resultOf(draft);
  };
}

function fill(draft: DraftRecord, values: Values): void {
  draft.clientIp = firstOf(values('clientIp'), addressOrNull);
  draft.clientMac = firstOf(values('clientMac'), macOrNull);
  draft.deviceName = values('deviceName')[0] ?? null;
  draft.userName = values('userName').find((name) => !isNobody(name, draft.clientIp)) ?? null;
  draft.userAgent = values('userAgent')[0] ?? null;
  draft.method = firstOf(values('method'), methodOrNull);
  draft.statusCode = firstOf(values('statusCode'), statusOrNull);
  draft.referrer = values('referrer')[0] ?? null;
  draft.fetchDest = values('fetchDest')[0] ?? null;
  draft.fetchMode = values('fetchMode')[0] ?? null;
  draft.fetchSite = values('fetchSite')[0] ?? null;
  draft.fetchUser = values('fetchUser')[0] ?? null;
  draft.durationMs = firstOf(values('durationMs'), durationOrNull);
  draft.contentType = values('contentType')[0] ?? null;
  draft.bytesDown = firstOf(values('bytesDown'), countOrNull);
  draft.bytesUp = firstOf(values('bytesUp'), countOrNull);
  draft.searchTerms = values('searchTerms').find(isSearch) ?? draft.searchTerms;
  draft.filterCategory = values('category')[0] ?? null;
  draft.filterRule = values('rule')[0] ?? null;
}

function timeIn(values: Values, isUtc: boolean, read: (text: string, isUtc: boolean) => WrittenTime): WrittenTime {
  const [date, time] = [values('date')[0], values('time')[0]];
  const joined = date !== undefined && time !== undefined ? [`${date} ${time}`] : [];
  const alone = [date, time].filter((text) => text !== undefined);
  for (const text of [...values('timestamp'), ...joined, ...alone]) {
    const found = read(text, isUtc);
    if (found.kind !== 'none') return found;
  }
  return { kind: 'none' };
}

function firstOf<Value>(texts: readonly string[], read: (text: string) => Value | null): Value | null {
  for (const text of texts) {
    const value = read(text);
    if (value !== null) return value;
  }
  return null;
}

/** An address alone, or with the port behind it; a `source` may as well be a word. */
function addressOrNull(text: string): string | null {
  if (/^\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?$/.test(text)) return text.replace(/:\d+$/, '');
  const bare = text.replace(/^\[([^\]]*)\](?::\d{1,5})?$/, '$1').toLowerCase();
  return /^[0-9a-f:.]{2,45}$/.test(bare) && bare.split(':').length > 2 ? bare : null;
}

const NOBODY = new Set([
  'unknown',
  'anonymous',
  'unauthenticated',
  'unauthenticated user',
  'unknown user',
  'not authenticated',
]);

function isNobody(name: string, clientIp: string | null): boolean {
  return name === clientIp || NOBODY.has(name.toLowerCase());
}

function methodOrNull(text: string): string | null {
  return /^[A-Za-z-]{2,20}$/.test(text) ? text : null;
}

/** A column called `Query` may hold the query of the address instead of words. */
function isSearch(text: string): boolean {
  return !/^\?|^[\w.-]+=/.test(text);
}
