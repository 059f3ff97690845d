import { createHash } from 'node:crypto';
import type {
  HandoverAnswers,
  HandoverDesk,
  HandoverOf,
  HandoverRefusal,
  HandoverResult,
  HandoverWish,
  Viewer,
} from '../api/contract.ts';
import { MAX_HANDOVER_PURPOSE } from '../api/handover-models.ts';
import { formsOf } from '../incidents/handover.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { StoredIncident } from '../store/rows.ts';
import { type Confirmed, handoverRow, personOf } from './handover-rows.ts';
import { handoverText } from './handover-text.ts';
import { staffNamesOf } from './incident-row.ts';
import { mayReview, type Office, reachOf } from './office.ts';

/** As much of the office as handing over needs: the command line has no more. */
export type HandoverOffice = Pick<
  Office,
  | 'zone'
  | 'schoolName'
  | 'now'
  | 'settings'
  | 'staff'
  | 'incidents'
  | 'incidentActions'
  | 'handEntries'
  | 'handovers'
  | 'audit'
  | 'policies'
  | 'policy'
  | 'roster'
  | 'handover'
  | 'publicAddress'
>;

/** More at once is no hand-over but a copy. */
const MOST = 1_000;

/** Gives what somebody found to be a concern to the system that the school keeps such in. What nobody has looked at is never given away. */
export function createHandoverAnswers(office: HandoverOffice): HandoverAnswers {
  return {
    handoverDesk: (viewer, of) => deskOf(office, viewer, of),
    async handOver(viewer, given) {
      const wish = { ...given, purpose: given.purpose.trim() };
      if (!mayReview(viewer)) return { kind: 'gone' };
      if (wish.purpose === '') return { kind: 'no_purpose' };
      if (wish.purpose.length > MAX_HANDOVER_PURPOSE) return { kind: 'purpose_too_long' };
      if (!formsOf(office.handover).includes(wish.form)) return { kind: 'no_form' };
      return wish.of.kind === 'one' ? handOne(office, viewer, wish, wish.of.id) : handMany(office, viewer, wish);
    },
  };
}

async function deskOf(office: HandoverOffice, viewer: Viewer, of: HandoverOf): Promise<HandoverDesk | null> {
  if (!mayReview(viewer)) return null;
  const choice = { forms: formsOf(office.handover), form: office.handover.form };
  if (of.kind === 'since') return { ...choice, refusal: null, before: null };
  const incident = await office.incidents.one(reachOf(viewer), of.id);
  if (incident === null) return null;
  const judged = confirmedOf(office, incident);
  return { ...choice, refusal: judged.kind === 'refused' ? judged.why : null, before: await beforeOf(office, of.id) };
}

type Judged =
  | { readonly kind: 'confirmed'; readonly confirmed: Confirmed }
  | { readonly kind: 'refused'; readonly why: HandoverRefusal };

function confirmedOf(office: HandoverOffice, incident: StoredIncident): Judged {
  const { state, cluster } = incident;
  if (state.status !== 'resolved' || state.resolution !== 'concern') return { kind: 'refused', why: 'not_confirmed' };
  if (cluster.wholeClass !== null) return { kind: 'refused', why: 'whole_class' };
  const person = personOf(office, incident);
  return person === null
    ? { kind: 'refused', why: 'no_person' }
    : { kind: 'confirmed', confirmed: { incident, finding: state, person } };
}

async function beforeOf({ handovers, staff }: HandoverOffice, id: IncidentId): Promise<HandoverDesk['before']> {
  const last = (await handovers.last([id])).get(id);
  if (last === undefined) return null;
  return { at: last.at, byName: (last.by && (await staff.byId(last.by))?.name) ?? null };
}

async function handOne(
  office: HandoverOffice,
  viewer: Viewer,
  wish: HandoverWish,
  id: IncidentId,
): Promise<HandoverResult> {
  const incident = await office.incidents.one(reachOf(viewer), id);
  if (incident === null) return { kind: 'gone' };
  const judged = confirmedOf(office, incident);
  if (judged.kind === 'refused') return judged;
  const before = await beforeOf(office, id);
  if (before !== null && !wish.again) return { kind: 'before', ...before };
  return made(office, viewer, { wish, confirmed: [judged.confirmed], leftOut: 0, name: id });
}

async function handMany(office: HandoverOffice, viewer: Viewer, wish: HandoverWish): Promise<HandoverResult> {
  const day = wish.of.kind === 'since' ? wish.of.day : '';
  const since = startOf(day, office.zone);
  if (since === null) return { kind: 'no_day' };
  const reach = reachOf(viewer);
  const ids = await office.handovers.confirmedSince(reach, since, MOST + 1);
  if (ids.length > MOST) return { kind: 'too_many', most: MOST };
  const before = wish.again ? new Map() : await office.handovers.last(ids);
  const wanted = ids.filter((id) => !before.has(id));
  const incidents = (await Promise.all(wanted.map((id) => office.incidents.one(reach, id)))).filter(
    (one) => one !== null,
  );
  const confirmed = incidents.flatMap((incident) => {
    const judged = confirmedOf(office, incident);
    return judged.kind === 'confirmed' ? [judged.confirmed] : [];
  });
  if (confirmed.length === 0) return { kind: 'nothing' };
  return made(office, viewer, { wish, confirmed, leftOut: incidents.length - confirmed.length, name: `since-${day}` });
}

/** Null for what is no day. */
function startOf(day: string, zone: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  try {
    return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return null;
  }
}

interface Making {
  readonly wish: HandoverWish;
  /** One at least. */
  readonly confirmed: readonly Confirmed[];
  readonly leftOut: number;
  /** Of the file, which names nobody. */
  readonly name: string;
}

async function made(
  office: HandoverOffice,
  viewer: Viewer,
  { wish: { form, purpose }, confirmed, leftOut, name }: Making,
): Promise<HandoverResult> {
  const at = office.now();
  const names = await staffNamesOf(office);
  const rows = await Promise.all(confirmed.map((one) => handoverRow(office, one, names)));
  const text = handoverText({ form, at, schoolName: await schoolNameOf(office), rows }, office.handover);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const fileName = `handover-${name}.${form === 'json' ? 'json' : 'csv'}`;
  const ids = confirmed.map(({ incident }) => incident.id);
  await noteMade(office, viewer, { ids, at, detail: `${fileName}, SHA-256 ${sha256}: ${purpose}` });
  const type = form === 'json' ? 'application/json' : 'text/csv';
  return { kind: 'made', fileName, type, text, sha256, incidents: rows.length, leftOut };
}

/** In the record of who looked, and on the history of each: before anybody has the file. */
async function noteMade(
  { audit, handovers }: HandoverOffice,
  { staffId }: Viewer,
  { ids, at, detail }: { readonly ids: readonly IncidentId[]; readonly at: number; readonly detail: string },
): Promise<void> {
  for (const id of ids) await audit.add({ at, staffId, action: 'hand_over', subjectKind: 'incident', subjectId: id });
  await handovers.note(ids, { at, by: staffId, detail });
}

async function schoolNameOf({ schoolName, settings }: HandoverOffice): Promise<string> {
  return schoolName ?? (await settings.get('school_name')) ?? 'Your school';
}
