import type { DaemonApi, ReferredIncident, ReferredRow, Referring } from '../../daemon/api/contract.ts';
import type { IncidentId, StaffId } from '../../daemon/incidents/incident.ts';
import { buildPerson, NOW } from './dashboard-models.ts';

export const REFERRED = 'incident-1' as IncidentId;

export function sampleReferredRow(given: Partial<ReferredRow> = {}): ReferredRow {
  return {
    ...{ id: REFERRED, title: 'Online gambling', severity: 'medium', welfare: false, wholeClass: null },
    ...{ firstSeen: NOW - 7_200_000, lastSeen: NOW - 3_600_000, referredAt: NOW - 1_800_000 },
    who: buildPerson(),
    referredByName: 'Ms Okafor',
    isAnswered: false,
    ...given,
  };
}

export function sampleReferred(given: Partial<ReferredIncident> = {}): ReferredIncident {
  return {
    ...sampleReferredRow(),
    categorySentence: 'Betting and games for money.',
    falseAlarms: ['A lesson about chance'],
    reasons: [{ kind: 'category', sentence: 'bet365.com is on the list of gambling sites.' }],
    asked: [{ at: NOW - 7_200_000, kind: 'site', text: 'bet365.com' }],
    said: [],
    ...given,
  };
}

export function sampleReferring(given: Partial<Referring> = {}): Referring {
  return {
    ...{ title: 'Online gambling', wholeClass: null },
    teachers: [{ staffId: 'teacher-1' as StaffId, name: 'Mr Mentor', isClassTeacher: true }],
    referred: [{ at: NOW - 1_800_000, name: 'Ms Tutorly', byName: 'Ms Okafor' }],
    ...given,
  };
}

/** What was referred to a class teacher: one incident. */
export function fakeReferred(calls: string[]) {
  return {
    referring: async (_viewer, id) => (id === REFERRED ? sampleReferring() : null),
    async refer(viewer, id, staffId) {
      calls.push(`refer ${viewer.staffId} ${id} ${staffId}`);
      if (id !== REFERRED) return { kind: 'gone' };
      return staffId === 'teacher-1' ? { kind: 'referred' } : { kind: 'no_teacher' };
    },
    referred: async () => [sampleReferredRow()],
    referredIncident: async (_viewer, id) => (id === REFERRED ? sampleReferred() : null),
    async sayReferred(viewer, id, text) {
      calls.push(`say ${viewer.staffId} ${id}`);
      if (id !== REFERRED) return { kind: 'gone' };
      return text.trim() === '' ? { kind: 'no_text' } : { kind: 'said' };
    },
  } satisfies Partial<DaemonApi>;
}
