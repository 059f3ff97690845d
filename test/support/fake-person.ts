import { Readable } from 'node:stream';
import type { DaemonApi, Erasure, PersonKept, PersonRefusal, Viewer } from '../../daemon/api/contract.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';

const NINE = Date.UTC(2026, 1, 9, 9, 0);

export function buildKept(different: Partial<PersonKept> = {}): PersonKept {
  return {
    accounts: ['pupil017'],
    name: 'Sam Example',
    group: 'Year 5',
    records: 1_204,
    first: NINE - 86_400_000,
    last: NINE,
    incidents: 2,
    flaggedRequests: 5,
    asked: [
      { kind: 'export', at: NINE - 3_600_000, byName: 'Dr Sample', reason: 'The parents asked.', finishedAt: NINE },
      { kind: 'erasure', at: NINE, byName: null, reason: 'The family moved away.', finishedAt: null },
    ],
    ...different,
  };
}

export function buildErasure(different: Partial<Erasure> = {}): Erasure {
  const stays = { incidentId: 'incident-1' as IncidentId, firstSeen: NINE - 7_200_000, lastSeen: NINE } as const;
  return {
    records: 1_100,
    incidents: 1,
    flaggedRequests: 3,
    attempts: 4,
    samples: 1,
    findings: 1,
    searches: 2,
    stays: (['open', 'just_closed', 'concern', 'hold'] as const).map((because) => ({ ...stays, because })),
    findingsThatStay: 1,
    recordsThatStay: 104,
    ...different,
  };
}

type PersonCalls = Pick<DaemonApi, 'personKept' | 'exportPerson' | 'planErasure' | 'erasePerson'>;

/** One person's data of a daemon in memory: it notes what is asked, and refuses what the real one does. */
export function fakePerson(calls: string[]): PersonCalls {
  const note = (what: string, viewer: Viewer, about: string) => calls.push(`${what} ${viewer.staffId} ${about}`);
  return {
    async personKept(viewer, { account, formerly }) {
      note('person', viewer, [account, ...formerly].join(' '));
      if (account === 'tablet-y2') return refusal('ACCOUNT_SHARED', 'Several people share this account.');
      return { kind: 'found', kept: buildKept() };
    },
    async exportPerson(viewer, { account }, reason) {
      note('export', viewer, `${account} ${reason}`);
      if (reason === '') return refusal('REASON_MISSING', 'There is no reason.');
      return { kind: 'made', fileName: 'personal-data-2026-02-09.zip', zip: Readable.from([Buffer.from('a ZIP')]) };
    },
    planErasure: async () => ({ kind: 'planned', erasure: buildErasure() }),
    async erasePerson(viewer, { account }, { reason, confirmation }) {
      note('erase', viewer, `${account} ${reason}`);
      if (confirmation !== account) return refusal('NOT_CONFIRMED', 'This is not the account.');
      return { kind: 'begun', erasure: buildErasure() };
    },
  };
}

function refusal(code: string, message: string): PersonRefusal {
  return { kind: 'refused', code, message };
}
