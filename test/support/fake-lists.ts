import type { DaemonApi, Lists, Viewer } from '../../daemon/api/contract.ts';
import { buildLists } from './dashboard-list-models.ts';

type ListCalls = Pick<
  DaemonApi,
  | 'lists'
  | 'updateLists'
  | 'addSchoolEntry'
  | 'removeSchoolEntry'
  | 'addSchoolWord'
  | 'silencePhrase'
  | 'removeSchoolWord'
>;

/** The lists of a daemon in memory: it notes what is asked, and refuses a few things that only a daemon can know. */
export function fakeLists(calls: string[]): ListCalls {
  const lists: Lists = buildLists();
  const said = new Set<string>();
  const say = (what: string, viewer: Viewer, about: string) => {
    calls.push(`${what} ${viewer.staffId} ${about}`);
    const kind = said.has(about) ? 'already_there' : 'added';
    said.add(about);
    return { kind } as const;
  };
  return {
    async lists(viewer) {
      calls.push(`lists ${viewer.staffId}`);
      return lists;
    },
    async updateLists(viewer, id) {
      calls.push(`update ${viewer.staffId} ${id}`);
      return id === null || lists.lists.some((list) => list.id === id) ? { kind: 'asked' } : { kind: 'no_such_list' };
    },
    async addSchoolEntry(viewer, { entry, as, reason, incidentId }) {
      if (!entry.includes('.')) return { kind: entry === 'com' ? 'whole_ending' : 'no_host' };
      return say('site', viewer, `${entry} ${as} ${incidentId} ${reason}`);
    },
    async removeSchoolEntry(viewer, id, reason) {
      calls.push(`remove ${viewer.staffId} ${id} ${reason}`);
      return { kind: id === 'say-1' ? 'removed' : 'gone' };
    },
    addSchoolWord: async (viewer, { phrase, category, excludes, reason }) =>
      phrase.length < 3 ? { kind: 'too_short' } : say('word', viewer, `${phrase} ${category} ${excludes} ${reason}`),
    async silencePhrase(viewer, { phrase, reason, incidentId }) {
      if (phrase === 'hurt myself') return { kind: 'never_silenced' };
      return say('silence', viewer, `${phrase} ${incidentId} ${reason}`);
    },
    async removeSchoolWord(viewer, id, reason) {
      calls.push(`remove ${viewer.staffId} ${id} ${reason}`);
      return { kind: id === 'word-1' ? 'removed' : 'gone' };
    },
  };
}
