import type { Frame, Today } from '../../daemon/api/contract.ts';
import { counted } from '../counts.ts';
import { stopsChecking } from './alarms.ts';

/** The one sentence of truth for whoever supervises and reviews no incidents. */
export function overseerHeading({ policyWaiting, filterRequests }: Today, frame: Frame): string {
  const parts = [
    ...(policyWaiting > 0 ? [counted(policyWaiting, 'change of our policy', 'changes of our policy')] : []),
    ...(filterRequests.waiting > 0 ? [counted(filterRequests.waiting, 'filter request')] : []),
  ];
  const waits = policyWaiting + filterRequests.waiting === 1 ? 'waits' : 'wait';
  if (parts.length > 0) return `${parts.join(' and ')} ${waits} for your yes or no`;
  return frame.alarms.some(stopsChecking)
    ? 'Nothing waits for you, but not everything is being checked'
    : 'Nothing waits for you';
}

export const overseerWords = {
  waiting: 'Waiting for you',
  looked: 'Can we show that we look?',
  lookedLede: 'Every look at a person stands in a record that nobody can change unseen.',
} as const;
