import type { EntryAnswers, EntryWho, IncidentAccount, NewEntry, Viewer } from '../api/contract.ts';
import { PUPILS_GROUP, STAFF_GROUP } from '../identity/roster.ts';
import { ENTRY_CHANGES_MS } from '../incidents/hand-entry.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { StoredAccount } from '../store/hand-entries.ts';
import type { StoredIncident } from '../store/rows.ts';
import { entryFormOf, readEntry } from './entry-reading.ts';
import { ruleOf, staffNamesOf } from './incident-row.ts';
import { type Office, reachOf } from './office.ts';

/** What members of staff write down because no log shows it. */
export function createEntryAnswers(office: Office): EntryAnswers<Viewer> {
  return {
    entryForm: async () => entryFormOf(office.policy, office.roster),
    async enterIncident(viewer, typed) {
      const read = readEntry(office.policy, office.roster, typed, office.now());
      if (read.kind === 'fault') return read;
      const id = await office.handEntries.add({
        ...read.entry,
        ...circumstances(office, viewer, read.entry.at),
        reportId: null,
      });
      await audit(office, viewer, 'enter_incident', id);
      return seenAfterwards(office, viewer, id);
    },
    async enteredNow(viewer, id) {
      const mine = await changeable(office, viewer, id);
      return mine === null ? null : { version: mine.incident.version, entry: await typedOf(office, mine) };
    },
    async changeEntry(viewer, id, version, typed) {
      const incident = await office.incidents.one(reachOf(viewer), id);
      if (incident === null) return { kind: 'gone' };
      const mine = await changeable(office, viewer, id);
      if (mine === null) return { kind: 'late' };
      const read = readEntry(office.policy, office.roster, typed, office.now());
      if (read.kind === 'fault') return read;
      const { reportId } = mine.account;
      const change = { ...read.entry, ...circumstances(office, viewer, read.entry.at), reportId, id, version };
      if (!(await office.handEntries.change(change))) return { kind: 'changed' };
      await audit(office, viewer, 'change_entry', id);
      return seenAfterwards(office, viewer, id);
    },
  };
}

/** Who writes, when, and to which day of the school it belongs. */
export function circumstances(office: Pick<Office, 'now' | 'schoolDayOf'>, viewer: Viewer, at: number) {
  return { by: viewer.staffId, now: office.now(), schoolDay: office.schoolDayOf(at) };
}

/** About a colleague, it goes past whoever wrote it to those who review such incidents. */
export async function seenAfterwards(office: Office, viewer: Viewer, id: IncidentId) {
  const isSeen = (await office.incidents.one(reachOf(viewer), id)) !== null;
  return isSeen ? ({ kind: 'entered', id } as const) : ({ kind: 'passed_on' } as const);
}

async function audit(
  office: Office,
  viewer: Viewer,
  action: 'enter_incident' | 'change_entry',
  id: IncidentId,
): Promise<void> {
  const at = office.now();
  await office.audit.add({ at, staffId: viewer.staffId, action, subjectKind: 'incident', subjectId: id });
}

/** What was written of it; null for what a log shows. */
export async function accountFor(
  office: Pick<Office, 'handEntries' | 'staff' | 'now'>,
  viewer: Viewer,
  incident: StoredIncident,
): Promise<IncidentAccount | null> {
  const account = incident.origin === 'log' ? null : await office.handEntries.of(incident.id);
  if (account === null) return null;
  const { whatHappened, cameToLight, severityReason, enteredBy, enteredAt, changedAt } = account;
  const enteredByName = (await staffNamesOf(office)).get(enteredBy) ?? null;
  const changeUntil = changeUntilOf(office.now(), viewer, incident, account);
  return { whatHappened, cameToLight, severityReason, enteredByName, enteredAt, changedAt, changeUntil };
}

/** Whoever wrote it may change it for ten minutes, as long as nobody has closed it. */
function changeUntilOf(now: number, viewer: Viewer, { state }: StoredIncident, account: StoredAccount): number | null {
  const until = account.enteredAt + ENTRY_CHANGES_MS;
  return account.enteredBy === viewer.staffId && state.status !== 'resolved' && now < until ? until : null;
}

interface Mine {
  readonly incident: StoredIncident;
  readonly account: StoredAccount;
}

async function changeable(office: Office, viewer: Viewer, id: IncidentId): Promise<Mine | null> {
  const incident = await office.incidents.one(reachOf(viewer), id);
  const account = incident === null ? null : await office.handEntries.of(id);
  if (incident === null || account === null) return null;
  return changeUntilOf(office.now(), viewer, incident, account) === null ? null : { incident, account };
}

async function typedOf(office: Office, { incident, account }: Mine): Promise<NewEntry> {
  const { rule } = await ruleOf(office, incident);
  const { whatHappened, cameToLight, severityReason } = account;
  return {
    ruleId: incident.ruleId,
    who: whoTyped(incident),
    at: incident.firstSeen,
    whatHappened,
    cameToLight,
    severity: incident.severity === rule.severity ? null : incident.severity,
    severityReason: severityReason ?? '',
  };
}

function whoTyped({ subject }: StoredIncident): EntryWho {
  if (subject.kind === 'person') return { kind: 'person', text: subject.personId };
  const group = subject.kind === 'unknown' ? (subject.group ?? PUPILS_GROUP) : PUPILS_GROUP;
  if (group === STAFF_GROUP) return { kind: 'unknown_staff' };
  return group === PUPILS_GROUP ? { kind: 'unknown_pupil' } : { kind: 'group', group };
}
