import { holdsWithheldAddress } from '../evidence-case.ts';
import type { Block, SummaryParts } from '../summary.ts';

/** What must not be in a pack, why, and who may look for it. */
export function withheldPart({ evidence }: SummaryParts): readonly Block[] {
  if (!holdsWithheldAddress(evidence)) return [];
  return [
    {
      kind: 'notice',
      text: 'An address is left out of this pack, because what is there may be illegal to open, even for staff. Nobody at the school should open, search for, copy, print or forward it, nor take a picture of a screen. The filter’s own log still holds it: “Where the log lines are” below names the log, the file and the place of each line. Keep that log file from being deleted, and let nobody open it. Only the police should read the lines.',
    },
    {
      kind: 'text',
      text: 'For the school: tell the designated safeguarding lead at once, and call the police (in the UK 101, or 999 if somebody is in danger now); give them this pack. Do not look at the material to make a report: the place of the log line is enough. The Internet Watch Foundation takes reports of child sexual abuse imagery on the internet, and the government’s page for online terrorist material takes reports of that, but only from whoever has come across it already: nobody should go and look.',
    },
    {
      kind: 'text',
      text: 'Of the other requests in this pack only the site is given, not the whole address, because a whole address can hold another one.',
    },
  ];
}
