import type { DaemonApi } from '../../daemon/api/contract.ts';

/** Until when names are shown. */
export const SHOWN_UNTIL = Date.UTC(2026, 1, 9, 17, 0);

/** Names that can be shown of one incident. */
export function fakeNames(calls: string[]) {
  return {
    mayShowNames: async (_viewer, { id }) => !id.startsWith('gone'),
    async showNames(viewer, { kind, id }, { reason, note }) {
      calls.push(`show names ${viewer.staffId} ${kind} ${id} ${reason} ${note}`.trim());
      if (id !== 'incident-1') return { kind: 'gone' };
      return reason === 'other' && note === '' ? { kind: 'no_note' } : { kind: 'shown', until: SHOWN_UNTIL };
    },
    async hideNames(viewer, { kind, id }) {
      calls.push(`hide names ${viewer.staffId} ${kind} ${id}`);
      return true;
    },
  } satisfies Partial<DaemonApi>;
}
