import { Readable } from 'node:stream';
import type { LookAnswers, LookList, Viewer } from '../../daemon/api/contract.ts';
import type { IncidentId, StaffId } from '../../daemon/incidents/incident.ts';

export const NINE = Date.UTC(2026, 1, 9, 9);

/** Entries of each form that the page shows. */
export function buildLookList(different: Partial<LookList> = {}): LookList {
  const by = { byName: 'Pat Reviewer', staffId: 'lead-1' as StaffId, detail: {} };
  const about = { audience: 'pupils', group: 'Year 5' } as const;
  const incident = { kind: 'incident', id: '3f2a9b' as IncidentId, about } as const;
  return {
    rows: [
      { sequence: 5, at: NINE + 4, ...by, action: 'claim', subject: incident },
      { sequence: 4, at: NINE + 3, ...by, action: 'view', subject: incident },
      { sequence: 3, at: NINE + 2, ...by, action: 'search_log', subject: { kind: 'other', what: 'search', id: 'a' } },
      { sequence: 2, at: NINE + 1, ...by, byName: null, action: 'view', subject: { kind: 'erased' } },
      {
        ...{ sequence: 1, at: NINE, byName: null, staffId: null, detail: {} },
        ...{ action: 'sign_in_refused', subject: { kind: 'other', what: 'account', id: '' } },
      },
    ],
    total: 120,
    page: 1,
    pages: 3,
    staff: [{ id: 'lead-1' as StaffId, name: 'Pat Reviewer' }],
    weeks: ['2026-02-09', '2026-02-02'],
    summary: {
      week: '2026-02-09',
      staff: [
        {
          ...{ staffId: 'lead-1' as StaffId, name: 'Pat Reviewer', viewed: 41, closed: 3, searches: 6 },
          ...{ exports: 1, refused: 2 },
        },
      ],
      unusual: [
        { kind: 'at_night', name: 'Pat Reviewer', count: 2 },
        { kind: 'many_people', name: 'Pat Reviewer', count: 41 },
        { kind: 'same_person', name: null, count: 5 },
      ],
      refusedUnknown: 1,
    },
    check: { at: NINE, entries: 5, brokenAt: null },
    ...different,
  };
}

export function fakeLooks(calls: string[]): LookAnswers<Viewer> {
  return {
    async looks(viewer, filter) {
      calls.push(`looks ${viewer.staffId} ${JSON.stringify(filter)}`);
      return buildLookList();
    },
    async exportLooks(viewer, _, format) {
      calls.push(`exportLooks ${viewer.staffId} ${format}`);
      return { fileName: `who-looked.${format}`, text: Readable.from(['number\n']) };
    },
    async checkLooks(viewer) {
      calls.push(`checkLooks ${viewer.staffId}`);
      return { at: NINE, entries: 5, brokenAt: null };
    },
  };
}
