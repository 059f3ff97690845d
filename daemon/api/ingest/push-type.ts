import type { IncomingHttpHeaders } from 'node:http';

/** How the body of a push is written, and how it is packed. */
export interface PushType {
  readonly form: 'lines' | 'json';
  readonly packing: Packing;
}

export type Packing = 'plain' | 'gzip' | 'zstd';

export type PushTypeAnswer =
  | ({ readonly kind: 'known' } & PushType)
  | { readonly kind: 'unknown'; readonly what: 'content-type' | 'charset' | 'content-encoding' };

export const PUSH_TYPES = ['application/x-ndjson', 'application/jsonl', 'text/plain', 'application/json'] as const;
export const PUSH_PACKINGS = ['gzip', 'zstd'] as const;

/** Reads what a push says of itself; what it does not say, or what we do not know, is `unknown`. */
export function pushTypeOf(headers: IncomingHttpHeaders): PushTypeAnswer {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';').map(trimmed);
  const form = forms.get(type);
  if (form === undefined) return { kind: 'unknown', what: 'content-type' };
  if (parameters.some(isOtherCharset)) return { kind: 'unknown', what: 'charset' };
  const packing = packings.get((headers['content-encoding'] ?? '').trim().toLowerCase());
  if (packing === undefined) return { kind: 'unknown', what: 'content-encoding' };
  return { kind: 'known', form, packing };
}

const forms: ReadonlyMap<string, PushType['form']> = new Map([
  ...PUSH_TYPES.map((type) => [type, type === 'application/json' ? 'json' : 'lines'] as const),
  ['application/ndjson', 'lines'],
]);

const packings: ReadonlyMap<string, Packing> = new Map([
  ['', 'plain'],
  ['identity', 'plain'],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['zstd', 'zstd'],
]);

function isOtherCharset(parameter: string): boolean {
  const [name, value = ''] = parameter.split('=').map(trimmed);
  return name === 'charset' && !['utf-8', 'utf8', 'us-ascii'].includes(value.replaceAll('"', ''));
}

function trimmed(text: string): string {
  return text.trim();
}
