/** Codes that an app on a phone shows, each for half a minute (RFC 6238). SHA-1 and six digits: what every such app understands. */
import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
const DIGITS = 6;
/** RFC 4226 asks for 160 bits. */
const SECRET_BYTES = 20;
/** One step to either side: clocks of phones and servers differ by some seconds. */
const WINDOW = 1;
const ISSUER = 'Filterwatch';

/** A new secret, in the base 32 that apps are given. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The step of time whose code this is; null where it is none of now, of the step before or of the one after. */
export function stepOfCode(secret: string, code: string, now: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = TOTP.validate({
    secret: Secret.fromBase32(secret),
    token: code,
    digits: DIGITS,
    period: PERIOD_SECONDS,
    timestamp: now,
    window: WINDOW,
  });
  return delta === null ? null : TOTP.counter({ period: PERIOD_SECONDS, timestamp: now }) + delta;
}

/** The address that an app on the same device can be opened with, and that the QR code holds. */
export function addressOf(secret: string, email: string, schoolName: string): string {
  const issuer = schoolName === '' ? ISSUER : `${ISSUER} ${schoolName}`;
  // A colon parts issuer from account, so neither may hold one.
  return new TOTP({ issuer: issuer.replaceAll(':', ' '), label: email.replaceAll(':', ' '), secret }).toString();
}

/** 'ABCD EFGH …': to be read off the screen and typed. */
export function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
