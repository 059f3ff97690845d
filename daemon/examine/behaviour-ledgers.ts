import { categoryId } from '../../categories/taxonomy.ts';
import type { BehaviourChanges, Remembered } from '../activity/behaviour/remembered.ts';
import { type BehaviourLedger, createBehaviourLedger } from '../activity/behaviour.ts';
import { createTransferLedger, type TransferLedger } from '../activity/transfers.ts';
import { createDeviceLooks } from '../identity/device-kind.ts';
import { subjectOf } from '../policy/category-words.ts';
import { createPeriods, type Timetable } from '../policy/timetable.ts';

export interface BehaviourLedgers {
  readonly transfers: TransferLedger;
  readonly behaviour: BehaviourLedger;
  /** Of both. */
  changes(): BehaviourChanges;
}

/** The ledgers of what only many requests show, beginning with what the store remembers. */
export function createBehaviourLedgers(timetable: Timetable, stored: readonly Remembered[]): BehaviourLedgers {
  const { schoolDayOf, dayAndTime } = createPeriods(timetable);
  const transfers = createTransferLedger(categoryId('large-transfers'), undefined, stored);
  const { deviceKindOf } = createDeviceLooks();
  const settings = { schoolDayOf, dayAndTime, subjectOf, categoryOf: categoryId, deviceKindOf };
  const behaviour = createBehaviourLedger(
    settings,
    stored.filter((one) => one.behaviour !== 'large-transfers'),
  );
  return {
    transfers,
    behaviour,
    changes() {
      const { kept, forgetBefore } = behaviour.changes();
      return { kept: [...kept, ...transfers.changes()], forgetBefore };
    },
  };
}
