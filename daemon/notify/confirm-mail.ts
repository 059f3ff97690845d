import { type MailBody, writeLetter } from './letter.ts';

export interface ConfirmFacts {
  readonly schoolName: string;
  /** The page with the button. */
  readonly link: string;
  /** 1 for the first mail that asks. */
  readonly time: number;
  /** True where mails say which pupil it was, once the address is confirmed. */
  readonly hasNames: boolean;
}

/** Asks whether alerts reach somebody: of an address that was mistyped, nobody would ever know. */
export function confirmMail({ schoolName, link, time, hasNames }: ConfirmFacts): MailBody {
  const heading = 'Do alerts of Filterwatch reach you?';
  return writeLetter({
    subject: `[Filterwatch] ${time === 1 ? heading : `Once more: ${heading.toLowerCase().replace('filterwatch', 'Filterwatch')}`}`,
    heading,
    opening: [
      `${schoolName} has named this address for alerts about what pupils do on the web. Say that you read mail here, so that the school knows that alerts arrive.`,
      ...(hasNames ? [NAMES] : []),
    ],
    facts: [],
    link: { words: 'Yes, alerts reach me', url: link },
    advice: [
      'Alerts are sent here meanwhile all the same. If this address should not have them, tell your school’s IT support.',
    ],
    closing: [`Sent by Filterwatch at ${schoolName}.`],
  });
}

const NAMES =
  'Your school has chosen that a mail about one incident says which pupil it was, and the site, once an address is confirmed. Confirm this one only if nobody else reads its mail.';
