import { inspect } from 'node:util';

/** A password, wrapped so that printing, logging or storing the settings cannot show it. */
export interface Secret {
  /** The secret itself: to be called where it is handed to the server that asked for it, and nowhere else. */
  reveal(): string;
  toString(): string;
  toJSON(): string;
}

const HIDDEN = '(hidden)';

/** Wraps a secret. */
export function createSecret(text: string): Secret {
  const hide = () => HIDDEN;
  return Object.freeze({ reveal: () => text, toString: hide, toJSON: hide, [inspect.custom]: hide });
}
