import { type MailBody, writeLetter } from './letter.ts';
import { schoolTime } from './school-time.ts';

export interface LinkMailFacts {
  readonly kind: 'invitation' | 'reset';
  readonly schoolName: string;
  /** With its token: it is in this mail and nowhere else. */
  readonly link: string;
  readonly endsAt: number;
  readonly zone: string;
}

/** Writes the mail with a link to choose a password. */
export function linkMail({ kind, schoolName, link, endsAt, zone }: LinkMailFacts): MailBody {
  const isInvited = kind === 'invitation';
  return writeLetter({
    subject: isInvited ? '[Filterwatch] You are invited to sign in' : '[Filterwatch] Choose a new password',
    heading: isInvited ? 'You are invited to Filterwatch' : 'Choose a new password',
    opening: [isInvited ? INVITED : FORGOTTEN],
    facts: [{ label: 'Works until', value: `${schoolTime(endsAt, zone)}, once` }],
    link: { words: isInvited ? 'Choose a password' : 'Choose a new password', url: link },
    advice: ['Do not pass this mail on: whoever has the link can use it.'],
    closing: [`Sent by Filterwatch at ${schoolName}.`],
  });
}

export interface EmergencyMailFacts {
  readonly schoolName: string;
  readonly usedAt: number;
  readonly endsAt: number;
  /** The page of accounts. */
  readonly link: string;
  readonly zone: string;
}

/** Tells the heads that the sealed envelope was opened. */
export function emergencyMail({ schoolName, usedAt, endsAt, link, zone }: EmergencyMailFacts): MailBody {
  return writeLetter({
    subject: '[Filterwatch] Urgent: the emergency account was used',
    heading: 'The emergency account was used',
    opening: ['Somebody signed in to Filterwatch with the password of the sealed envelope.'],
    facts: [
      { label: 'Signed in', value: schoolTime(usedAt, zone) },
      { label: 'Ends', value: schoolTime(endsAt, zone) },
    ],
    link: { words: 'Open Accounts', url: link },
    advice: [
      'Find out who it was and why. If nobody can say, tell IT support at once.',
      'Afterwards make a new one on the server (filterwatch user break-glass) and seal its password.',
    ],
    closing: [`Sent by Filterwatch at ${schoolName}.`],
  });
}

const INVITED =
  'You were given an account, to help look after what the school’s web filter reports. Choose a password to begin.';
const FORGOTTEN =
  'Somebody asked for a new password for your account. If it was not you, do nothing: your password stays as it is.';
