import { epochMs } from '../fields/epoch.ts';
import { type JsonObject, jsonObjectAt, textOf } from '../fields/json-object.ts';
import { isoMs } from '../fields/timestamp.ts';
import type { ParseResult } from '../record.ts';
import { PLACES, recordFromPaloAlto } from './request.ts';

/** The members of the HTTPS format of Strata Logging Service, by the place of their column in the CSV. */
const NAMES: ReadonlyMap<number, readonly string[]> = new Map([
  [PLACES.source, ['SourceAddress']],
  [PLACES.rule, ['Rule']],
  [PLACES.user, ['SourceUser']],
  [PLACES.application, ['Application']],
  [PLACES.port, ['DestinationPort']],
  [PLACES.action, ['Action']],
  [PLACES.url, ['URL']],
  [PLACES.category, ['URLCategory']],
  [PLACES.contentType, ['ContentType']],
  [PLACES.userAgent, ['UserAgent']],
  [PLACES.referrer, ['Referer', 'HTTPRefererURL']],
  [PLACES.method, ['HTTPMethod']],
  [PLACES.categoryList, ['URLCategoryList']],
  [PLACES.hostName, ['SourceDeviceHost']],
  [PLACES.mac, ['SourceDeviceMac']],
]);
const OTHER_LOG: ParseResult = { kind: 'skipped', reason: 'log of another type' };

/** Reads one object of a log; null where it is none. */
export function strataLineIn(message: string): ParseResult | null {
  const object = jsonObjectAt(message);
  const type = textOf(object, 'LogType');
  const isOwn =
    object !== null && type !== null && Object.hasOwn(object, 'Subtype') && Object.hasOwn(object, 'DeviceSN');
  if (!isOwn) return null;
  const isUrlLog = type === 'URL' || (type === 'THREAT' && textOf(object, 'Subtype') === 'url');
  return isUrlLog ? recordFromPaloAlto(cellIn(object), timeOf(object)) : OTHER_LOG;
}

function cellIn(object: JsonObject): (place: number) => string {
  return (place) => {
    const said = NAMES.get(place)?.map((name) => textOf(object, name));
    return said?.find((text) => text !== null) ?? '';
  };
}

/** RFC 3339, or the time since 1970. */
function timeOf(object: JsonObject): number {
  const written = textOf(object, 'TimeGeneratedHighResolution') ?? textOf(object, 'TimeGenerated') ?? '';
  return /^\d+$/.test(written) ? epochMs(written) : isoMs(written);
}
