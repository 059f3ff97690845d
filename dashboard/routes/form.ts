import type { IncidentId } from '../models.ts';
import { isWordOf } from '../words.ts';

// Forms, queries and paths come from outside: these functions are where they become typed values.

/** The text of one field, trimmed; '' where it is missing or was sent twice. */
export function textIn(source: unknown, name: string): string {
  return rawTextIn(source, name).trim();
}

/** The text of one field exactly as it was typed, for passwords. */
export function rawTextIn(source: unknown, name: string): string {
  if (typeof source !== 'object' || source === null || !Object.hasOwn(source, name)) return '';
  const value: unknown = Reflect.get(source, name);
  return typeof value === 'string' ? value : '';
}

/** One of the words of a vocabulary, or null. */
export function wordIn<Word extends string>(
  source: unknown,
  name: string,
  words: Readonly<Record<Word, string>>,
): Word | null {
  const text = textIn(source, name);
  return isWordOf(words, text) ? text : null;
}

/** A whole number from 0, or null. */
export function wholeNumberIn(source: unknown, name: string): number | null {
  const text = textIn(source, name);
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** The id of an incident, as it stands in a path or a query; whether there is such a one, the daemon says. */
export function incidentIdIn(source: unknown, name: string): IncidentId {
  return textIn(source, name) as IncidentId;
}

/** A page of ours to go to after sign-in: never another server, however the address is written. */
export function ownPathIn(source: unknown, name: string): string {
  const path = textIn(source, name);
  return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path) ? path : '/';
}
