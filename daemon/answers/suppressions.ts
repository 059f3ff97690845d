import type {
  PreviewAnswer,
  QuietenedList,
  QuietenedRow,
  QuietenResult,
  QuietenWish,
  SecondResult,
  SuppressionApi,
  Viewer,
} from '../api/contract.ts';
import { STAFF_GROUP } from '../identity/roster.ts';
import { needsSecond } from '../policy/suppression.ts';
import type { StoredSuppression } from '../store/suppressions.ts';
import { ENOUGH_MS } from './change-preview.ts';
import { staffNamesOf } from './incident-row.ts';
import { mayInvestigate, type Office, reachOf } from './office.ts';
import { hiddenBy } from './quieten-counts.ts';
import { quietenFormOf } from './quieten-form.ts';
import { readWish } from './quieten-wish.ts';
import { withoutNames } from './without-names.ts';

/** What has been quietened, and who may quieten what. */
export function createSuppressionAnswers(office: Office, enoughMs = ENOUGH_MS): SuppressionApi<Viewer> {
  return {
    quietened: (viewer) => listOf(office, viewer),
    quietenForm: (viewer, id) => quietenFormOf(office, viewer, id),
    quieten: (viewer, wish) => quieten(office, viewer, { ...wish, reason: wish.reason.trim() }),
    previewQuieten: (viewer, wish) => preview(office, viewer, { wish, enoughMs }),
    secondQuieten: (viewer, id) => second(office, viewer, id),
    async liftQuieten(viewer, id, reason) {
      if (!mayInvestigate(viewer)) return { kind: 'not_yours' };
      if (reason.trim() === '') return { kind: 'no_reason' };
      if ((await mine(office, viewer, id)) === null) return { kind: 'gone' };
      const lifting = { at: office.now(), reason: reason.trim() };
      if (!(await office.suppressions.lift(id, viewer.staffId, lifting))) return { kind: 'gone' };
      await changed(office, viewer, 'lift_quietened', id);
      return { kind: 'lifted' };
    },
  };
}

/** How many wait for this viewer to agree. */
export async function waitingFor(office: Office, viewer: Viewer): Promise<number> {
  if (!mayInvestigate(viewer)) return 0;
  const all = await visible(office, viewer);
  return all.filter((one) => stateOf(one, office.now()) === 'waiting' && one.by !== viewer.staffId).length;
}

async function listOf(office: Office, viewer: Viewer): Promise<QuietenedList> {
  if (!mayInvestigate(viewer)) return { inForce: [], waiting: [], ended: [] };
  const now = office.now();
  const all = await visible(office, viewer);
  const judged = await office.suppressions.judgedBy(now);
  const shown = new Set(all.map(({ id }) => id));
  const [names, hidden, seen] = await Promise.all([
    staffNamesOf(office),
    hiddenBy(
      office,
      judged.filter(({ id }) => shown.has(id)),
      reachOf(viewer),
    ),
    incidentsSeenBy(office, viewer, all),
  ]);
  const toRow = (one: StoredSuppression) => rowOf(office, viewer, { one, names, hidden, seen });
  const of = (state: State) => all.filter((one) => stateOf(one, now) === state).map(toRow);
  return { inForce: of('in_force'), waiting: of('waiting'), ended: of('ended') };
}

type State = 'in_force' | 'waiting' | 'ended';

function stateOf({ lifted, until, needsSecond: needs, second: agreed }: StoredSuppression, now: number): State {
  if (lifted !== null || until <= now) return 'ended';
  return needs && agreed === null ? 'waiting' : 'in_force';
}

/** What is about staff is for the head alone, whether or not it reaches what they do. */
async function visible(office: Office, viewer: Viewer): Promise<readonly StoredSuppression[]> {
  const { maySeeStaff } = reachOf(viewer);
  return (await office.suppressions.all(office.now())).filter((one) => maySeeStaff || !isAboutStaff(office, one));
}

function isAboutStaff({ policy }: Office, { includesStaff, scope }: StoredSuppression): boolean {
  const rule = policy.rules.find(({ id }) => id === scope.ruleId);
  return includesStaff || scope.group?.toLowerCase() === STAFF_GROUP || rule?.appliesTo === 'staff';
}

async function mine(office: Office, viewer: Viewer, id: string): Promise<StoredSuppression | null> {
  return (await visible(office, viewer)).find((one) => one.id === id) ?? null;
}

async function incidentsSeenBy(
  office: Office,
  viewer: Viewer,
  all: readonly StoredSuppression[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(all.flatMap(({ incidentId }) => incidentId ?? []))];
  const found = await Promise.all(ids.map((id) => office.incidents.one(reachOf(viewer), id)));
  return new Set(found.flatMap((incident) => incident?.id ?? []));
}

interface Around {
  readonly one: StoredSuppression;
  readonly names: ReadonlyMap<string, string>;
  readonly hidden: ReadonlyMap<string, number> | null;
  readonly seen: ReadonlySet<string>;
}

function rowOf({ policy, roster }: Office, viewer: Viewer, { one, names, hidden, seen }: Around): QuietenedRow {
  const { id, scope, includesStaff, at, until, incidentId, second: agreed, lifted } = one;
  const read = (text: string) => withoutNames(roster, viewer, text);
  const nameOf = (staffId: string) => names.get(staffId) ?? null;
  return {
    ...{ id, scope, includesStaff, at, until },
    reason: read(one.reason),
    ruleTitle: policy.rules.find((rule) => rule.id === scope.ruleId)?.title ?? null,
    byName: nameOf(one.by),
    isOwn: one.by === viewer.staffId,
    second: agreed && { at: agreed.at, byName: nameOf(agreed.by) },
    lifted: lifted && { at: lifted.at, byName: nameOf(lifted.by), reason: read(lifted.reason) },
    incidentId: incidentId !== null && seen.has(incidentId) ? incidentId : null,
    hidden: hidden === null ? null : (hidden.get(id) ?? 0),
  };
}

async function quieten(office: Office, viewer: Viewer, wish: QuietenWish): Promise<QuietenResult> {
  if (!mayInvestigate(viewer)) return { kind: 'not_yours' };
  const { incidentId, includesStaff, reason } = wish;
  if (incidentId !== null && (await quietenFormOf(office, viewer, incidentId)) === null) return { kind: 'gone' };
  const read = readWish(office, viewer, wish);
  if (read.kind !== 'wish') return read;
  const { scope, until } = read;
  const said = { reason, includesStaff, at: office.now(), by: viewer.staffId, incidentId };
  const isForTwo = needsSecond(scope);
  const added = await office.suppressions.add({ scope, until, ...said, needsSecond: isForTwo });
  if (added.kind === 'full') return added;
  await changed(office, viewer, 'quieten', added.id);
  return { kind: isForTwo ? 'waiting' : 'quietened' };
}

async function second(office: Office, viewer: Viewer, id: string): Promise<SecondResult> {
  if (!mayInvestigate(viewer)) return { kind: 'not_yours' };
  if ((await mine(office, viewer, id)) === null) return { kind: 'gone' };
  const kind = await office.suppressions.second(id, viewer.staffId, office.now());
  if (kind === 'done') await changed(office, viewer, 'second_quietened', id);
  return { kind };
}

interface Previewing {
  readonly wish: QuietenWish;
  readonly enoughMs: number;
}

async function preview(office: Office, viewer: Viewer, { wish, enoughMs }: Previewing): Promise<PreviewAnswer> {
  // Whoever asks what it would hide has no reason to write yet.
  const read = mayInvestigate(viewer) ? readWish(office, viewer, { ...wish, reason: '-' }) : null;
  if (read?.kind !== 'wish') return { kind: 'unclear' };
  const { scope, until } = read;
  const suppression = { id: '', scope, reason: '', includesStaff: wish.includesStaff, from: 0, until };
  const enough = AbortSignal.timeout(enoughMs);
  const limits = { subjects: null, told: reachOf(viewer), enough, signal: null };
  const { from, to, isComplete, added, removed } = await office.hindsight.previewQuieten(suppression, limits);
  const { requests, people, needingCare, events } = removed;
  const incidents = (await office.hindsights.incidentsOf(events)).size;
  return { kind: 'counted', from, to, isComplete, added, removed: { requests, people, incidents, needingCare } };
}

type Action = 'quieten' | 'second_quietened' | 'lift_quietened';

/** Puts in force what has just been decided, and writes down who decided it. */
async function changed(office: Office, { staffId }: Viewer, action: Action, subjectId: string): Promise<void> {
  await office.audit.add({ at: office.now(), staffId, action, subjectKind: 'suppression', subjectId });
  await office.suppressionsChanged();
}
