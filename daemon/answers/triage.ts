import type { ChangeResult, NewWait, TriageAnswers, TypedFault, Viewer } from '../api/contract.ts';
import { asksForActions } from '../incidents/actions.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { OPEN_QUEUE, type QueueFilter, type QueueQuery } from '../incidents/queue-filter.ts';
import {
  claim,
  faultOf,
  hold,
  MAX_NOTE_LENGTH,
  type Refusal,
  release,
  reopen,
  resolve,
  type TriageResult,
  undo,
} from '../incidents/triage.ts';
import type { StateChange } from '../store/incidents.ts';
import type { StoredIncident } from '../store/rows.ts';
import { mayReview, type Office, reachOf } from './office.ts';
import { overtaken } from './overtaken.ts';
import { endOfDay, queryOf } from './queue-query.ts';
import { settleActions, settleOne } from './settle-actions.ts';
import { createTogether } from './triage-together.ts';

/** What a person does with one incident. */
export function createTriageAnswers(office: Office): TriageAnswers<Viewer> {
  const alone = createAlone(office);
  return { ...alone, ...createTogether(office, alone) };
}

function createAlone(office: Office): Omit<TriageAnswers<Viewer>, 'resolveTogether' | 'undoTogether'> {
  const change = (viewer: Viewer, asked: Asked, step: Step) => changed(office, viewer, asked, step);
  return {
    claim: (viewer, id, version, from) =>
      change(viewer, { id, version, from, kind: 'claimed', detail: null }, ({ state }, at) =>
        claim(state, viewer.staffId, at),
      ),
    release: (viewer, id, version, from) =>
      change(viewer, { id, version, from, kind: 'released', detail: null }, ({ state }) => release(state)),
    wait: (viewer, id, version, wait, from) => waits(office, viewer, { id, version, from, kind: 'waits', wait }),
    resolve: (viewer, id, version, finding, from) =>
      change(viewer, { id, version, from, kind: 'resolved', detail: finding.resolution }, ({ state }, at) =>
        resolve(state, finding, viewer.staffId, at),
      ),
    undo: (viewer, id) =>
      change(viewer, { id, version: null, kind: 'undone', detail: null }, (incident, at) =>
        isBound(incident)
          ? { kind: 'refused', reason: 'late' }
          : undo(incident.state, incident.stateBefore ?? { status: 'new' }, viewer.staffId, at),
      ),
    reopen: (viewer, id, version, reason) =>
      change(viewer, { id, version, kind: 'reopened', detail: reason.trim() }, (incident) =>
        isBound(incident) ? { kind: 'refused', reason: 'late' } : reopen(incident.state, reason),
      ),
    async note(viewer, id, note) {
      if (!(await mine(office, viewer, id))) return { kind: 'gone' };
      const fault = faultOf(note, MAX_NOTE_LENGTH);
      if (fault !== null) return { kind: 'wrong', fault };
      await office.incidents.note({ id, note: note.trim(), at: office.now(), by: viewer.staffId });
      return { kind: 'done' };
    },
    async told(viewer, id, told) {
      const incident = await mine(office, viewer, id);
      if (!incident) return false;
      await office.incidents.told({ id, told, at: office.now(), by: viewer.staffId });
      await settleOne(office, incident);
      return true;
    },
  };
}

async function mine(office: Office, viewer: Viewer, id: IncidentId): Promise<StoredIncident | null> {
  return mayReview(viewer) ? office.incidents.one(reachOf(viewer), id) : null;
}

/** Made into single incidents again, or a part of another: what became of it since is not taken back by its own finding. */
export function isBound({ cluster, merged }: StoredIncident): boolean {
  return (cluster.role === 'split' && cluster.wholeClass !== null) || merged !== null;
}

interface Asked {
  readonly id: IncidentId;
  /** Null for an undo, which goes by the ten minutes and by who it was. */
  readonly version: number | null;
  readonly from?: QueueFilter | undefined;
  readonly kind: StateChange['kind'];
  readonly detail: string | null;
}
type Step = (incident: StoredIncident, at: number) => TriageResult;

async function waits(
  office: Office,
  viewer: Viewer,
  { wait, ...asked }: Omit<Asked, 'detail'> & { readonly wait: NewWait },
): Promise<ChangeResult> {
  const until = endOfDay(office, wait.until);
  if (until === null) return { kind: 'wrong', fault: 'no_date' };
  const { waitingFor } = wait;
  const detail = `${wait.until} ${waitingFor.trim()}`;
  return changed(office, viewer, { ...asked, detail }, ({ state }, at) =>
    hold(state, { waitingFor, until }, viewer.staffId, at),
  );
}

async function changed(office: Office, viewer: Viewer, asked: Asked, step: Step): Promise<ChangeResult> {
  const incident = await mine(office, viewer, asked.id);
  if (!incident) return { kind: 'gone' };
  if (asked.version !== null && asked.version !== incident.version) return overtaken(office, incident.id);
  const at = office.now();
  const result = step(incident, at);
  if (result.kind === 'refused') return refusalOf(office, incident.id, result.reason);
  // The neighbour is looked up first: once resolved, this incident has no place in the queue.
  const query = queryOf(office, asked.from ?? OPEN_QUEUE);
  const { nextId } = await office.incidents.neighbours(reachOf(viewer), incident, query);
  const done = await office.incidents.change({
    id: asked.id,
    version: incident.version,
    state: result.state,
    stateBefore: result.state.status === 'resolved' ? incident.state : null,
    at,
    by: viewer.staffId,
    kind: asked.kind,
    detail: asked.detail,
  });
  if (!done) return overtaken(office, incident.id);
  await afterwards(office, asked, { state: result.state, at });
  return { kind: 'done', nextId: nextId ?? (await firstBesides(office, viewer, asked.id, query)) };
}

/** Whoever began in the middle of a list comes to what stands before. */
async function firstBesides(
  office: Office,
  viewer: Viewer,
  id: IncidentId,
  query: QueueQuery,
): Promise<IncidentId | null> {
  if (query.view === 'closed') return null;
  const { rows } = await office.incidents.list(reachOf(viewer), { ...query, page: 1 }, 2);
  return rows.find((row) => row.id !== id)?.id ?? null;
}

async function afterwards(
  office: Office,
  { id, kind }: Asked,
  { state, at }: { readonly state: StoredIncident['state']; readonly at: number },
): Promise<void> {
  const isConcern = asksForActions(state);
  if (isConcern) office.keepContext(id);
  if (isConcern) await settleActions(office, at);
  if (isConcern || kind === 'undone' || kind === 'reopened') await office.findingChanged();
}

async function refusalOf(office: Office, id: IncidentId, reason: Refusal): Promise<ChangeResult> {
  switch (reason) {
    case 'late':
      return { kind: 'late' };
    case 'no_reason':
    case 'too_long':
    case 'past':
    case 'too_far':
      return { kind: 'wrong', fault: reason satisfies TypedFault };
    case 'closed':
    case 'taken':
    case 'free':
    case 'open':
    case 'not_yours':
      return overtaken(office, id);
  }
}
