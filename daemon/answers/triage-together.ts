import type { ChangeResult, TogetherOutcome, TriageAnswers, Viewer } from '../api/contract.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { rowOf } from './incident-row.ts';
import { mayReview, type Office, reachOf } from './office.ts';

type Alone = Pick<TriageAnswers<Viewer>, 'resolve' | 'undo'>;

/** The same for several incidents, one after the other: each is claimed by itself, and one that fails keeps none of the others back. */
export function createTogether(
  office: Office,
  alone: Alone,
): Pick<TriageAnswers<Viewer>, 'resolveTogether' | 'undoTogether'> {
  return {
    async resolveTogether(viewer, incidents, finding) {
      const outcomes: TogetherOutcome[] = [];
      for (const { id, version } of incidents) {
        outcomes.push(
          await oneOf(office, viewer, id, (mayClose) =>
            mayClose ? alone.resolve(viewer, id, version, { ...finding, caseReference: null }) : null,
          ),
        );
      }
      return outcomes;
    },
    async undoTogether(viewer, ids) {
      const outcomes: TogetherOutcome[] = [];
      for (const id of ids) outcomes.push(await oneOf(office, viewer, id, () => alone.undo(viewer, id)));
      return outcomes;
    },
  };
}

async function oneOf(
  office: Office,
  viewer: Viewer,
  id: IncidentId,
  make: (mayClose: boolean) => Promise<ChangeResult> | null,
): Promise<TogetherOutcome> {
  const incident = mayReview(viewer) ? await office.incidents.one(reachOf(viewer), id) : null;
  if (incident === null) return { id, title: null, result: { kind: 'gone' } };
  const { title, mayCloseTogether, status } = await rowOf(office, incident, new Map());
  // What a colleague has closed is told as that.
  const result = await make(mayCloseTogether || status === 'resolved');
  if (result === null) return { id, title, result: { kind: 'never' } };
  return { id, title, result: result.kind === 'done' ? { kind: 'done' } : result };
}
