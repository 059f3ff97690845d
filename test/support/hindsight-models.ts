import type {
  DaemonApi,
  HindsightBatch,
  HindsightBatchRow,
  HindsightFindingRow,
  Viewer,
} from '../../daemon/api/contract.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import { DAY, MINUTE, NOW } from './dashboard-models.ts';

export function buildBatchRow(given: Partial<HindsightBatchRow> = {}): HindsightBatchRow {
  return {
    id: 'batch-1',
    causes: [
      {
        kind: 'list',
        id: 'county',
        title: 'County list',
        version: '2026-11-30',
        before: '2026-11-29',
        added: 214,
        categoryTitle: null,
      },
    ],
    state: 'waiting',
    at: NOW - MINUTE,
    from: NOW - 28 * DAY,
    to: NOW - MINUTE,
    isComplete: true,
    busySites: 0,
    lighter: 0,
    failure: null,
    waiting: 2,
    people: 3,
    places: 2,
    requests: 41,
    isPressing: false,
    ...given,
  };
}

export function buildFindingRow(given: Partial<HindsightFindingRow> = {}): HindsightFindingRow {
  return {
    id: 'finding-1',
    title: 'Gambling',
    severity: 'medium',
    welfare: false,
    isPressing: false,
    who: {
      kind: 'person',
      name: 'Sam Example',
      role: 'pupil',
      group: 'Year 5',
      account: 'pupil017',
      via: 'log',
      classTeacher: null,
    },
    requests: 12,
    blocked: 3,
    first: NOW - 9 * DAY,
    last: NOW - DAY,
    places: [
      { kind: 'site', text: 'dice.example', requests: 11 },
      { kind: 'search', text: 'dice for money', requests: 1 },
    ],
    decision: null,
    ...given,
  };
}

export function buildBatch(given: Partial<HindsightBatch> = {}): HindsightBatch {
  const left = { kind: 'left', byName: 'Ms Okafor', at: NOW, note: 'A lesson about chance.', incidentIds: [] } as const;
  const raised = {
    kind: 'raised',
    byName: null,
    at: NOW,
    note: '',
    incidentIds: ['incident-1' as IncidentId],
  } as const;
  return {
    names: { kind: 'at_once' },
    batch: buildBatchRow(),
    findings: [
      buildFindingRow(),
      buildFindingRow({
        id: 'finding-2',
        title: 'Self-harm',
        severity: 'critical',
        welfare: true,
        isPressing: true,
        who: { kind: 'unknown', account: null, address: '192.0.2.44' },
        places: [{ kind: 'site', text: null, requests: 2 }],
        blocked: 0,
      }),
      buildFindingRow({ id: 'finding-3', decision: left }),
      buildFindingRow({ id: 'finding-4', decision: raised }),
    ],
    ...given,
  };
}

type HindsightCalls = Pick<
  DaemonApi,
  'hindsight' | 'hindsightBatch' | 'raiseFinding' | 'leaveFinding' | 'leaveBatch' | 'previewChange'
>;

/** Looking back of a daemon in memory: it notes what is asked. */
export function fakeHindsight(calls: string[]): HindsightCalls {
  const note = (what: string, { staffId }: Viewer, about: string) =>
    void calls.push(`${what} ${staffId} ${about}`.trim());
  const batchId = 'batch-1';
  return {
    hindsight: async () => ({ batches: [buildBatchRow()], foundNothing: 3 }),
    async hindsightBatch(viewer, id) {
      note('hindsight', viewer, id);
      return id === batchId ? buildBatch() : null;
    },
    async raiseFinding(viewer, id, why) {
      note('raise', viewer, `${id} ${why}`);
      if (id === 'finding-3') return { kind: 'decided', batchId };
      if (id === 'finding-4') return { kind: 'nothing_left', batchId };
      return id === 'finding-1'
        ? { kind: 'raised', batchId, incidentIds: ['incident-1' as IncidentId] }
        : { kind: 'gone' };
    },
    async leaveFinding(viewer, id, why) {
      note('leave', viewer, `${id} ${why}`);
      return id === 'finding-1' ? { kind: 'left', batchId, findings: 1 } : { kind: 'gone' };
    },
    async leaveBatch(viewer, id, why) {
      note('leave all', viewer, `${id} ${why}`);
      return id === batchId ? { kind: 'left', batchId, findings: 2 } : { kind: 'gone' };
    },
    async previewChange(viewer, say) {
      note('preview', viewer, JSON.stringify(say));
      const removed = { requests: 14, people: 3, incidents: 2, needingCare: 0 };
      return {
        kind: 'counted',
        from: NOW - 30 * DAY,
        to: NOW,
        isComplete: true,
        added: { requests: 0, people: 0 },
        removed,
      };
    },
  };
}
