import type { ContextAnswers, ContextAsk, IncidentContext, NoContext, Viewer } from '../api/contract.ts';
import type { Bounds } from '../records/archive.ts';
import type { Window } from '../records/question.ts';
import type { StoredIncident } from '../store/rows.ts';
import { orKept } from './context-kept.ts';
import { partsAround } from './context-parts.ts';
import { narrowedTo } from './context-question.ts';
import { stretchOf } from './context-records.ts';
import { contextRows } from './context-rows.ts';
import { ruleOf } from './incident-row.ts';
import { intentEvidence } from './intent-evidence.ts';
import { type Asked, asked } from './log-asking.ts';
import { neighboursOf } from './neighbours.ts';
import { mayReview, type Office, reachOf } from './office.ts';
import { seenBy } from './seen-by.ts';

/** The incident itself must be shown in time, whatever the log does. */
const DEADLINE_MS = 2_000;
const EVENTS_ASKED = 100;

export function createContextAnswers(office: Office): ContextAnswers {
  return {
    async incidentContext(viewer, id, ask, signal) {
      const incident = mayReview(viewer) ? await office.incidents.one(reachOf(viewer), id) : null;
      if (!incident) return null;
      const { staffId } = viewer;
      const at = office.now();
      await office.audit.add({ at, staffId, action: 'view_context', subjectKind: 'incident', subjectId: id });
      return contextOf(office, viewer, { incident, ask }, { deadlineMs: DEADLINE_MS, signal });
    },
  };
}

interface Wanted {
  readonly incident: StoredIncident;
  readonly ask: ContextAsk;
}

/** When its requests were; what a person wrote down has none, and happened when they say. */
async function spansOf({ incidentTimes }: Office, incident: StoredIncident): Promise<readonly Window[]> {
  if (incident.origin === 'log') return incidentTimes.spans(incident.id);
  return [{ from: incident.firstSeen, to: incident.lastSeen }];
}

/** The part of the log around an incident; what was kept of it where the log has dropped those days. */
async function contextOf(
  office: Office,
  viewer: Viewer,
  { incident, ask }: Wanted,
  bounds: Bounds,
): Promise<IncidentContext> {
  const [spans, events, history, { rule }, whole] = await Promise.all([
    spansOf(office, incident),
    office.incidents.events(incident.id, EVENTS_ASKED),
    office.incidents.history(incident.id),
    ruleOf(office, incident),
    office.incidentEvidence.whole(incident.id),
  ]);
  const known = { incident, rule, events, history };
  const none = (why: NoContext['why']): IncidentContext => ({
    kind: 'none',
    why,
    evidence: intentEvidence({ ...known, around: null, neighbours: null }),
  });
  const seen = seenBy(office, viewer);
  const { told } = seen;
  const narrowed = narrowedTo(whole, events, seen);
  if (narrowed === 'nobody' || narrowed === 'no_device') return none(narrowed);
  const parts = partsAround(spans);
  const place = Math.min(ask.part, parts.length - 1);
  const part = parts[place];
  if (part === undefined) return none('dropped');
  const wanted = { part, anchor: anchorOf(spans, part), ask: { ...ask, part: place } };
  const [stretch, neighbours, damage] = await Promise.all([
    steady(office, stretchOf(office.archive, narrowed, wanted, bounds), bounds),
    steady(office, neighboursOf(office, { incident, rule, events, told }, bounds), bounds),
    steady(office, isDamaged(office, part), bounds),
  ]);
  if (stretch.kind !== 'answered') return none(stretch.kind === 'failed' ? 'failed' : 'slow');
  const found = await orKept(office, whole, { part, narrowed }, stretch.answer);
  const isDamagedDay = damage.kind === 'answered' && damage.answer;
  if (found === null) return none(isDamagedDay ? 'failed' : 'dropped');
  const { records, ...shown } = found;
  const rows = await contextRows(office, viewer, whole, records);
  const others = neighbours.kind === 'answered' ? neighbours.answer : null;
  return {
    kind: 'shown',
    ...shown,
    parts,
    part: place,
    onlyFrom: narrowed.clientIps,
    isDamaged: isDamagedDay,
    rows,
    neighbours: others,
    evidence: intentEvidence({ ...known, around: { records, rows }, neighbours: others }),
  };
}

/** An archive that fails must not hide the incident: what failed stands in our own log, and the page says so. */
async function steady<Answer>(
  { log }: Pick<Office, 'log'>,
  question: Promise<Answer>,
  { signal }: Bounds,
): Promise<Asked<Answer> | { readonly kind: 'failed' }> {
  try {
    return await asked(question, signal);
  } catch (error) {
    log.error({ err: error }, 'The archive could not say what came before and after an incident.');
    return { kind: 'failed' };
  }
}

/** The first flagged request of a part. */
function anchorOf(spans: readonly Window[], { from, to }: Window): number {
  const first = spans.find((span) => span.to >= from && span.from < to);
  return Math.max(from, first?.from ?? from);
}

async function isDamaged({ archive, zone }: Office, part: Window): Promise<boolean> {
  const { damaged } = await archive.state();
  const dayOf = (moment: number) =>
    Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
  const [first, last] = [dayOf(part.from), dayOf(part.to)];
  return damaged.some(({ day }) => day >= first && day <= last);
}
