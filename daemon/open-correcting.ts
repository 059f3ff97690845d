import { type Correcting, type CorrectingParts, createCorrecting } from './correcting/correcting.ts';
import type { Knowledge, StepSettings } from './examine/examiner-protocol.ts';
import { identifierFor } from './examine/steps.ts';
import { understandingOf } from './hindsight/understanding.ts';
import type { InForceNow } from './in-force.ts';
import type { Periods } from './policy/timetable.ts';
import { createTaughtNow } from './taught-now.ts';

/** A server may tell of a morning's leases within a minute: they are looked at together. */
const SETTLE_MS = 20_000;

/** Putting right what became known late, as the daemon does it, with the steps that judge the log. */
export function openCorrecting(
  { school, listIndex }: StepSettings,
  inForce: InForceNow,
  parts: Omit<CorrectingParts, 'inForce' | 'settleMs' | 'taught'> & {
    readonly periods: Periods;
    readonly settleMs?: number;
  },
): Correcting & { use(knowledge: Knowledge): void } {
  const { periods, ...others } = parts;
  let knowledge: Knowledge = { school, listIndex };
  let identifier = identifierFor(inForce.current(), parts.attachments);
  inForce.tell({
    apply(changed) {
      identifier = identifierFor(changed, parts.attachments);
    },
  });
  const rooms = {
    ...periods,
    groupsOf: (identity: Parameters<typeof identifier.groupsOf>[0]) => identifier.groupsOf(identity),
  };
  const correcting = createCorrecting({
    settleMs: SETTLE_MS,
    ...others,
    taught: createTaughtNow(inForce.current, periods),
    inForce() {
      const { policy, suppressions } = inForce.current();
      return { identifier, rooms, now: understandingOf(knowledge, policy, suppressions) };
    },
  });
  return {
    ...correcting,
    use(now) {
      knowledge = now;
    },
  };
}
