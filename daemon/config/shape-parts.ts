/** Pieces of the shape of the settings. Each carries, as its error, what to write instead. */
import { z } from 'zod';
import { parseListenAddress } from './listen-address.ts';
import { addressIn, isMailbox } from './mail-address.ts';

/** One line of text, trimmed. */
export function text(write: string) {
  return z
    .string({ error: write })
    .trim()
    .regex(/^\P{Cc}+$/u, { error: write });
}

/** A text that passes a test. */
export function passing(isRight: (text: string) => boolean, write: string) {
  return text(write).refine(isRight, { error: write });
}

/** Who sends: a mail address, with a name or without. */
export function mailbox() {
  return passing(isMailbox, 'a mail address, such as “lead@example.org” or “Lead <lead@example.org>”');
}

/** Whom a mail goes to: the address alone, also where a name is written with it. */
export function mailAddress() {
  return mailbox().transform(addressIn);
}

/** A proxy that is asked for pages. */
export function proxy() {
  return passing(isProxy, 'a proxy as host:port, such as “filter.example.org:8080”');
}

function isProxy(written: string): boolean {
  const read = parseListenAddress(written);
  return read !== null && read.port > 0;
}

/** One of a few words. */
export function oneOf<const Values extends readonly string[]>(values: Values) {
  return z.enum(values, { error: [values.slice(0, -1).join(', '), values.at(-1)].filter(Boolean).join(' or ') });
}

export function listOf<Item extends z.ZodType>(item: Item, write: string) {
  return z.array(item, { error: write });
}

/** Settings by name; a name that is not among them is a problem. */
export function group<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, { error: 'a group of settings, each as “name: value” on a line of its own' });
}

/** One value, or a list of one or more; always a list when it has been read. A problem names the item. */
export function oneOrMore<Item extends z.ZodType>(item: Item, write: string) {
  const list = listOf(item, write).min(1, { error: write });
  return z.unknown().transform((value, context): readonly z.output<Item>[] => {
    const written: unknown = Array.isArray(value) ? value : [value];
    const read = list.safeParse(written);
    if (read.success) return read.data;
    for (const { message, path } of read.error.issues) {
      context.addIssue({ code: 'custom', message, path: Array.isArray(value) ? path : [], input: value });
    }
    return z.NEVER;
  });
}

/** Up to 40 small letters, digits and hyphens. */
export function shortName() {
  return text(SHORT_NAME).regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: SHORT_NAME });
}

const SHORT_NAME = 'up to 40 small letters, digits and hyphens, such as “main”';

/** What a person reads: a text of up to 200 characters. */
export function name() {
  return text(NAME).max(200, { error: NAME });
}

const NAME = 'a text of up to 200 characters, on one line';
