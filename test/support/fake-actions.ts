import type { Checklist, DaemonApi, LetterRow, Outstanding } from '../../daemon/api/contract.ts';
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
    removals: async () => [],
    removeAccess: async () => ({ kind: 'done' }),
    endRemoval: async () => ({ kind: 'done' }),
    async outstanding(viewer) {
      calls.push(`outstanding ${viewer.staffId}`);
      return NOTHING_OUTSTANDING;
    },
  } satisfies Partial<DaemonApi>;
}
