import { expect, test } from 'vitest';
import { type Comparable, earlierOfKind } from '../../../daemon/incidents/earlier.ts';
import type { IncidentId, IncidentState, Resolution, StaffId } from '../../../daemon/incidents/incident.ts';
import { categoryIdOf } from '../../../daemon/policy/rule-id.ts';

const DAY = 86_400_000;

function closedAs(resolution: Resolution): IncidentState {
  const finding = { resolution, intent: 'unclear', note: '', caseReference: null } as const;
  return { status: 'resolved', ...finding, by: 'lead-1' as StaffId, at: DAY };
}

function incident(id: string, parts: Partial<Comparable> = {}): Comparable {
  return {
    id: id as IncidentId,
    category: categoryIdOf('gambling'),
    firstSeen: 10 * DAY,
    lastSeen: 10 * DAY,
    lane: 'review',
    state: { status: 'new' },
    merged: null,
    cluster: { role: 'none' },
    ...parts,
  };
}

const now = incident('now');
const before = (id: string, parts: Partial<Comparable> = {}) => incident(id, { firstSeen: 9 * DAY, ...parts });
const idsOf = (others: readonly Comparable[]) => earlierOfKind(now, others).map(({ id }) => id);

test('what was found to be something, or is still open, came before; the newest first', () => {
  const older = before('older', { firstSeen: DAY, state: closedAs('concern') });
  expect(
    idsOf([older, before('open'), now, before('nothing more', { state: closedAs('no_concern'), firstSeen: 5 })]),
  ).toEqual(['open', 'older', 'nothing more']);
});

test.each(['false_alarm', 'duplicate', 'test'] as const)('what was closed as %s is no earlier time', (resolution) => {
  expect(idsOf([before('one', { state: closedAs(resolution) })])).toEqual([]);
});

test('another kind, a part of another, a lesson of the whole class, a look for help and what came later do not count', () => {
  expect(
    idsOf([
      before('kind', { category: categoryIdOf('games') }),
      before('gone rule', { category: null }),
      before('part', { merged: {} }),
      before('class', { cluster: { role: 'member' } }),
      before('help', { lane: 'support' }),
      incident('later', { firstSeen: 11 * DAY }),
    ]),
  ).toEqual([]);
});
