import { links } from './links.ts';

/** What is done with a mail that could not be sent. */
export function notSentLink(id: string, action: 'retry' | 'drop'): string {
  return `${links.notSent}/${encodeURIComponent(id)}/${action}`;
}
