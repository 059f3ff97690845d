import type { TogetherFinding, TogetherOutcome } from '../../daemon/api/contract.ts';
import { counted } from '../counts.ts';
import { closedSentences } from './finding.ts';
import { historySentence } from './incident.ts';

export const togetherWords = {
  heading: 'Close the chosen ones together',
  lede: 'Each gets its own entry. Urgent incidents, whole classes and those where a child may need help are looked at one by one.',
  choose: (heading: string) => `Choose: ${heading}`,
  all: (count: number) => `Choose ${count === 1 ? 'the one' : `all ${count}`} on this page that can be closed together`,
  none: 'Choose none',
  save: 'Close the chosen ones',
} as const;

/** In the words of a single finding, without what somebody must act on. */
export const togetherResolutions: Readonly<Record<TogetherFinding['resolution'], string>> = {
  no_concern: 'No concern',
  false_alarm: 'False alarm',
  test: 'A test',
};

export const togetherErrors = { chosen: 'Choose at least one incident' } as const;

/** '12 incidents: Closed as no concern.' */
export function closedTogether(count: number, resolution: TogetherFinding['resolution']): string {
  return `${counted(count, 'incident')}: ${closedSentences[resolution]}`;
}

/** Why one of several was left as it was. */
export function leftSentence({ title, result }: TogetherOutcome): string {
  const what = title === null ? 'One incident' : `“${title}”`;
  switch (result.kind) {
    case 'done':
      return `${what} was closed.`;
    case 'changed':
      return result.by === null
        ? `${what} was changed by somebody else meanwhile, and left as it is.`
        : `${what} was left as it is. Meanwhile: ${historySentence(result.by)}.`;
    case 'never':
      return `${what} is looked at by itself, and was left as it is.`;
    case 'wrong':
    case 'late':
    case 'gone':
      return `${what} is not there any more, or not for you.`;
  }
}
