import { attemptsIn } from '../incidents/attempts-in.ts';
import { cameToLightInWords } from '../incidents/hand-entry.ts';
import type { IncidentState } from '../incidents/incident.ts';
import type { StoredAccount } from '../store/hand-entries.ts';
import type { StoredHistory } from '../store/incidents.ts';
import type { StoredLetter } from '../store/letters.ts';
import type { FileMask } from './masked-value.ts';
import type { PersonFacts, PersonIncident } from './person-facts.ts';
import type { FilePlan } from './person-file.ts';
import { judgedEvent } from './record-files.ts';
import { recordDocument } from './record-text.ts';
import { timeText } from './table-text.ts';

type RoleOf = PersonFacts['roleOf'];

/** The incidents, with what was found and everything that happened to them. */
export function incidentFile({ incidents, roleOf }: PersonFacts): FilePlan {
  return {
    name: 'incidents.ndjson',
    meaning:
      'Each time that something was put in front of a person to look at: why, what that person found and wrote down, and what happened when. Members of staff stand there by their role.',
    heading: '',
    entries: (mask) => incidents.map((one) => `${JSON.stringify(incidentDocument(one, roleOf, mask))}\n`),
  };
}

function incidentDocument(one: PersonIncident, roleOf: RoleOf, mask: FileMask): object {
  const { incident, ruleTitle, policyTitle, events, history, account } = one;
  const group = 'group' in incident.subject ? incident.subject.group : null;
  const told = {
    id: incident.id,
    about: ruleTitle,
    rule: incident.ruleId,
    policy: policyTitle,
    policy_version: incident.policyVersion,
    severity: incident.severity,
    first_seen: timeText(incident.firstSeen),
    last_seen: timeText(incident.lastSeen),
    requests: incident.eventCount,
    blocked: incident.blockedCount,
    attempts: attemptsIn(incident),
    searches: incident.searchCount,
    group,
    standing: standingOf(incident.state, roleOf),
    finding_before: incident.stateBefore === null ? null : standingOf(incident.stateBefore, roleOf),
    written_down: account && accountDocument(account, roleOf),
    history: history.map((entry) => happened(entry, roleOf)),
    letters: one.letters.map((letter) => letterDocument(letter, roleOf)),
    access_removed: one.removals.map(({ fromDay, untilDay, reason }) => ({ from: fromDay, until: untilDay, reason })),
    reasons: [...new Set(events.flatMap(({ reasons }) => reasons.map(({ sentence }) => sentence)))],
  };
  return {
    ...mask.value(told),
    flagged_requests: events.map((event) => recordDocument(judgedEvent(event, group), mask)),
  };
}

function accountDocument(account: StoredAccount, roleOf: RoleOf): object {
  return {
    what_happened: account.whatHappened,
    came_to_light: cameToLightInWords(account.cameToLight),
    why_so_serious: account.severityReason,
    by: roleOf(account.enteredBy),
    at: timeText(account.enteredAt),
  };
}

function letterDocument({ kind, at, way, by, subject, body }: StoredLetter, roleOf: RoleOf): object {
  return { to: kind, at: timeText(at), way, by: roleOf(by), subject, text: body };
}

function standingOf(state: IncidentState, roleOf: RoleOf): object {
  switch (state.status) {
    case 'new':
      return { status: 'new' };
    case 'in_review':
      return { status: 'in_review', by: roleOf(state.assignee), since: timeText(state.since) };
    case 'on_hold':
      return {
        status: 'on_hold',
        by: roleOf(state.assignee),
        until: timeText(state.until),
        waiting_for: state.waitingFor,
      };
    case 'resolved':
      return {
        status: 'resolved',
        found: state.resolution,
        deliberate: state.intent,
        by: roleOf(state.by),
        at: timeText(state.at),
        note: state.note,
        case_reference: state.caseReference,
      };
  }
}

function happened({ at, kind, byStaff, detail }: StoredHistory, roleOf: RoleOf): object {
  return { at: timeText(at), what: kind, by: roleOf(byStaff), detail };
}

/** What a member of staff wrote in own words: somebody must read it before it is handed over. */
export function staffNotes({
  incidents,
}: PersonFacts): readonly { readonly incidentId: string; readonly what: string }[] {
  return incidents.flatMap((one) => [...accountNotes(one), ...findingNotes(one), ...letterNotes(one)]);
}

type StaffNote = ReturnType<typeof staffNotes>[number];

function letterNotes({ incident, letters }: PersonIncident): readonly StaffNote[] {
  return letters.map(() => ({ incidentId: incident.id, what: 'a letter about it' }));
}

function accountNotes({ incident, account }: PersonIncident): readonly StaffNote[] {
  return account === null ? [] : [{ incidentId: incident.id, what: 'what was written down of what happened' }];
}

function findingNotes({ incident: { id, state } }: PersonIncident): readonly StaffNote[] {
  if (state.status === 'on_hold') return [{ incidentId: id, what: 'what it waits for' }];
  if (state.status !== 'resolved' || state.note === '') return [];
  return [{ incidentId: id, what: 'the note about what was found' }];
}
