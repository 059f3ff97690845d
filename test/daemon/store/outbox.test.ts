import { expect, test } from 'vitest';
import { EVERYBODY_SEEN } from '../../../daemon/identity/people-seen.ts';
import { commitBatch } from '../../../daemon/store/commit.ts';
import type { StoredEffect } from '../../../daemon/store/outbox-rows.ts';
import { buildEvent, buildOutcome } from '../../support/flagged-event.ts';
import { inVain } from '../../support/in-vain.ts';
import { commitOf, openStore } from '../../support/open-store.ts';

const { stores } = openStore();

/** Raises one serious incident for each of these moments; answers their alerts, oldest first. */
async function alertsAt(...moments: readonly number[]): Promise<readonly StoredEffect[]> {
  for (const now of moments) {
    const identity = { kind: 'person', personId: `pupil${now}`, group: 'Year 5', via: 'log' } as const;
    const event = buildEvent({ offset: now, severity: 'high', identity });
    await commitBatch(stores().database, commitOf(buildOutcome([event]), { now }));
  }
  return stores().outbox.due(Number.MAX_SAFE_INTEGER, 100);
}

function firstOf<Item>(items: readonly Item[]): Item {
  const [first] = items;
  if (first === undefined) throw new Error('At least one was expected.');
  return first;
}

test('what is due comes oldest first, and no more than asked for', async () => {
  await alertsAt(1_000, 2_000, 3_000);
  const { outbox } = stores();
  expect((await outbox.due(2_500, 10)).map(({ createdAt }) => createdAt)).toEqual([1_000, 2_000]);
  expect(await outbox.due(9_000, 1)).toHaveLength(1);
});

test('what is postponed is not due until then, and says why it waits', async () => {
  const { id } = firstOf(await alertsAt(1_000));
  const { outbox } = stores();
  await outbox.postpone(id, inVain('The mail server does not answer.', 5_000));
  expect(await outbox.due(4_999, 10)).toEqual([]);
  expect(await outbox.due(5_000, 10)).toMatchObject([
    { id, attempts: 1, lastError: 'The mail server does not answer.' },
  ]);
  expect(await outbox.waiting(EVERYBODY_SEEN, Number.MAX_SAFE_INTEGER)).toEqual({
    count: 1,
    oldest: 1_000,
    lastError: 'The mail server does not answer.',
    lastTriedAt: 1,
  });
});

test('when the world is up again, everything that waits is due at once', async () => {
  const rows = await alertsAt(1_000, 2_000);
  const { outbox } = stores();
  for (const { id } of rows) await outbox.postpone(id, inVain('no', 90_000));
  await outbox.hurry(3_000);
  expect(await outbox.due(3_000, 10)).toHaveLength(2);
});

test('an alert that went out is in the history of its incident', async () => {
  const { id, subjectId } = firstOf(await alertsAt(1_000));
  const { outbox, incidents } = stores();
  await outbox.close(id, 4_000, { kind: 'done' });
  expect(await outbox.lastEnded(EVERYBODY_SEEN)).toEqual({ at: 4_000, happened: true });
  const [incident] = await incidents.all(1);
  expect(incident?.id).toBe(subjectId);
  const history = incident ? await incidents.history(incident.id) : [];
  expect(history.map(({ kind }) => kind)).toEqual(['raised', 'alert_queued', 'alert_sent']);
});

test('an alert that never goes out says so, and waits no longer', async () => {
  const { id } = firstOf(await alertsAt(1_000));
  const { outbox } = stores();
  await outbox.close(id, 4_000, { kind: 'never', message: 'The incident is gone.' });
  expect(await outbox.lastEnded(EVERYBODY_SEEN)).toEqual({ at: 4_000, happened: false });
  expect(await outbox.waiting(EVERYBODY_SEEN, Number.MAX_SAFE_INTEGER)).toEqual({
    count: 0,
    oldest: null,
    lastError: null,
    lastTriedAt: null,
  });
});

test('a row that is closed is neither postponed nor found any more', async () => {
  const { id } = firstOf(await alertsAt(1_000));
  const { outbox } = stores();
  await outbox.close(id, 4_000, { kind: 'done' });
  await outbox.postpone(id, inVain('too late', 9_000));
  expect(await outbox.row(id)).toBe(null);
  expect(await outbox.due(99_000, 10)).toEqual([]);
});
