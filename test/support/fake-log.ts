import { Readable } from 'node:stream';
import type { CategoryId } from '../../categories/category.ts';
import type { ContextAnswers, DaemonApi, SearchAnswers, Viewer } from '../../daemon/api/contract.ts';
import { buildContext, buildFound, buildReach, buildSearchList } from './dashboard-log-models.ts';

/** Searching the log, for the daemon in memory: it notes what was asked and answers always the same. */
export function fakeLog(calls: string[]): ContextAnswers & SearchAnswers {
  const note = (what: string, viewer: Viewer, about: string) =>
    void calls.push(`${what} ${viewer.staffId} ${about}`.trim());
  return {
    async incidentContext(viewer, id, ask) {
      note('context', viewer, `${id} ${JSON.stringify(ask)}`);
      return buildContext();
    },
    async searchForm() {
      const categories = [{ id: 'gambling' as CategoryId, title: 'Gambling', theme: 'content' as const }];
      return { reach: buildReach(), categories, before: null };
    },
    async beginSearch(viewer, wanted, kind) {
      note('search', viewer, `${kind} ${JSON.stringify(wanted)}`);
      return { kind: 'begun', id: 'search-1' };
    },
    async narrowSearch(viewer, id, subject) {
      note('narrow', viewer, `${id} ${subject}`);
      return { kind: 'begun', id: 'search-2' };
    },
    async logPage(viewer, id, after) {
      note('found', viewer, `${id} ${after ?? ''}`);
      return id === 'search-1' ? buildFound() : { kind: 'gone' };
    },
    async exportLog(viewer, id, format) {
      note('export', viewer, `${id} ${format}`);
      return { kind: 'export', fileName: 'filterwatch-log-2026-02-09.csv', text: Readable.from(['a\n', 'b\n']) };
    },
    async searches(viewer, page) {
      note('searches', viewer, String(page));
      return buildSearchList();
    },
  } satisfies Partial<DaemonApi>;
}
