import type { Secret } from './secret.ts';

/** tls: encrypted from the first byte; starttls: encrypted before anything is said; none: never. */
export const MAIL_SECURITIES = ['tls', 'starttls', 'none'] as const;
export type MailSecurity = (typeof MAIL_SECURITIES)[number];

/** A mailbox is read encrypted, or not at all. */
export const MAILBOX_SECURITIES = ['tls', 'starttls'] as const;

export interface MailConfig {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  /** A user comes with a password, or with oauth. */
  readonly user: string | null;
  readonly password: Secret | null;
  readonly from: string;
  readonly to: readonly string[];
  /** Who is told when something is wrong with the system; empty for the technicians' accounts. */
  readonly itSupport: readonly string[];
  /** True where a mail about one incident may say which pupil it was, and the site. Never without encryption. */
  readonly hasNames: boolean;
  /** Where the sign-in comes from that is no password; null where it is one, or none. */
  readonly oauth: MailOauthConfig | null;
  /** Where mail lands that comes back; null where nobody looks. */
  readonly returned: ReturnedMailConfig | null;
}

/** The client credentials of a program, as Microsoft Entra gives them. */
export interface MailOauthConfig {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly scope: string | null;
}

/** The mailbox of the address that mail is sent from, read over IMAP. */
export interface ReturnedMailConfig {
  readonly host: string;
  readonly port: number;
  readonly security: (typeof MAILBOX_SECURITIES)[number];
  readonly user: string;
  /** Null signs in by the oauth of the mail server. */
  readonly password: Secret | null;
  readonly folder: string;
}
