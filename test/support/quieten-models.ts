import type { QuietenedList, QuietenedRow, QuietenForm, SuppressionApi, Viewer } from '../../daemon/api/contract.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import { ruleIdOf } from '../../daemon/policy/rule-id.ts';
import { DAY, MINUTE, NOW } from './dashboard-models.ts';

export function buildQuietened(given: Partial<QuietenedRow> = {}): QuietenedRow {
  return {
    id: 'quiet-1',
    scope: {
      ruleId: ruleIdOf('pupils-gaming'),
      host: 'games.example',
      phrase: null,
      group: 'Year 9',
      lesson: { weekday: 'tuesday', from: '10:45', to: '12:00' },
    },
    ruleTitle: 'Games',
    reason: 'The computing class makes its own games.',
    includesStaff: false,
    at: NOW - DAY,
    byName: 'Ms Okafor',
    isOwn: false,
    until: NOW + 30 * DAY,
    second: null,
    lifted: null,
    incidentId: 'incident-1' as IncidentId,
    hidden: 41,
    ...given,
  };
}

export function buildQuietenedList(): QuietenedList {
  const scope = { ruleId: null, host: null, phrase: 'dice', group: null, lesson: null };
  const lifted = { at: NOW - MINUTE, byName: 'Dr Sample', reason: 'The topic is over.' };
  return {
    inForce: [buildQuietened(), buildQuietened({ id: 'quiet-2', hidden: null, includesStaff: true })],
    waiting: [
      buildQuietened({ id: 'quiet-3', scope, ruleTitle: null }),
      buildQuietened({ id: 'quiet-4', isOwn: true, second: { at: NOW, byName: 'Dr Sample' } }),
    ],
    ended: [buildQuietened({ id: 'quiet-5', lifted }), buildQuietened({ id: 'quiet-6', until: NOW - DAY })],
  };
}

export function buildQuietenForm(given: Partial<QuietenForm> = {}): QuietenForm {
  return {
    incidentTitle: 'Gambling',
    ruleId: 'everyone-gambling',
    hosts: ['bet.example', 'dice.example'],
    phrases: ['roulette'],
    group: 'Year 5',
    lesson: { weekday: 'monday', from: '08:50', to: '10:30' },
    includesStaff: false,
    lastDay: '2026-03-27',
    ...given,
  };
}

/** Quietening of a daemon in memory: it notes what is asked. */
export function fakeQuieten(calls: string[]): SuppressionApi<Viewer> {
  const note = (what: string, { staffId }: Viewer, about: string) => void calls.push(`${what} ${staffId} ${about}`);
  return {
    async quietened(viewer) {
      note('quietened', viewer, '');
      return buildQuietenedList();
    },
    quietenForm: async (_viewer, id) => (id === 'incident-1' ? buildQuietenForm() : null),
    async quieten(viewer, wish) {
      note('quieten', viewer, JSON.stringify(wish));
      if (wish.lastDay === '') return { kind: 'no_date' };
      return { kind: wish.group === null ? 'waiting' : 'quietened' };
    },
    async previewQuieten(viewer, wish) {
      note('preview quieten', viewer, wish.host ?? '');
      const removed = { requests: 14, people: 3, incidents: 2, needingCare: 0 };
      const added = { requests: 0, people: 0 };
      return { kind: 'counted', from: NOW - 14 * DAY, to: NOW, isComplete: true, added, removed };
    },
    async secondQuieten(viewer, id) {
      note('second', viewer, id);
      return { kind: id === 'quiet-3' ? 'done' : id === 'quiet-4' ? 'own' : 'gone' };
    },
    async liftQuieten(viewer, id, reason) {
      note('lift', viewer, `${id} ${reason}`);
      return { kind: id === 'quiet-1' ? 'lifted' : 'gone' };
    },
  };
}
