import { expect, test } from 'vitest';
import type { Examined } from '../../../daemon/examine/examiner-protocol.ts';
import { createIntake, type IntakePorts } from '../../../daemon/examine/intake.ts';
import { NOTHING_FILTERED } from '../../support/flagged-event.ts';
import { waitFor } from '../../support/wait-for.ts';

const NOTHING: Examined = {
  outcome: {
    hourCounts: [],
    lineCounts: [],
    samples: [],
    events: [],
    support: [],
    attempts: [],
    behaviours: { kept: [], forgetBefore: null },
    latest: [],
    unknownLabels: [],
    filtered: NOTHING_FILTERED,
    lines: 0,
  },
  block: null,
  format: null,
  listVersion: 'seed-1',
  refused: {},
  canary: null,
};

class DiskFull extends Error {}

function ports(different: Partial<IntakePorts<number>>): IntakePorts<number> {
  return {
    examine: async () => NOTHING,
    commit: async () => undefined,
    isOutage: (error) => error instanceof DiskFull,
    outageMessage: () => 'The disk is full.',
    outage: () => undefined,
    failed: (error) => {
      throw error;
    },
    now: () => 1_000,
    ...different,
  };
}

test('batches are stored in the order of their delivery, however long examining takes', async () => {
  const stored: number[] = [];
  const releases = new Map<number, () => void>();
  const intake = createIntake(
    ports({
      examine: (batch) => new Promise((resolve) => releases.set(batch, () => resolve(NOTHING))),
      commit: async (batch) => void stored.push(batch),
    }),
  );
  await intake.deliver(1);
  const second = intake.deliver(2);
  await waitFor(() => releases.size === 2, 'both to be examined');
  releases.get(2)?.();
  releases.get(1)?.();
  await second;
  await intake.settled();
  expect(stored).toEqual([1, 2]);
});

test('a source is held back while two batches are on their way', async () => {
  const releases: (() => void)[] = [];
  const intake = createIntake(ports({ commit: () => new Promise((resolve) => releases.push(resolve)) }));
  await intake.deliver(1);
  let isThrough = false;
  const second = intake.deliver(2).then(() => {
    isThrough = true;
  });
  await waitFor(() => releases.length === 1, 'the first commit to begin');
  expect(isThrough).toBe(false);
  releases[0]?.();
  await second;
  expect(intake.state().inFlight).toBe(1);
  releases[1]?.();
});

test('a full disk is waited out, shown meanwhile, and nothing is lost', async () => {
  let isFull = true;
  const stored: number[] = [];
  const intake = createIntake(
    ports({
      commit: async (batch) => {
        if (isFull) throw new DiskFull();
        stored.push(batch);
      },
    }),
  );
  await intake.deliver(1);
  await waitFor(() => intake.state().failing !== null, 'the outage to show');
  expect(intake.state().failing).toEqual({ since: 1_000, message: 'The disk is full.' });
  isFull = false;
  await intake.settled();
  expect(stored).toEqual([1]);
  expect(intake.state().failing).toBe(null);
});

test('a stop during an outage gives up the batch, whose lines are read again after the next start', async () => {
  const intake = createIntake(
    ports({
      commit: async () => {
        throw new DiskFull();
      },
    }),
  );
  await intake.deliver(1);
  await waitFor(() => intake.state().failing !== null, 'the outage to show');
  await intake.stop();
  expect(intake.state().inFlight).toBe(0);
});

test('a stop without an outage waits until the batch in hand is stored', async () => {
  const stored: number[] = [];
  const intake = createIntake(ports({ commit: async (batch) => void stored.push(batch) }));
  await intake.deliver(1);
  await intake.stop();
  expect(stored).toEqual([1]);
});

test('a bug is reported, not tried again', async () => {
  const failures: unknown[] = [];
  const bug = new TypeError('x is undefined');
  const intake = createIntake(
    ports({
      commit: async () => {
        throw bug;
      },
      failed: (error) => void failures.push(error),
    }),
  );
  await intake.deliver(1);
  await intake.settled();
  expect(failures).toEqual([bug]);
});

test('two sources that wait for room both go on when there is some', async () => {
  const releases: (() => void)[] = [];
  const stored: number[] = [];
  const intake = createIntake(
    ports({
      commit: (batch) => new Promise((resolve) => releases.push(() => resolve(void stored.push(batch)))),
    }),
  );
  const delivered = Promise.all([1, 2, 3, 4].map((batch) => intake.deliver(batch)));
  await waitFor(async () => {
    releases.shift()?.();
    return stored.length === 4;
  }, 'all four to be stored');
  await delivered;
  expect(stored).toEqual([1, 2, 3, 4]);
});

test('however many sources deliver at once, two batches are on their way at most', async () => {
  const releases: (() => void)[] = [];
  const stored: number[] = [];
  let most = 0;
  const intake = createIntake(
    ports({
      commit(batch) {
        most = Math.max(most, intake.state().inFlight);
        return new Promise((resolve) => releases.push(() => resolve(void stored.push(batch))));
      },
    }),
  );
  const delivered = Promise.all([1, 2, 3, 4, 5, 6].map((batch) => intake.deliver(batch)));
  await waitFor(() => {
    releases.shift()?.();
    return stored.length === 6;
  }, 'all six to be stored');
  await delivered;
  expect(most).toBe(2);
});

test('after a bug nothing more is stored: the cursor must not pass the lines that it cost', async () => {
  const stored: number[] = [];
  const failures: unknown[] = [];
  const bug = new TypeError('x is undefined');
  const released = Promise.withResolvers<void>();
  const intake = createIntake(
    ports({
      async commit(batch) {
        await released.promise;
        if (batch === 1) throw bug;
        stored.push(batch);
      },
      failed: (error) => void failures.push(error),
    }),
  );
  const delivered = Promise.all([1, 2, 3].map((batch) => intake.deliver(batch)));
  released.resolve();
  await delivered;
  await intake.settled();
  await intake.deliver(4);
  await intake.settled();
  expect(stored).toEqual([]);
  expect(failures).toEqual([bug]);
  expect(intake.state().inFlight).toBe(0);
});

test('an outage is told when it begins and when it is over, not with each try', async () => {
  const told: (string | null)[] = [];
  let tries = 0;
  const intake = createIntake(
    ports({
      commit: async () => {
        tries += 1;
        if (tries < 3) throw new DiskFull();
      },
      outage: (message) => void told.push(message),
    }),
  );
  await intake.deliver(1);
  await intake.settled();
  expect(told).toEqual(['The disk is full.', null]);
});

test('a disk that fills up while everything stops holds up nothing', async () => {
  const released = Promise.withResolvers<void>();
  const intake = createIntake(
    ports({
      commit: async () => {
        await released.promise;
        throw new DiskFull();
      },
    }),
  );
  await intake.deliver(1);
  const stopped = intake.stop();
  released.resolve();
  await stopped;
  expect(intake.state().inFlight).toBe(0);
});

test('nothing is taken on after a stop', async () => {
  const examined: number[] = [];
  const intake = createIntake(
    ports({
      examine: async (batch) => {
        examined.push(batch);
        return NOTHING;
      },
    }),
  );
  await intake.stop();
  await intake.deliver(1);
  expect(examined).toEqual([]);
});
