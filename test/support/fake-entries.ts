import type { DaemonApi, EntryForm } from '../../daemon/api/contract.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import type { RuleId } from '../../daemon/policy/policy.ts';

/** Under what can be written down what no log shows. */
export function sampleEntryForm(): EntryForm {
  const phones = { ruleId: 'by-hand-pupils-no-phones' as RuleId, title: 'A mobile phone on the premises' };
  return {
    groups: [{ kind: 'people', choices: [{ ...phones, appliesTo: 'pupils', severity: 'low' }] }],
    schoolGroups: ['5B', 'Year 5'],
  };
}

/** Incidents that no log shows: written by the lead about pupils, and changed by whoever wrote them. */
export function fakeEntries(calls: string[]) {
  return {
    entryForm: async () => sampleEntryForm(),
    async enterIncident(viewer, { ruleId, who }) {
      calls.push(`enter ${viewer.staffId} ${ruleId} ${who.kind}`);
      if (ruleId === 'none') return { kind: 'fault', fault: 'no_rule' };
      return who.kind === 'unknown_staff' ? { kind: 'passed_on' } : { kind: 'entered', id: 'incident-1' as IncidentId };
    },
    enteredNow: async () => null,
    async changeEntry(viewer, id, version) {
      calls.push(`change entry ${viewer.staffId} ${id} ${version}`);
      return version === 1 ? { kind: 'entered', id } : { kind: 'changed' };
    },
  } satisfies Partial<DaemonApi>;
}
