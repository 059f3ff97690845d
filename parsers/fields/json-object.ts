/** One object of JSON, as a log line holds it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The object that the text from `start` on is, or null where it is none or was cut off. Deep nesting is no danger: the engine's
 * parser refuses it with an error of its own, which is null here too.
 */
export function jsonObjectAt(text: string, start = 0): JsonObject | null {
  if (text.charCodeAt(start) !== 123) return null;
  try {
    return asObject(JSON.parse(start === 0 ? text : text.slice(start)));
  } catch {
    // JSON.parse has no other way to say that this is no JSON.
    return null;
  }
}

/** The value as an object, or null. */
export function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** The member of an object itself, never one that it inherits: a log may name a member `constructor`. */
export function memberOf(object: JsonObject | null, name: string): unknown {
  return object !== null && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The member as text: a string as it is, a number as it is written; null for '', and for anything else. */
export function textOf(object: JsonObject | null, name: string): string | null {
  const value = memberOf(object, name);
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' ? String(value) : null;
}

/** The member as an object, or null. */
export function objectOf(object: JsonObject | null, name: string): JsonObject | null {
  return asObject(memberOf(object, name));
}

/** The texts of a member that is a list, or a single text; everything else in it is passed over. */
export function textsOf(object: JsonObject | null, name: string): readonly string[] {
  const value = memberOf(object, name);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each): each is string => typeof each === 'string' && each !== '');
}

/** The text at a path of names such as `client.ip`, whether the object is nested or its member is named with the dots. */
export function textAtPath(object: JsonObject | null, path: string): string | null {
  const flat = textOf(object, path);
  if (flat !== null) return flat;
  const dot = path.lastIndexOf('.');
  return dot < 0 ? null : textOf(objectAtPath(object, path.slice(0, dot)), path.slice(dot + 1));
}

function objectAtPath(object: JsonObject | null, path: string): JsonObject | null {
  return path.split('.').reduce<JsonObject | null>(objectOf, object);
}
