/** What Umbrella says of who asked: the most granular identity with its type, and the list of all with theirs. */
export interface UmbrellaIdentity {
  readonly name: string;
  readonly type: string | null;
  readonly names: string;
  readonly types: string | null;
}

/** The person, as logged (`Okafor, Tobi (okafor.t@school.example)`), or null where the identity is a network or a device. */
export function userNameIn({ name, type }: UmbrellaIdentity): string | null {
  return isPerson(type) && name !== '' ? name : null;
}

/**
 * The device: the identity itself, or the one behind a person. The list has commas between names that hold commas themselves, so
 * only what stands behind the first name is taken, and only where it is one.
 */
export function deviceNameIn({ name, type, names, types }: UmbrellaIdentity): string | null {
  if (isDevice(type)) return name === '' ? null : name;
  const [, second, ...more] = (types ?? '').split(',');
  if (!isDevice(second ?? null) || more.length > 0 || !names.startsWith(`${name},`)) return null;
  const device = names.slice(name.length + 1).trim();
  return device === '' || device.includes(',') ? null : device;
}

/** True for what can stand where a type is due: a few words (`Networks`, `AD Users`), and no number, list or address. */
export function isIdentityType(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9 &/()_-]{2,40}$/.test(text.trim());
}

/** True for the type of a person or of a device. */
export function isSomebody(type: string | null): boolean {
  return isPerson(type) || isDevice(type);
}

/** True for the type of a person: `AD Users`, `G Suite Users`, `Directory Users`. */
export function isPerson(type: string | null): boolean {
  return type !== null && / users?$/i.test(type.trim());
}

/** `Roaming Computers`, `AD Computers`, `Mobile Devices`, `Anyconnect Roaming Client`, `Chromebooks`. */
function isDevice(type: string | null): boolean {
  return type !== null && /(?:computers?|devices?|clients?|chromebooks?)$/i.test(type.trim());
}
