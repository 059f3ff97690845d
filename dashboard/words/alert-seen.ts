import type { AlertSeen } from '../../daemon/api/contract.ts';
import { severityWords } from '../words.ts';

export const alertSeenWords = {
  heading: ({ severity }: AlertSeen): string => `Have you seen the alert marked ${severityWords[severity]}?`,
  seenHeading: 'Somebody has seen this alert',
  lede: (at: string): string =>
    `It was sent ${at}. Say that you have seen it, and nobody else is woken for it. The incident stays in the queue until somebody reviews it.`,
  seenLede: 'It goes to nobody else. The incident stays in the queue until somebody reviews it.',
  button: 'I have seen it, and I look after it',
  open: 'Open the incident',
  openNote: 'You sign in first; who and what stands there, and nowhere else.',
  atRisk:
    'If you think that a child is at risk now, do not wait: speak to your designated safeguarding lead at once. If a child is in immediate danger, call 999.',
} as const;
