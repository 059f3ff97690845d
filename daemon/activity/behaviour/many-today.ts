import type { Memories } from './memories.ts';
import type { Moment } from './moment.ts';
import type { BehaviourId } from './remembered.ts';

/** Stands for the whole school in place of somebody. */
const ALL = 'school:';

/** How many there have been on this school day, this one counted. */
export function manyToday(memories: Memories, behaviour: BehaviourId, { schoolDay, at }: Moment): number {
  const known = memories.of(behaviour, ALL, schoolDay)?.traces[0];
  const count = (known?.count ?? 0) + 1;
  const traces = [{ what: '', first: known?.first ?? at, last: at, count }];
  memories.keep({ behaviour, subjectKey: ALL, part: schoolDay }, { keepUntil: schoolDay, isTold: false, traces });
  return count;
}
