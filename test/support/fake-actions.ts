import type { Checklist, DaemonApi, LetterRow, Outstanding, RemovalRow } from '../../daemon/api/contract.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import { sampleLetter } from './fake-letters.ts';

const NINE = Date.UTC(2026, 1, 9, 9, 0);

function sampleLetterRow(): LetterRow {
  const { subject, body, recipient, ...row } = sampleLetter();
  return row;
}

/** What our policy asks of one incident, with one action in each state. */
export function sampleChecklist(given: Partial<Checklist> = {}): Checklist {
  const nobody = { byName: null, at: null, note: '', version: 0 };
  return {
    isEarlier: false,
    mustChoose: false,
    choice: { rows: ['disrepute'], byName: 'Ms Example', at: NINE, note: 'It was not in a lesson.' },
    choiceVersion: 1,
    items: [
      {
        action: 'online-safety-lead',
        isPrescribed: true,
        state: 'done',
        byName: 'Ms Example',
        at: NINE,
        note: '',
        version: 1,
      },
      { action: 'head', isPrescribed: true, state: 'to_do', ...nobody },
      { action: 'inform-parents', isPrescribed: true, state: 'to_do', ...nobody },
      {
        action: 'warning',
        isPrescribed: true,
        state: 'not_applicable',
        byName: 'Dr Sample',
        at: NINE,
        note: 'They have left the school.',
        version: 2,
      },
      {
        action: 'class-teacher',
        isPrescribed: false,
        state: 'done',
        byName: 'Dr Sample',
        at: NINE,
        note: 'Told after assembly.',
        version: 1,
      },
    ],
    letters: [sampleLetterRow()],
    others: ['police', 'filter-provider'],
    ...given,
  };
}

/** Access of a pupil that runs out today. */
export function sampleRemoval(given: Partial<RemovalRow> = {}): RemovalRow {
  const days = { fromDay: '2026-02-02', untilDay: '2026-02-09' };
  const whose = { isStaff: false, group: 'Year 5' };
  return { id: 'removal-1', incidentId: 'incident-1' as IncidentId, ...whose, ...days, isDue: true, ...given };
}

export const NOTHING_OUTSTANDING: Outstanding = { things: 0, incidents: 0, rows: [] };

/** What our policy asks: the incidents of this daemon take any action once. */
export function fakeActions(calls: string[]) {
  return {
    async checklist(viewer, id) {
      calls.push(`checklist ${viewer.staffId} ${id}`);
      return id === 'incident-1' ? sampleChecklist() : null;
    },
    async chooseRows(viewer, id, { rows, note, version }) {
      calls.push(`rows ${viewer.staffId} ${id} ${rows.join('+')} ${note} ${version}`);
      if (id !== 'incident-1') return { kind: 'gone' };
      return rows.length === 0 && note === '' ? { kind: 'no_reason' } : { kind: 'done' };
    },
    async recordAction(viewer, id, { action, state, note, version }) {
      calls.push(`action ${viewer.staffId} ${id} ${action} ${state} ${note} ${version}`);
      if (id !== 'incident-1') return { kind: 'gone' };
      if (state === 'not_applicable' && note === '') return { kind: 'no_reason' };
      return version > 1 ? { kind: 'changed' } : { kind: 'done' };
    },
    removals: async () => [sampleRemoval()],
    async removeAccess(viewer, id, { fromDay, untilDay, reason }) {
      calls.push(`remove access ${viewer.staffId} ${id} ${fromDay} ${untilDay} ${reason}`);
      if (id !== 'incident-1') return { kind: 'gone' };
      if (fromDay === '') return { kind: 'no_day' };
      if (untilDay < fromDay) return { kind: 'wrong_order' };
      return reason === '' ? { kind: 'no_reason' } : { kind: 'done' };
    },
    async endRemoval(viewer, id, removal) {
      calls.push(`end removal ${viewer.staffId} ${id} ${removal}`);
      if (id !== 'incident-1') return { kind: 'gone' };
      return removal === sampleRemoval().id ? { kind: 'done' } : { kind: 'changed' };
    },
    async outstanding(viewer) {
      calls.push(`outstanding ${viewer.staffId}`);
      return NOTHING_OUTSTANDING;
    },
  } satisfies Partial<DaemonApi>;
}
