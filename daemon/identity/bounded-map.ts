/** A memory of what was worked out before, which can always be worked out again. */
export interface BoundedMap<Value> {
  get(key: string): Value | undefined;
  /** Remembers the value and returns it. */
  keep(key: string, value: Value): Value;
}

/** Holds at most `capacity` entries; when full it forgets all, which costs time and never changes an answer. */
export function createBoundedMap<Value>(capacity: number): BoundedMap<Value> {
  const entries = new Map<string, Value>();
  return {
    get: (key) => entries.get(key),
    keep(key, value) {
      if (entries.size >= capacity && !entries.has(key)) entries.clear();
      entries.set(copyOf(key), value);
      return value;
    },
  };
}

/**
 * A text of its own. What comes from a log line is a slice that keeps the whole batch of lines in memory; a memory that
 * lives for weeks must not hold on to megabytes for each name in it.
 */
export function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
