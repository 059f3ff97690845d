import { type MailBody, writeLetter } from './letter.ts';

export interface AccessEndsFacts {
  readonly schoolName: string;
  /** Where it is listed. */
  readonly link: string;
  /** '2026-12-11' */
  readonly lastDay: string;
}

/** Reminds whoever reviews that somebody's access is to be given back; without a name. */
export function accessEndsMail({ schoolName, link, lastDay }: AccessEndsFacts): MailBody {
  return writeLetter({
    subject: '[Filterwatch] Access that was taken away is to be given back',
    heading: 'Access is to be given back',
    opening: [
      `At ${schoolName}, access to the internet was taken away from somebody until ${lastDay}, the last day included.`,
    ],
    facts: [{ label: 'Last day', value: lastDay }],
    link: { words: 'See whose access it is', url: link },
    advice: [
      'Filterwatch does not switch access itself. Ask IT support to give it back, and say on the page when it is done.',
    ],
    closing: ['This mail holds no names, on purpose.', `Sent by Filterwatch at ${schoolName}.`],
  });
}
