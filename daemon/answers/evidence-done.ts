import type { EvidenceCase } from '../evidence/evidence-case.ts';
import { RESPONSE_ACTIONS } from '../incidents/response-matrix.ts';
import type { StoredIncident } from '../store/rows.ts';
import type { EvidenceOffice } from './evidence-ports.ts';

/** The name of a member of staff, or what stands for whoever has none any more. */
export type NameOf = (staffId: string) => string;

type Done = Pick<EvidenceCase, 'actions' | 'letters' | 'removals'>;

/** What was done about an incident and its parts: what our policy asks for, the letters, and access that was taken away. */
export async function doneFacts(
  office: EvidenceOffice,
  whole: readonly Pick<StoredIncident, 'id'>[],
  nameOf: NameOf,
): Promise<Done> {
  const all = await Promise.all(whole.map(({ id }) => doneOf(office, id, nameOf)));
  return {
    actions: all.flatMap(({ actions }) => actions),
    letters: all.flatMap(({ letters }) => letters).toSorted((a, b) => a.at - b.at),
    removals: all.flatMap(({ removals }) => removals).toSorted((a, b) => a.at - b.at),
  };
}

async function doneOf(office: EvidenceOffice, id: StoredIncident['id'], nameOf: NameOf): Promise<Done> {
  const [responses, letters, removals] = await Promise.all([
    office.incidentActions.of(id),
    office.letters.of(id),
    office.accessRemovals.of(id),
  ]);
  const order = (action: (typeof RESPONSE_ACTIONS)[number]) => RESPONSE_ACTIONS.indexOf(action);
  return {
    actions: responses.actions
      // What is asked no more and was never touched says nothing.
      .filter(({ isPrescribed, version }) => isPrescribed || version > 0)
      .toSorted((a, b) => order(a.action) - order(b.action))
      .map(({ action, isPrescribed, state, by, at, note }) => {
        return { action, isPrescribed, state, by: by === null ? null : nameOf(by), at, note };
      }),
    letters: letters.map(
      ({ kind, language, templateVersion, subject, body, way, recipient, by, at, sentAt, failure }) => {
        return { kind, language, templateVersion, subject, body, way, recipient, by: nameOf(by), at, sentAt, failure };
      },
    ),
    removals: removals.map(({ fromDay, untilDay, reason, by, at, endedAt, endedBy }) => {
      return { fromDay, untilDay, reason, by: nameOf(by), at, endedAt, endedBy: endedBy && nameOf(endedBy) };
    }),
  };
}
