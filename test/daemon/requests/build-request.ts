import type { StaffId } from '../../../daemon/incidents/incident.ts';
import { type FilterRequest, NOTHING_SEEN, type RequestId } from '../../../daemon/requests/filter-request.ts';

export const NOW = Date.UTC(2026, 10, 18, 10, 20);
export const TEACHER = 'teacher-1' as StaffId;
export const HEAD = 'head-1' as StaffId;

/** A request that waits for a senior leader. */
export function buildRequest(different: Partial<FilterRequest> = {}): FilterRequest {
  return {
    id: 'request-1' as RequestId,
    number: 1,
    kind: 'block',
    entry: 'casino.example',
    scope: { kind: 'school' },
    reason: 'Pupils found it.',
    until: null,
    askedBy: TEACHER,
    askedAt: NOW,
    incidentId: null,
    state: { status: 'asked' },
    seen: NOTHING_SEEN,
    version: 1,
    ...different,
  };
}
