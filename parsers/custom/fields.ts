/** What a value of a line may be, by the names that a school writes in its format. */
export const FIELDS = [
  'time',
  'date',
  'user',
  'client_ip',
  'client_mac',
  'device',
  'url',
  'host',
  'path',
  'method',
  'status',
  'action',
  'category',
  'rule',
  'referrer',
  'user_agent',
  'search',
  'bytes_down',
  'bytes_up',
  'content_type',
] as const;
export type Field = (typeof FIELDS)[number];

export function isField(name: string): name is Field {
  return FIELDS.some((field) => field === name);
}

/** The values of one line; null for a field that it does not hold, or that says nothing. */
export type Values = (field: Field) => string | null;
