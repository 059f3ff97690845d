import type { EvidenceAnswers, EvidenceResult, Viewer } from '../api/contract.ts';
import { MAX_PURPOSE_LENGTH } from '../api/evidence-models.ts';
import { KnownError } from '../errors.ts';
import type { Making } from '../evidence/evidence-case.ts';
import { makePack } from '../evidence/make-pack.ts';
import { ROLE_WORDS } from '../identity/role-words.ts';
import { isOutage } from '../store/outage.ts';
import type { StoredIncident } from '../store/rows.ts';
import { evidenceCaseOf, type WantedCase } from './evidence-case.ts';
import { drawSummary } from './evidence-drawing.ts';
import type { EvidenceOffice } from './evidence-ports.ts';
import { mayReview, reachOf } from './office.ts';

/** `deadlineMs` is how long the archive may take; null where nobody waits at a page. */
export function createEvidenceAnswers(office: EvidenceOffice, deadlineMs: number | null): EvidenceAnswers {
  return {
    async evidenceKey(viewer) {
      if (!mayReview(viewer)) return null;
      const result = await known(async () => (await office.evidence.signingKey()).fingerprint);
      return typeof result === 'string' ? result : null;
    },
    async evidencePack(viewer, id, given) {
      const purpose = given.trim();
      if (purpose === '') return { kind: 'no_purpose' };
      if (purpose.length > MAX_PURPOSE_LENGTH) return { kind: 'purpose_too_long' };
      const incident = mayReview(viewer) ? await office.incidents.one(reachOf(viewer), id) : null;
      if (incident === null) return { kind: 'gone' };
      if (incident.cluster.wholeClass !== null) return OF_A_CLASS;
      return known(() => packOf(office, viewer, { incident, purpose, deadlineMs }));
    },
  };
}

/** Evidence is of what one person did, and goes to those who look into that person. */
const OF_A_CLASS: EvidenceResult = {
  kind: 'failed',
  code: 'WHOLE_CLASS',
  message: 'No pack was made: this is what a whole class did. Make the pack on the page of the pupil whom it is about.',
};

/** What a person can mend is an answer; all else is a fault. */
async function known<Answer>(
  work: () => Promise<Answer>,
): Promise<Answer | Extract<EvidenceResult, { kind: 'failed' }>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    return { kind: 'failed', code: error.code, message: error.message };
  }
}

interface Wanted extends WantedCase {
  readonly purpose: string;
}

async function packOf(office: EvidenceOffice, viewer: Viewer, wanted: Wanted): Promise<EvidenceResult> {
  const { incident, purpose } = wanted;
  const key = await office.evidence.signingKey();
  const evidence = await evidenceCaseOf(office, viewer, wanted);
  const at = office.now();
  const by = { name: viewer.name, role: ROLE_WORDS[viewer.role] };
  const making: Making = { at, by, purpose, version: office.evidence.programVersion };
  const pack = await makePack(evidence, making, key, drawSummary);
  const { id } = incident;
  await office.audit.add({
    at,
    staffId: viewer.staffId,
    action: 'make_evidence',
    subjectKind: 'incident',
    subjectId: id,
  });
  await noteMade(office, { id, by: viewer.staffId, at, purpose });
  return { kind: 'made', ...pack };
}

interface Made {
  readonly id: StoredIncident['id'];
  readonly by: Viewer['staffId'];
  readonly at: number;
  readonly purpose: string;
}

/** A full disk keeps no evidence from the police: that it was made stands in the record of who looked, or else in our own log. */
async function noteMade({ incidentEvidence }: EvidenceOffice, { id, by, at, purpose }: Made): Promise<void> {
  try {
    await incidentEvidence.packMade(id, by, at, purpose);
  } catch (error) {
    if (!isOutage(error)) throw error;
  }
}
