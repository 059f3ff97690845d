const DIGITS = /^[0-9a-f]{12}$/;

/** 'aa:bb:cc:dd:ee:ff' for a MAC address in any of its spellings (`AA-BB-…`, `aabb.ccdd.eeff`, `aabbccddeeff`); null for anything else. */
export function plainMac(text: string): string | null {
  const digits = text.trim().toLowerCase().replace(/[:.-]/g, '');
  return DIGITS.test(digits) ? (digits.match(/../g) ?? []).join(':') : null;
}

/** True for an address that a device made up for itself, as phones do for each network, and may change: it names no device for long. */
export function isMadeUpMac(plain: string): boolean {
  return (Number.parseInt(plain.slice(0, 2), 16) & 2) !== 0;
}
