/** What can be asked about evidence packs. Part of the contract; import it from there. */
import type { IncidentId } from '../incidents/incident.ts';
import type { Viewer } from './contract.ts';

export const MAX_PURPOSE_LENGTH = 500;

export interface EvidenceAnswers {
  /** Of the key that packs are signed with; null where it cannot be read, which making a pack explains. */
  evidenceKey(viewer: Viewer): Promise<string | null>;
  /** Makes the pack of an incident. Who made it, when and what for is written down before it is handed out. */
  evidencePack(viewer: Viewer, id: IncidentId, purpose: string): Promise<EvidenceResult>;
}

/** `gone`: no such incident, or not for this viewer; `failed`: the message says why, and what to do. */
export type EvidenceResult =
  | { readonly kind: 'made'; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly kind: 'no_purpose' }
  | { readonly kind: 'purpose_too_long' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }
  | { readonly kind: 'gone' };
