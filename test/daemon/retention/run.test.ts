import { describe, expect, test } from 'vitest';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import type { RetentionStep } from '../../../daemon/retention/run-retention.ts';
import { pupil, raise } from '../../support/office.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import { closeAs, DAY, night, proofOf } from '../../support/retention.ts';

const { stores, archive } = storeWithArchive();
const NOW = Date.UTC(2026, 10, 30, 4, 40);

async function closedIncidents(count: number): Promise<readonly IncidentId[]> {
  const at = NOW - 100 * DAY;
  const events = Array.from({ length: count }, (_, offset) => ({ offset, identity: pupil(`pupil${offset}`) }));
  const ids = await raise(stores(), events, { at });
  for (const id of ids) await closeAs(stores(), id, 'test', at);
  return ids;
}

async function incidentsLeft(): Promise<number> {
  return (await stores().incidents.counted()).incidents;
}

test('a night that is broken off is finished by the next', async () => {
  await closedIncidents(6);
  const stopping = new AbortController();
  let pieces = 0;
  const breaking = (steps: readonly RetentionStep[]): readonly RetentionStep[] =>
    steps.map((step) => ({
      ...step,
      run: (goOn) =>
        step.run(async (removed) => {
          pieces += step.kind === 'test' ? 1 : 0;
          if (pieces === 3) stopping.abort();
          await goOn(removed);
        }),
    }));
  const broken = await night(stores(), archive(), NOW, { signal: stopping.signal, steps: breaking });
  expect(broken).toEqual({ kind: 'stopped' });
  expect(await incidentsLeft()).toBe(4);
  const proof = await proofOf(stores(), NOW);
  expect([proof.get('run'), proof.get('test')?.removed]).toEqual([undefined, 2]);
  expect(await night(stores(), archive(), NOW + DAY)).toEqual({ kind: 'done', failures: 0 });
  expect(await incidentsLeft()).toBe(0);
  expect((await proofOf(stores(), NOW + DAY)).get('test')?.removed).toBe(4);
});

test('an incident that was half deleted when somebody pulled the plug is deleted by the next night', async () => {
  const at = NOW - 100 * DAY;
  const [id] = await raise(
    stores(),
    Array.from({ length: 1_500 }, (_, offset) => ({ offset })),
    { at },
  );
  if (id === undefined) throw new Error('An incident was expected.');
  await closeAs(stores(), id, 'test', at);
  expect(await stores().expiredIncidents.removePiece(id, { resolution: 'test', before: NOW })).toBe('more');
  expect(await stores().incidents.counted()).toEqual({ incidents: 1, events: 500 });
  await night(stores(), archive(), NOW);
  expect(await stores().incidents.counted()).toEqual({ incidents: 0, events: 0 });
});

describe('two at the same time', () => {
  test('do not work at once: one does it all, and says so', async () => {
    await closedIncidents(6);
    const both = await Promise.all([night(stores(), archive(), NOW), night(stores(), archive(), NOW)]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['busy', 'done']);
    expect((await proofOf(stores(), NOW)).get('test')?.removed).toBe(6);
    expect(await incidentsLeft()).toBe(0);
  });

  test('one that died is waited for half an hour, and no longer', async () => {
    await stores().retentionRuns.claim('died', NOW, NOW + DAY / 48);
    expect(await night(stores(), archive(), NOW + DAY / 48)).toEqual({ kind: 'busy' });
    expect(await night(stores(), archive(), NOW + DAY / 48 + 1)).toEqual({ kind: 'done', failures: 0 });
  });
});

describe('what fails', () => {
  const verify = () => Promise.reject(new Error('Something of pupil017.'));

  test('keeps nothing else from being done, and is written down without a name', async () => {
    await closedIncidents(2);
    expect(await night(stores(), { ...archive(), verify }, NOW)).toEqual({ kind: 'done', failures: 1 });
    expect(await incidentsLeft()).toBe(0);
    const proof = await proofOf(stores(), NOW);
    expect(proof.get('verified')?.failure).toMatch(/^It broke off \(Error\)\./);
    expect(proof.get('run')).toMatchObject({ removed: 1, failure: 'verified' });
    expect(JSON.stringify([...proof.values()])).not.toContain('pupil017');
  });

  test('keeps the days of the log where what was around incidents could not be kept first', async () => {
    let dropped = 0;
    const broken = {
      ...archive(),
      state: () => Promise.reject(new Error('The archive is damaged.')),
      async dropDays() {
        dropped += 1;
        return { days: [], records: 0, bytes: 0 };
      },
    };
    await night(stores(), broken, NOW);
    expect(dropped).toBe(0);
    expect((await proofOf(stores(), NOW)).get('records')?.failure).toContain('were not deleted');
  });
});
