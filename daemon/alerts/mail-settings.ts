import type { MailConfig } from '../config/mail-configuration.ts';
import type { MailboxSettings } from '../mailbox/mailbox.ts';
import { createMailToken, type MailToken } from '../oidc/mail-token.ts';
import type { AlertMailSettings } from './alert-settings.ts';

export interface MailBounds {
  readonly timeoutMs: number;
  now(): number;
}

/** What mail is sent with, and the mailbox read with, as the settings say; one sign-in serves both. */
export function mailSettingsOf(mail: MailConfig, { timeoutMs, now }: MailBounds): AlertMailSettings {
  const { oauth } = mail;
  const token = oauth === null ? null : createMailToken({ ...oauth, clientSecret: oauth.clientSecret.reveal() }, now);
  const password = mail.password?.reveal() ?? null;
  return { ...mail, password, token, authority: null, timeoutMs, returned: mailboxOf(mail, token, timeoutMs) };
}

/** A mailbox with a password of its own is signed in to with that. */
function mailboxOf({ returned }: MailConfig, token: MailToken | null, timeoutMs: number): MailboxSettings | null {
  if (returned === null) return null;
  const password = returned.password?.reveal() ?? null;
  return { ...returned, password, token: password === null ? token : null, authority: null, timeoutMs };
}
