import { categoryOf } from '../../categories/taxonomy.ts';
import type { ReferredAnswers, ReferredIncident, ReferredRow, Viewer } from '../api/contract.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { MAX_NOTE_LENGTH } from '../incidents/triage.ts';
import type { Referral } from '../store/referrals.ts';
import type { StoredIncident } from '../store/rows.ts';
import { rowOf, ruleOf, staffNamesOf } from './incident-row.ts';
import { alertsOf, type Office } from './office.ts';
import { askedForOf } from './whole-class.ts';

const REQUESTS_SHOWN = 100;

/** What was referred to a member of staff who sees nothing else: the incident itself, and what they did about it. */
export function createReferredAnswers(office: Office): ReferredAnswers<Viewer> {
  return {
    referred: (viewer) => listOf(office, viewer),
    async referredIncident(viewer, id) {
      const mine = await mineOf(office, viewer, id);
      if (mine === null) return null;
      await audit(office, viewer, 'view', id);
      return detailOf(office, viewer, mine);
    },
    async sayReferred(viewer, id, given) {
      const text = given.trim();
      if (text === '') return { kind: 'no_text' };
      if (text.length > MAX_NOTE_LENGTH) return { kind: 'too_long' };
      if ((await mineOf(office, viewer, id)) === null) return { kind: 'gone' };
      await office.referrals.say({ incidentId: id, staffId: viewer.staffId, at: office.now(), text });
      await audit(office, viewer, 'say_referred', id);
      return { kind: 'said' };
    },
  };
}

interface Mine {
  readonly incident: StoredIncident;
  readonly referral: Referral;
}

async function listOf(office: Office, viewer: Viewer): Promise<readonly ReferredRow[]> {
  if (!viewer.powers.includes('referred')) return [];
  const referrals = await office.referrals.forStaff(viewer.staffId);
  const found = await Promise.all(referrals.map((referral) => withIncident(office, viewer, referral)));
  return Promise.all(found.flatMap((mine) => mine ?? []).map((mine) => rowFor(office, viewer, mine)));
}

async function mineOf(office: Office, viewer: Viewer, id: IncidentId): Promise<Mine | null> {
  if (!viewer.powers.includes('referred')) return null;
  const referral = (await office.referrals.of(id)).find(({ staffId }) => staffId === viewer.staffId);
  return referral === undefined ? null : withIncident(office, viewer, referral);
}

/** What is about a colleague, or about themselves, is not shown here, whoever referred it. */
async function withIncident(office: Office, viewer: Viewer, referral: Referral): Promise<Mine | null> {
  const incident = await office.incidents.one(alertsOf(viewer), referral.incidentId);
  return incident && { incident, referral };
}

async function rowFor(office: Office, viewer: Viewer, { incident, referral }: Mine): Promise<ReferredRow> {
  const names = await staffNamesOf(office);
  const row = await rowOf(office, incident, names);
  const { id, title, severity, welfare, who, wholeClass, firstSeen, lastSeen } = row;
  const said = await office.referrals.said(id, viewer.staffId);
  return {
    ...{ id, title, severity, welfare, who, wholeClass, firstSeen, lastSeen },
    referredAt: referral.at,
    referredByName: referral.by === null ? null : (names.get(referral.by) ?? null),
    isAnswered: said.length > 0,
  };
}

async function detailOf(office: Office, viewer: Viewer, mine: Mine): Promise<ReferredIncident> {
  const { id } = mine.incident;
  const [row, { rule }, events, weightiest, said] = await Promise.all([
    rowFor(office, viewer, mine),
    ruleOf(office, mine.incident),
    office.incidents.events(id, REQUESTS_SHOWN),
    office.incidents.weightiest(id),
    office.referrals.said(id, viewer.staffId),
  ]);
  const category = categoryOf(rule.category);
  return {
    ...row,
    categorySentence: category.sentence,
    falseAlarms: rule.falseAlarms.length > 0 ? rule.falseAlarms : category.falseAlarms,
    reasons: weightiest?.reasons ?? [],
    asked: events.map(askedForOf),
    said,
  };
}

function audit(office: Office, { staffId }: Viewer, action: 'view' | 'say_referred', id: IncidentId): Promise<void> {
  return office.audit.add({ at: office.now(), staffId, action, subjectKind: 'incident', subjectId: id });
}
