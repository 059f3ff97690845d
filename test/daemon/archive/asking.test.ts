import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { withConnection } from '../../../daemon/archive/duckdb.ts';
import { type Asking, createAsking, NOTHING_BOUND } from '../../../daemon/archive/questions/asking.ts';
import { createSeats } from '../../../daemon/archive/questions/seats.ts';
import { beginSession } from '../../../daemon/archive/questions/session.ts';
import type { Snapshot } from '../../../daemon/archive/snapshot.ts';
import { archiveFolder } from '../../support/archive-folder.ts';

const on = archiveFolder();
const NEVER = new AbortController().signal;
const REASON = new Error('Given up.');
const FOR_MINUTES = { sql: 'select count(*) from range(1000000000000) as a(i) where i % 7 = 8', bound: NOTHING_BOUND };
const AT_ONCE = { sql: 'select 1', bound: NOTHING_BOUND };
const sound = { among: async () => [], again: async () => [], trust: () => undefined };

function withAsking(work: (asking: Asking, controller: AbortController) => Promise<void>): Promise<void> {
  return withConnection(on.engine(), async (connection) => {
    const controller = new AbortController();
    await work(createAsking(connection, sound, controller.signal), controller);
    const next = createAsking(connection, sound, NEVER);
    expect(await next.rows(AT_ONCE)).toEqual([[1]]);
  });
}

test('a statement that would take minutes ends when it is given up, and the next is answered', () =>
  withAsking(async (asking, controller) => {
    const answer = asking.rows(FOR_MINUTES);
    setImmediate(() => controller.abort(REASON));
    await expect(answer).rejects.toBe(REASON);
  }));

test('a statement that is given up as it begins does not go on', () =>
  withAsking(async (asking, controller) => {
    const answer = asking.rows(FOR_MINUTES);
    controller.abort(REASON);
    await expect(answer).rejects.toBe(REASON);
    await expect(asking.rows(AT_ONCE)).rejects.toBe(REASON);
  }));

test('a statement that needs more memory than there is says what to do', async () => {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '8MB', temp_directory: '' });
  const connection = await instance.connect();
  const sql = 'select list(i) from range(4000000) as a(i)';
  const answer = createAsking(connection, sound, NEVER).rows({ sql, bound: NOTHING_BOUND });
  await expect(answer).rejects.toMatchObject({ code: 'ARCHIVE_BUSY' });
  connection.closeSync();
  instance.closeSync();
});

test('seats are given in the order of asking, and one that gave up waiting is passed over', async () => {
  const seats = createSeats({ atOnce: 1, waiting: 2, refusal: () => new Error('Full.') });
  const order: string[] = [];
  const [controller, end] = [new AbortController(), await seats.take(NEVER)];
  const impatient = seats.take(controller.signal);
  const patient = seats.take(NEVER).then((endPatient) => {
    order.push('patient');
    endPatient();
  });
  await expect(seats.take(NEVER)).rejects.toThrow('Full.');
  controller.abort(REASON);
  await expect(impatient).rejects.toBe(REASON);
  const last = seats.take(NEVER).then(() => order.push('last'));
  end();
  await Promise.all([patient, last]);
  expect(order).toEqual(['patient', 'last']);
});

test('what is fresh is waited for no longer than anybody waits, and is let go when it comes too late', async () => {
  const controller = new AbortController();
  const taking = Promise.withResolvers<Snapshot>();
  const released = Promise.withResolvers<void>();
  const seats = createSeats({ atOnce: 1, waiting: 1, refusal: () => new Error('None.') });
  const parts = {
    engine: on.engine(),
    snapshots: { take: () => taking.promise },
    sound,
    book: { damaged: async () => [] },
    folder: on.folder(),
  };
  const window = { from: 0, to: 1 };
  const bounds = { deadlineMs: 60_000, signal: controller.signal };
  const session = await beginSession({ ...parts, stopping: NEVER }, seats, { window, bounds });
  const shelves = session.takeShelves();
  controller.abort(REASON);
  await expect(shelves).rejects.toBe(REASON);
  (await seats.take(NEVER))();
  taking.resolve({ segments: [], fresh: [], release: released.resolve });
  await released.promise;
});
