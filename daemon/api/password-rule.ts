import { isCommonPassword } from './common-passwords.ts';

export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 200;

/** Why a new password is refused. */
export type PasswordFault = 'too_short' | 'too_long' | 'own_name' | 'own_email' | 'common';

/**
 * What is wrong with a new password, or null. Length is all that is asked for (NIST SP 800-63B): any character, paste
 * and password managers are welcome; only what is guessed first is refused.
 */
export function faultOfPassword(
  password: string,
  person: { readonly name: string; readonly email: string },
): PasswordFault | null {
  const length = [...password].length;
  if (length < MIN_PASSWORD_LENGTH) return 'too_short';
  if (length > MAX_PASSWORD_LENGTH) return 'too_long';
  const folded = fold(password);
  if (folded === fold(person.name)) return 'own_name';
  if (folded === fold(person.email) || folded === fold(localPart(person.email))) return 'own_email';
  return isCommonPassword(folded) ? 'common' : null;
}

function localPart(email: string): string {
  return email.slice(0, email.lastIndexOf('@'));
}

/** 'Jane Smith', 'jane.smith' and 'JaneSmith' are one guess. What would fold to nothing is left as it is. */
function fold(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  return lower.replace(/[\s._@-]/g, '') || lower;
}
