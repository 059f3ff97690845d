import type { DaemonApi, SupportItem } from '../../daemon/api/contract.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';

const NINE = Date.UTC(2026, 1, 9, 9, 0);

/** One pupil who looked for help, with every field filled. */
export function sampleSupport(given: Partial<SupportItem> = {}): SupportItem {
  return {
    id: 'support-1' as IncidentId,
    names: { kind: 'at_once' },
    who: {
      kind: 'person',
      name: 'Pupil Seventeen',
      role: 'pupil',
      group: 'Year 5',
      account: 'pupil017',
      via: 'log',
      classTeacher: 'Mr Lindqvist',
    },
    eventCount: 2,
    firstSeen: NINE,
    lastSeen: NINE + 60_000,
    care: null,
    version: 1,
    reasons: [{ kind: 'ruling', sentence: 'It is allowed, and nobody did anything wrong.' }],
    looked: [
      { at: NINE, kind: 'search', text: 'childline number' },
      { at: NINE + 60_000, kind: 'site', text: 'www.childline.org.uk' },
    ],
    closed: null,
    incidents: [{ id: 'incident-1' as IncidentId, title: 'Searches about self-harm', at: NINE - 60_000 }],
    ...given,
  };
}

/** One pupil who looked for help, and classes that can be split. */
export function fakeLanes(calls: string[]) {
  return {
    async splitClass(viewer, id, version, reason) {
      calls.push(`split ${viewer.staffId} ${id} ${version} ${reason}`);
      if (reason.trim() === '') return { kind: 'no_reason' };
      return version === 1 ? { kind: 'done' } : { kind: 'changed' };
    },
    async support(viewer, { view, page }) {
      calls.push(`support ${viewer.staffId} ${view} ${page}`);
      const { id, who, eventCount, firstSeen, lastSeen, care } = sampleSupport();
      const rows = [{ id, who, eventCount, firstSeen, lastSeen, care }];
      return { rows, total: 1, page, pages: 1, counts: { open: 1, closed: 0 }, knowsPupils: true };
    },
    async supportItem(viewer, id) {
      calls.push(`support item ${viewer.staffId} ${id}`);
      return id === 'support-1' ? sampleSupport() : null;
    },
    async closeSupport(viewer, id, version, given) {
      calls.push(`close support ${viewer.staffId} ${id} ${JSON.stringify(given)}`);
      if (id !== 'support-1') return { kind: 'gone' };
      return version === 1 ? { kind: 'done' } : { kind: 'changed' };
    },
  } satisfies Partial<DaemonApi>;
}
