import { type ColumnPlan, canBeRead, NO_MAPPING, planColumns, type SchoolMapping } from './columns/column-plan.ts';
import { flattened } from './columns/flat-object.ts';
import { openRows } from './columns/read-row.ts';
import { asObject, type JsonObject, jsonObjectAt, memberOf } from './fields/json-object.ts';
import { messageStartOf } from './fields/syslog-header.ts';
import { repairUtf8 } from './fields/utf8.ts';
import { JSON_LINES_GUIDE } from './json-lines/guide.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';

/*
 * One JSON object on a line, from whoever writes it. Its members are found by the names that columns of CSV have; a nested one by all
 * the names that lead to it, so `{"client":{"ip":…}}`, `{"client.ip":…}` and `{"clientIp":…}` are one. What is wanted may lie in a
 * wrapper, `{"event":{…}}` or `{"records":[{…}]}`, and the lines may be those of a list: `[`, `{…},`, `]`.
 */

/** JSON lines (NDJSON) of products that we do not know. */
export const jsonLines: Parser = {
  id: 'json-lines',
  title: 'JSON, one object on a line',
  guide: JSON_LINES_GUIDE,
  scope: 'general',
  hasHeader: false,
  recognises: (line) => readsAsRecord(line),
  open: (log) => openJsonLinesWithMapping(log, NO_MAPPING),
};

/** Reads one log as `json-lines` does, with what a school says of its members. */
export function openJsonLinesWithMapping(log: LogSetting, mapping: SchoolMapping): ParseLine {
  const readRow = openRows('json-lines', log);
  const planOf = rememberPlans(mapping);
  return (line) => {
    const start = messageStartOf(line);
    const text = repairUtf8(start === 0 ? line : line.slice(start)).trim();
    if (text === '' || text === '[' || text === ']') return NO_OBJECT;
    const object = jsonObjectAt(text.replace(/^\[(?=\{)/, '').replace(/[,\]]$/, ''));
    if (object === null) return NO_JSON;
    for (const candidate of candidatesIn(object)) {
      const { names, values } = flattened(candidate);
      const plan = planOf(names);
      if (canBeRead(plan)) return readRow(plan, values);
    }
    return isListOfSeveral(object) ? SEVERAL : UNKNOWN_NAMES;
  };
}

const NO_OBJECT: ParseResult = { kind: 'skipped', reason: 'empty line' };
const NO_JSON: ParseResult = { kind: 'malformed', reason: 'not one whole JSON object' };
const SEVERAL: ParseResult = { kind: 'malformed', reason: 'several records on one line' };
const UNKNOWN_NAMES: ParseResult = {
  kind: 'malformed',
  reason: 'no member that we know as a time, or none as an address',
};

const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => 0 };

/** Squid's result codes: what its logformat writes is read better, and with what it blocked, by a parser made of that definition. */
const SQUID_CODE = /"(?:TCP|NONE|TAG|UDP)_[A-Z_]{1,40}(?:\/\d{3})?"/;

function readsAsRecord(line: string): boolean {
  return openJsonLinesWithMapping(ANY_LOG, NO_MAPPING)(line).kind === 'record' && !SQUID_CODE.test(line);
}

const MOST_PLANS = 64;

/** Objects of one log mostly have the same members. */
function rememberPlans(mapping: SchoolMapping): (names: readonly string[]) => ColumnPlan {
  const plans = new Map<string, ColumnPlan>();
  return (names) => {
    const key = names.join('\0');
    const known = plans.get(key);
    if (known !== undefined) return known;
    const plan = planColumns(names, mapping);
    if (plans.size >= MOST_PLANS) plans.clear();
    plans.set(key, plan);
    return plan;
  };
}

const WRAPPERS = ['event', 'record', 'data', 'log', 'fields', 'properties', '_source', 'result', 'message', 'payload'];

/** The object itself, and what it may be wrapped around. */
function candidatesIn(object: JsonObject): readonly JsonObject[] {
  const wrapped = WRAPPERS.map((name) => asObject(memberOf(object, name)));
  const only = listIn(object)?.length === 1 ? asObject(listIn(object)?.[0]) : null;
  return [only, object, ...wrapped].filter((each) => each !== null);
}

function isListOfSeveral(object: JsonObject): boolean {
  return (listIn(object)?.length ?? 0) > 1;
}

function listIn(object: JsonObject): readonly unknown[] | null {
  const list = memberOf(object, 'records') ?? memberOf(object, 'Records') ?? memberOf(object, 'data');
  return Array.isArray(list) ? list : null;
}
