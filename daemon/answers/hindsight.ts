import { categoryOf, isCategoryId } from '../../categories/taxonomy.ts';
import type {
  CauseInWords,
  DaemonApi,
  DecideResult,
  HindsightBatch,
  HindsightBatchRow,
  HindsightFindingRow,
  HindsightList,
  Viewer,
} from '../api/contract.ts';
import { AT_ONCE } from '../api/names-models.ts';
import type { Cause, FoundPlace } from '../incidents/hindsight.ts';
import type { Policy } from '../policy/policy.ts';
import type { BatchCounts, StoredBatch, StoredFinding } from '../store/hindsight.ts';
import { createChangePreview, ENOUGH_MS } from './change-preview.ts';
import { staffNamesOf } from './incident-row.ts';
import { mayInvestigate, type Office, reachOf } from './office.ts';
import { whoOf } from './who.ts';

export type HindsightAnswers = Pick<
  DaemonApi,
  'hindsight' | 'hindsightBatch' | 'raiseFinding' | 'leaveFinding' | 'leaveBatch' | 'previewChange'
>;

const BATCHES_READ = 100;

/** What looking back found, and what a person decides about it. */
export function createHindsightAnswers(office: Office, enoughMs = ENOUGH_MS): HindsightAnswers {
  return {
    hindsight: (viewer) => listOf(office, viewer),
    hindsightBatch: (viewer, id) => batchOf(office, viewer, id),
    raiseFinding: (viewer, id, note) => raise(office, viewer, id, note.trim()),
    leaveFinding: (viewer, id, note) => leaveOne(office, viewer, id, note.trim()),
    leaveBatch: (viewer, id, note) => leaveAll(office, viewer, id, note.trim()),
    previewChange: createChangePreview(office, enoughMs),
  };
}

async function listOf(office: Office, viewer: Viewer): Promise<HindsightList> {
  if (!mayInvestigate(viewer)) return { batches: [], foundNothing: 0 };
  const rows = (await office.hindsights.batches(reachOf(viewer), BATCHES_READ)).map(rowOf);
  const found = rows.filter(({ state }) => state !== 'nothing');
  const waiting = found.filter(({ state }) => state === 'waiting');
  const others = found.filter(({ state }) => state !== 'waiting');
  return { batches: [...waiting, ...others], foundNothing: rows.length - found.length };
}

function rowOf({ causes, counts, ...batch }: StoredBatch & { readonly counts: BatchCounts }): HindsightBatchRow {
  const { id, at, from, to, isComplete, busySites, lighter, failure } = batch;
  const { waiting, people, places, requests, isPressing } = counts;
  return {
    ...{ id, at, from, to, isComplete, busySites, lighter, failure },
    ...{ waiting, people, places, requests, isPressing },
    causes: causes.map(inWords),
    state: stateOf(batch.state, counts),
  };
}

function stateOf(state: StoredBatch['state'], { findings, waiting }: BatchCounts): HindsightBatchRow['state'] {
  if (state !== 'done') return state;
  if (findings === 0) return 'nothing';
  return waiting > 0 ? 'waiting' : 'reviewed';
}

function inWords(cause: Cause): CauseInWords {
  const isTitled = 'as' in cause && isCategoryId(cause.as);
  return { ...cause, categoryTitle: isTitled ? categoryOf(cause.as).title : null };
}

async function batchOf(office: Office, viewer: Viewer, id: string): Promise<HindsightBatch | null> {
  if (!mayInvestigate(viewer)) return null;
  const reach = reachOf(viewer);
  const batch = await office.hindsights.batch(reach, id);
  if (batch === null) return null;
  await audit(office, viewer, 'view', id);
  const [findings, names] = await Promise.all([office.hindsights.findings(reach, id), staffNamesOf(office)]);
  return {
    names: AT_ONCE,
    batch: rowOf(batch),
    findings: findings.map((finding) => findingOf(office, finding, names)),
  };
}

function findingOf(office: Office, finding: StoredFinding, names: ReadonlyMap<string, string>): HindsightFindingRow {
  const { id, severity, isPressing, requests, blocked, first, last, decision } = finding;
  const rule = ruleOf(office.policy, finding);
  return {
    ...{ id, severity, isPressing, requests, blocked, first, last },
    title: rule?.title ?? finding.ruleId,
    welfare: rule !== undefined && categoryOf(rule.category).welfare,
    who: whoOf(finding.identity, office.roster),
    places: finding.places.map(placeOf),
    decision: decision && {
      kind: decision.kind,
      byName: names.get(decision.by) ?? null,
      at: decision.at,
      note: decision.note,
      incidentIds: decision.incidentIds,
    },
  };
}

function ruleOf({ rules }: Policy, { ruleId }: StoredFinding) {
  return rules.find(({ id }) => id === ruleId);
}

function placeOf({ kind, text, requests }: FoundPlace): HindsightFindingRow['places'][number] {
  return kind === 'withheld' ? { kind: 'site', text: null, requests } : { kind, text, requests };
}

async function raise(office: Office, viewer: Viewer, id: string, note: string): Promise<DecideResult> {
  const finding = await mine(office, viewer, id);
  const batch = finding && (await office.hindsights.batch(reachOf(viewer), finding.batchId));
  if (finding === null || batch === null) return { kind: 'gone' };
  const { batchId } = finding;
  const result = await office.hindsight.raise(finding, batch, { by: viewer.staffId, note });
  if (result.kind !== 'raised') return { kind: result.kind, batchId };
  await audit(office, viewer, 'raise_finding', id);
  return { ...result, batchId };
}

async function leaveOne(office: Office, viewer: Viewer, id: string, note: string): Promise<DecideResult> {
  const finding = await mine(office, viewer, id);
  if (finding === null) return { kind: 'gone' };
  const { batchId } = finding;
  if (note === '') return { kind: 'no_reason', batchId };
  const left = await office.hindsights.leave([id], { by: viewer.staffId, at: office.now(), note });
  if (left === 0) return { kind: 'decided', batchId };
  await audit(office, viewer, 'leave_finding', id);
  return { kind: 'left', batchId, findings: left };
}

/** Leaves what waits in a batch, as far as the viewer may see it. */
async function leaveAll(office: Office, viewer: Viewer, batchId: string, note: string): Promise<DecideResult> {
  if (!mayInvestigate(viewer)) return { kind: 'gone' };
  const reach = reachOf(viewer);
  if ((await office.hindsights.batch(reach, batchId)) === null) return { kind: 'gone' };
  if (note === '') return { kind: 'no_reason', batchId };
  const waiting = (await office.hindsights.findings(reach, batchId)).filter(({ decision }) => decision === null);
  const ids = waiting.map(({ id }) => id);
  const left = await office.hindsights.leave(ids, { by: viewer.staffId, at: office.now(), note });
  if (left === 0) return { kind: 'decided', batchId };
  await audit(office, viewer, 'leave_batch', batchId);
  return { kind: 'left', batchId, findings: left };
}

async function mine(office: Office, viewer: Viewer, id: string): Promise<StoredFinding | null> {
  return mayInvestigate(viewer) ? office.hindsights.finding(reachOf(viewer), id) : null;
}

type Action = 'view' | 'raise_finding' | 'leave_finding' | 'leave_batch';

async function audit(office: Office, { staffId }: Viewer, action: Action, subjectId: string): Promise<void> {
  const subjectKind = action === 'view' || action === 'leave_batch' ? 'hindsight_batch' : 'hindsight_finding';
  await office.audit.add({ at: office.now(), staffId, action, subjectKind, subjectId });
}
