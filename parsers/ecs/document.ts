import { asObject, type JsonObject, memberOf, textAtPath } from '../fields/json-object.ts';
import type { LogRecord, ParseResult } from '../record.ts';
import { ecsValuesOf, recordFromEcs } from './fields.ts';

/** A record as a nested document. ECS keeps the two lists of `event` as lists even where they hold one word. */
export function documentOf(record: LogRecord): JsonObject {
  const document: Record<string, unknown> = {};
  for (const [path, value] of ecsValuesOf(record)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const isList = path === 'event.category' || path === 'event.type';
    innermost(document, names)[last] = isList ? [value] : value;
  }
  return document;
}

/** The record of a document, whether it is nested or named with dots; null where it is none of ours. */
export function readEcsDocument(document: JsonObject): ParseResult | null {
  const record = recordFromEcs((path) => textAtPath(document, path));
  return record === null ? null : { kind: 'record', record };
}

function innermost(document: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  let object = document;
  for (const name of names) {
    const inner: Record<string, unknown> = { ...asObject(memberOf(object, name)) };
    object[name] = inner;
    object = inner;
  }
  return object;
}
