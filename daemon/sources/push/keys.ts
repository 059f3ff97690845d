/*
 * A sender gives a push a key, and gives it again when it repeats the push because it heard no answer. The spool remembers
 * a name made of the key and the lines, on disk and together with the lines; so a repetition is known whatever happened in
 * between, and lines that differ can never be taken for those that are stored.
 *
 * A key that comes again with other lines is a mistake of the sender. Here it is noticed as long as the key is remembered
 * in memory, and the sender is told. After a restart it is not noticed: then the lines are stored as a push of their own,
 * because storing twice can be seen and mended, and a line that was dropped cannot.
 */
import { hash } from 'node:crypto';

/** More than a sender has under way; the oldest are forgotten first. */
const MAX_KEYS = 10_000;

export interface PushKeys {
  /** The name under which the spool is to keep these lines; null if the key stands for other lines. */
  nameOf(key: string, lines: Uint8Array): string | null;
  /** Forgets a key whose lines were not stored after all. */
  forget(key: string): void;
}

/** An empty memory of keys. */
export function createPushKeys(maxKeys = MAX_KEYS): PushKeys {
  const names = new Map<string, string>();
  return {
    nameOf(key, lines) {
      const keyHash = hash('sha256', key);
      const name = hash('sha256', `${keyHash} ${hash('sha256', lines)}`);
      const known = names.get(keyHash);
      if (known !== undefined) return known === name ? name : null;
      names.set(keyHash, name);
      const oldest = names.size > maxKeys ? names.keys().next().value : undefined;
      if (oldest !== undefined) names.delete(oldest);
      return name;
    },
    forget: (key) => void names.delete(hash('sha256', key)),
  };
}
