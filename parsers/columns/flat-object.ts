import { asObject, type JsonObject } from '../fields/json-object.ts';

/** The members of an object with the names that lead to them (`client.ip`), and their values as text. */
export interface FlatObject {
  readonly names: readonly string[];
  readonly values: readonly string[];
}

const DEEPEST = 4;
const MOST_MEMBERS = 400;
/** About whoever shipped the line, not about who asked for something. */
const SHIPPER = /^(?:host|agent|log|ecs|observer|input|cloud|container|elastic_agent|@metadata)\./;

/** Lays an object out flat. What lies deeper than five names, or is one of more than 400 members, is left out. */
export function flattened(object: JsonObject): FlatObject {
  const names: string[] = [];
  const values: string[] = [];

  function take(name: string, text: string | null): void {
    if (text === null || SHIPPER.test(name)) return;
    names.push(name);
    values.push(text);
  }

  function collect(each: JsonObject, path: string, depth: number): void {
    for (const [name, value] of Object.entries(each)) {
      if (names.length >= MOST_MEMBERS) return;
      const inner = asObject(value);
      if (inner === null) take(`${path}${name}`, textIn(value));
      else if (depth < DEEPEST) collect(inner, `${path}${name}.`, depth + 1);
    }
  }

  collect(object, '', 0);
  return { names, values };
}

/** A list is written as its texts with commas between them. */
function textIn(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return null;
  const texts: readonly unknown[] = value;
  return texts.filter((each) => typeof each === 'string' || typeof each === 'number').join(', ');
}
