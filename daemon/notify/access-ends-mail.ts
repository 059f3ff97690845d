import { type MailBody, writeLetter } from './letter.ts';

export interface AccessEndsFacts {
  readonly schoolName: string;
  /** Where it is listed. */
  readonly link: string;
  /** '2026-12-11' */
  readonly lastDay: string;
  /** Where its reader says that they want no such mail; null where they cannot. */
  readonly leaveLink: string | null;
}

/** Reminds whoever reviews that somebody's access is to be given back; without a name. */
export function accessEndsMail({ schoolName, link, lastDay, leaveLink }: AccessEndsFacts): MailBody {
  return writeLetter({
    subject: '[Filterwatch] Access that was taken away is to be given back',
    heading: 'Access is to be given back',
    opening: [
      `At ${schoolName}, access to the internet was taken away from somebody until ${lastDay}, the last day included.`,
    ],
    facts: [{ label: 'Last day', value: lastDay }],
    link: { words: 'See whose access it is', url: link },
    ...(leaveLink !== null && { smallLink: { words: 'Have fewer of these mails', url: leaveLink } }),
    advice: [
      'Filterwatch does not switch access itself. Ask IT support to give it back, and say on the page when it is done.',
    ],
    closing: ['This mail holds no names, on purpose.', `Sent by Filterwatch at ${schoolName}.`],
  });
}
