import type { LetterTemplate, ResponseAction, WantedLetter } from '../daemon/api/contract.ts';
import { incidentLink, links } from './links.ts';
import type { IncidentId } from './models.ts';

// Where what our policy asks of an incident is done. As in links.ts: every address is made here, and no text from a log becomes one.

/** Where what our policy asks of an incident is recorded. */
export function actionsLink(id: IncidentId): string {
  return `${incidentLink(id)}/actions`;
}

export function actionLink(id: IncidentId, action: ResponseAction): string {
  return `${actionsLink(id)}/${action}`;
}

/** Where a letter about an incident is sent from. */
export function lettersLink(id: IncidentId): string {
  return `${incidentLink(id)}/letters`;
}

/** A letter that is filled in and not sent yet. */
export function letterDraftLink(id: IncidentId, { kind, language, hasNames }: WantedLetter): string {
  const query = new URLSearchParams();
  if (language !== 'en') query.set('language', language);
  if (hasNames) query.set('names', 'yes');
  return `${lettersLink(id)}/new/${kind}${query.size === 0 ? '' : `?${query}`}`;
}

/** A letter as it was written. */
export function letterLink(id: IncidentId, letter: string): string {
  return `${lettersLink(id)}/${encodeURIComponent(letter)}`;
}

export function templateLink({ kind, language }: Pick<LetterTemplate, 'kind' | 'language'>): string {
  return `${links.letters}/${kind}/${language}`;
}

/** Where somebody says which row of the policy fits. */
export function rowsLink(id: IncidentId): string {
  return `${actionsLink(id)}/rows`;
}

/** Where somebody says from when until when access is taken away. */
export function incidentAccessLink(id: IncidentId): string {
  return `${incidentLink(id)}/access`;
}

export function removalEndLink(id: IncidentId, removal: string): string {
  return `${incidentAccessLink(id)}/${encodeURIComponent(removal)}/end`;
}
