/**
 * True for an IPv4 or IPv6 address as logs write them, without brackets or port. Unlike a host that looks like one, a number alone
 * (`20417`) is none: it may be a pupil's sign-in name.
 */
export function isIpAddress(text: string): boolean {
  if (text.length > 45) return false;
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) || (/^[\dA-Fa-f:.]{2,45}$/.test(text) && /:.*:/.test(text));
}

/** The name of a person or a device, or null where the log wrote nothing, a hyphen, or only an address in its place. */
export function nameOrNull(text: string | null | undefined): string | null {
  return text === null || text === undefined || text === '' || text === '-' || isIpAddress(text) ? null : text;
}
