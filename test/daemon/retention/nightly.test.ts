import { expect, onTestFinished, test } from 'vitest';
import { createNightly, lastDue, type Nightly, nextDue } from '../../../daemon/retention/nightly.ts';
import type { RetentionStep, StepOutcome } from '../../../daemon/retention/run-retention.ts';
import { openStore } from '../../support/open-store.ts';
import { DAY, LONDON } from '../../support/retention.ts';
import { waitFor } from '../../support/wait-for.ts';

const { stores } = openStore();
/** In winter London's clocks are UTC. */
const DUE = Date.UTC(2026, 10, 30, 4, 40);
const NOTHING: StepOutcome = { removed: 0, untilAt: null, oldestLeft: null };

test('the work is due at 04:40 school time, whatever the clocks do', () => {
  expect(lastDue(DUE - 1, LONDON)).toBe(DUE - DAY);
  expect(lastDue(DUE, LONDON)).toBe(DUE);
  expect(nextDue(DUE, LONDON)).toBe(DUE + DAY);
  expect(nextDue(Date.UTC(2026, 2, 28, 12), LONDON)).toBe(Date.UTC(2026, 2, 29, 3, 40));
  expect(lastDue(Date.UTC(2026, 9, 25, 12), LONDON)).toBe(Date.UTC(2026, 9, 25, 4, 40));
});

function nightlyAt(clock: { now: number }, run: RetentionStep['run']): Nightly {
  const nightly = createNightly({
    zone: LONDON,
    runs: stores().retentionRuns,
    steps: [{ kind: 'verified', run }],
    now: () => clock.now,
    elapsed: () => 0,
    outageIn: () => null,
    log: { info: () => undefined, error: () => undefined },
  });
  onTestFinished(() => nightly.stop());
  return nightly;
}

async function runsSince(at: number): Promise<number> {
  return (await stores().retentionRuns.since(at)).filter(({ kind }) => kind === 'run').length;
}

test('a night that was missed is caught up with at the next start, and one that was not is left alone', async () => {
  const clock = { now: DUE + DAY / 2 };
  let times = 0;
  const run = async () => {
    times += 1;
    return NOTHING;
  };
  nightlyAt(clock, run).catchUp();
  await waitFor(async () => (await runsSince(0)) === 1, 'the run that was missed');
  const again = nightlyAt(clock, run);
  again.catchUp();
  await again.stop();
  expect(times).toBe(1);
  clock.now += DAY;
  nightlyAt(clock, run).catchUp();
  await waitFor(async () => (await runsSince(clock.now)) === 1, 'the run of the day after');
});

test('a night in which something failed is tried again', async () => {
  const clock = { now: DUE };
  nightlyAt(clock, () => Promise.reject(new Error('Busy.'))).catchUp();
  await waitFor(async () => (await runsSince(0)) === 1, 'the run that fails');
  clock.now += 3_600_000;
  nightlyAt(clock, async () => NOTHING).catchUp();
  await waitFor(async () => (await runsSince(clock.now)) === 1, 'the run that does not');
});

test('stopping breaks off between two pieces of the work, and the next start goes on', async () => {
  const clock = { now: DUE };
  let pieces = 0;
  const nightly = nightlyAt(clock, async (goOn) => {
    for (;;) {
      pieces += 1;
      await goOn(0);
    }
  });
  nightly.catchUp();
  await waitFor(() => pieces > 2, 'some pieces of the work');
  await nightly.stop();
  expect(await runsSince(0)).toBe(0);
  nightlyAt(clock, async () => NOTHING).catchUp();
  await waitFor(async () => (await runsSince(0)) === 1, 'the run that comes to its end');
});
