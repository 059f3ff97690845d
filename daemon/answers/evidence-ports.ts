import type { SourceFacts } from '../evidence/evidence-case.ts';
import type { SigningKey } from '../evidence/signing-key.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import type { Office } from './office.ts';

/** What evidence packs need beside the stores and the archive. */
export interface EvidencePorts {
  /** Throws a KnownError that says what to do where the key cannot be read or made. */
  signingKey(): Promise<SigningKey>;
  readonly programVersion: string;
  readonly sources: readonly SourceFacts[];
  /** What was kept of the time around an incident when the archive dropped it; null where nothing was. */
  keptContext(id: IncidentId): Promise<readonly ArchivedRecord[] | null>;
}

/** As much of the office as a pack is made from: the command line has no more. */
export type EvidenceOffice = Pick<
  Office,
  | 'zone'
  | 'demonstration'
  | 'schoolName'
  | 'now'
  | 'settings'
  | 'staff'
  | 'incidents'
  | 'incidentEvidence'
  | 'handEntries'
  | 'incidentActions'
  | 'letters'
  | 'accessRemovals'
  | 'cursors'
  | 'archive'
  | 'audit'
  | 'policies'
  | 'policy'
  | 'roster'
  | 'supportVisibleTo'
  | 'evidence'
>;
