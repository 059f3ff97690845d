import { Secret, TOTP } from 'otpauth';

/** The code that an app shows at this time, for a secret as it stands on the page. */
export function codeAt(secret: string, timestamp: number): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret.replaceAll(' ', '')), timestamp });
}
