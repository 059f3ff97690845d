/** What a log writes, or null where it wrote nothing: an empty text or a hyphen. */
export function textOrNull(text: string | null | undefined): string | null {
  return text === undefined || text === '' || text === '-' ? null : text;
}

/** A whole number of 0 or more as a log writes it (`717`, `"717"`), or null. Numbers too large to be exact are null too. */
export function countOrNull(text: string | number | null | undefined): number | null {
  if (typeof text === 'number') return Number.isSafeInteger(text) && text >= 0 ? text : null;
  if (typeof text !== 'string' || !/^\d{1,15}$/.test(text)) return null;
  return Number(text);
}

/** Milliseconds that something took, from 1 on, or null: 0 is what logs write who do not measure, and a clock that was set gives less. */
export function durationOrNull(text: string | number | null | undefined): number | null {
  const duration = countOrNull(text);
  return duration === 0 ? null : duration;
}

/** An HTTP status from 100 to 599; null for anything else, 0 included: no answer was sent. */
export function statusOrNull(text: string | number | null | undefined): number | null {
  const status = countOrNull(text);
  return status !== null && status >= 100 && status <= 599 ? status : null;
}

/** A MAC address in lower case with colons, however it is written (`AA-BB-CC-00-11-22`, `aabb.cc00.1122`), or null. */
export function macOrNull(text: string | null | undefined): string | null {
  if (typeof text !== 'string' || text.length > 17) return null;
  const digits = text.replace(/[:.-]/g, '').toLowerCase();
  if (!/^[0-9a-f]{12}$/.test(digits)) return null;
  return (digits.match(/../g) ?? []).join(':');
}
