import { categoryOf } from '../../categories/taxonomy.ts';
import type { HistoryEntry, IncidentRow } from '../api/contract.ts';
import { asksForActions } from '../incidents/actions.ts';
import { attemptsIn } from '../incidents/attempts-in.ts';
import { mayCloseTogether } from '../incidents/triage.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import { handRule } from '../policy/presets/hand-rules.ts';
import type { StoredHistory } from '../store/incidents.ts';
import type { StoredIncident } from '../store/rows.ts';
import { entryTitleOf } from './entry-title.ts';
import type { Office } from './office.ts';
import { whoOf } from './who.ts';

/** The rule as it was when the incident was raised, and the policy that it stood in. */
export async function ruleOf(
  office: Pick<Office, 'policy' | 'policies'>,
  incident: StoredIncident,
): Promise<{ readonly policy: Policy; readonly rule: Rule }> {
  const policy =
    incident.policyVersion === office.policy.version
      ? office.policy
      : ((await office.policies.byVersion(incident.policyVersion)) ?? office.policy);
  const ofPolicy = [...policy.rules, ...office.policy.rules].find((one) => one.id === incident.ruleId);
  const rule = ofPolicy ?? handRule(incident.ruleId);
  if (!rule) throw new Error(`Incident ${incident.id} names a rule that no kept policy holds.`);
  return { policy, rule: incident.origin === 'log' ? rule : writtenDown(rule) };
}

/** What a rule says of requests says nothing of what a person wrote down. */
function writtenDown(rule: Rule): Rule {
  return { ...rule, title: entryTitleOf(rule), falseAlarms: [] };
}

export async function rowOf(
  office: Office,
  incident: StoredIncident,
  staffNames: ReadonlyMap<string, string>,
): Promise<IncidentRow> {
  const { rule } = await ruleOf(office, incident);
  const { state } = incident;
  return {
    id: incident.id,
    version: incident.version,
    title: rule.title,
    severity: incident.severity,
    welfare: categoryOf(rule.category).welfare,
    status: state.status,
    who: whoOf(incident.subject, office.roster),
    eventCount: incident.eventCount,
    blockedCount: incident.blockedCount,
    attemptCount: attemptsIn(incident),
    searchCount: incident.searchCount,
    lookUpCount: incident.lookUpCount,
    firstSeen: incident.firstSeen,
    lastSeen: incident.lastSeen,
    waitsUntil: state.status === 'on_hold' ? state.until : null,
    isBack: incident.isBack,
    mayCloseTogether: mayCloseTogether({
      state,
      severity: incident.severity,
      welfare: categoryOf(rule.category).welfare,
      isIllegal: rule.ruling.kind === 'illegal',
      isWholeClass: incident.cluster.wholeClass !== null,
    }),
    assigneeName: 'assignee' in state ? (staffNames.get(state.assignee) ?? null) : null,
    resolution: state.status === 'resolved' ? state.resolution : null,
    wholeClass: incident.cluster.wholeClass,
    origin: incident.origin,
    actionsToDo: asksForActions(state) ? await toDoOf(office, incident) : 0,
  };
}

async function toDoOf({ outstandingActions }: Office, { id }: StoredIncident): Promise<number> {
  return (await outstandingActions.perIncident([id])).get(id) ?? 0;
}

export async function staffNamesOf(office: Pick<Office, 'staff'>): Promise<ReadonlyMap<string, string>> {
  return new Map((await office.staff.all()).map((account) => [account.id, account.name]));
}

/** One thing that happened, with who did it by name. */
export function historyEntryOf(
  { at, kind, byStaff, detail, finding }: StoredHistory,
  names: ReadonlyMap<string, string>,
): HistoryEntry {
  const byName = byStaff === null ? null : (names.get(byStaff) ?? null);
  const entry = { at, kind: kind as HistoryEntry['kind'], byName, detail };
  return finding === null ? entry : { ...entry, finding };
}
