import type { DaemonApi, Kept, KeptRow } from '../../daemon/api/contract.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import {
  ATTEMPTS_KEPT,
  FIXED_KINDS,
  FIXED_REASONS,
  KEPT_KINDS,
  RETENTION_KEYS,
  RETENTION_RULES,
} from '../../daemon/records/retention.ts';
import type { Html } from '../../dashboard/html.ts';
import { holdPage } from '../../dashboard/pages/hold.ts';
import { incidentPage } from '../../dashboard/pages/incident.ts';
import { keptPage } from '../../dashboard/pages/kept.ts';
import { emptyDraft } from '../../dashboard/parts/finding-form.ts';
import { buildIncident, buildShell, buildViewer, DAY, NOW } from './dashboard-models.ts';

const oldest = NOW - 29 * DAY;
const hold = {
  since: NOW - 3 * DAY,
  byName: 'Dr Sample',
  reason: 'The police asked for it.\nTheir number is with me.',
};

function rowOf(kind: KeptRow['kind']): KeptRow {
  const counted = { kind, count: 41_208, oldest, goesAt: NOW + 2 * DAY, lastDeleted: { at: NOW, count: 312 } };
  const key = RETENTION_KEYS.find((one) => one === kind);
  if (key !== undefined) return { ...counted, keep: RETENTION_RULES[key].default, why: RETENTION_RULES[key].why };
  const fixed = FIXED_KINDS.find((one) => one === kind) ?? 'open';
  const keep = fixed === 'attempts' ? ATTEMPTS_KEPT : null;
  return { ...counted, keep, why: FIXED_REASONS[fixed], goesAt: null, lastDeleted: null };
}

/** Everything that the page about what is kept can show. */
export function buildKept(given: Partial<Kept> = {}): Kept {
  return {
    kinds: KEPT_KINDS.map(rowOf),
    nextAt: NOW + DAY,
    nights: [
      {
        startedAt: NOW - 5 * 3_600_000,
        tookMs: 4_200,
        deleted: [
          { kind: 'records', count: 2_400_118 },
          { kind: 'false_alarm', count: 12 },
        ],
        contextsKept: 31,
        damaged: 0,
        failures: [],
      },
      { startedAt: NOW - DAY, tookMs: null, deleted: [], contextsKept: 0, damaged: 0, failures: [] },
    ],
    holds: [{ ...hold, incidentId: 'incident-1' as IncidentId, title: 'Searches about self-harm' }],
    disk: { freeBytes: 210_000_000_000, totalBytes: 500_000_000_000, fullInDays: 12, isNearlyFull: false },
    lastBackupAt: NOW - 2 * DAY,
    ...given,
  };
}

const failed: Partial<Kept> = {
  holds: [],
  nights: [
    {
      startedAt: NOW,
      tookMs: 900,
      deleted: [],
      contextsKept: 0,
      damaged: 1,
      failures: [{ kind: 'records', message: 'The disk refuses to write. Check the disk.' }],
    },
  ],
};

/** The pages about what is kept and about legal holds, in every state, by name. */
export const keptPages: Readonly<Record<string, (given: <Model>(model: Model) => Model) => Html>> = {
  kept: (given) => keptPage(given(buildShell()), given(buildKept())),
  'kept-technician': (given) =>
    keptPage(given(buildShell({}, buildViewer({ role: 'technician', name: 'Mx Cable' }))), given(buildKept())),
  'kept-failed': (given) => keptPage(given(buildShell()), given(buildKept(failed))),
  'kept-nothing-yet': (given) =>
    keptPage(given(buildShell()), given(buildKept({ holds: [], nights: [], disk: null, lastBackupAt: null }))),
  'hold-place': (given) => holdPage(given(buildShell()), given(buildIncident()), { reason: '', errors: [] }),
  'hold-lift-error': (given) =>
    holdPage(
      given(buildShell()),
      given(buildIncident({ hold })),
      given({ reason: '', errors: [{ field: 'reason', message: 'Say why' }] }),
    ),
  'incident-held': (given) =>
    incidentPage(
      given(buildShell()),
      given(buildIncident({ hold, history: [{ at: NOW, kind: 'held', byName: 'Dr Sample', detail: hold.reason }] })),
      given({ notice: { kind: 'held' }, draft: emptyDraft, errors: [] }),
    ),
};

/** What is kept, of a daemon in memory; incident-1 is under a hold. */
export function fakeKept(calls: string[]): Pick<DaemonApi, 'kept' | 'placeHold' | 'liftHold'> {
  const held = new Set(['incident-1']);
  return {
    async kept(viewer) {
      calls.push(`kept ${viewer.staffId}`);
      return buildKept(viewer.role === 'technician' ? { holds: [] } : {});
    },
    async placeHold(viewer, id, reason) {
      calls.push(`hold ${viewer.staffId} ${id} ${reason}`);
      if (!id.startsWith('incident-')) return { kind: 'gone' };
      if (reason.trim() === '') return { kind: 'no_reason' };
      return { kind: held.has(id) ? 'held_already' : 'placed' };
    },
    async liftHold(viewer, id, reason) {
      calls.push(`lift ${viewer.staffId} ${id} ${reason}`);
      if (!id.startsWith('incident-')) return { kind: 'gone' };
      if (reason.trim() === '') return { kind: 'no_reason' };
      return { kind: held.has(id) ? 'lifted' : 'not_held' };
    },
  };
}
