import { beforeEach, describe, expect, test } from 'vitest';
import { createTellCanary } from '../../../daemon/alerts/tell-canary.ts';
import { createCanaryAlarm } from '../../../daemon/answers/canary.ts';
import type { Alarm } from '../../../daemon/api/contract.ts';
import type { CanarySight, CanaryStage } from '../../../daemon/health/canary.ts';
import { EVERYBODY_SEEN } from '../../../daemon/identity/people-seen.ts';
import type { Mailer } from '../../../daemon/notify/mailer.ts';
import { commitBatch } from '../../../daemon/store/commit.ts';
import { buildOutcome } from '../../support/flagged-event.ts';
import { isLessonTime, newWorld, officeOf, type World } from '../../support/office.ts';
import { commitOf, openStore } from '../../support/open-store.ts';

const MINUTE = 60_000;
const { stores } = openStore();
let world: World;
let alarm: () => Promise<readonly Alarm[]>;

beforeEach(() => {
  world = newWorld();
  world.canary = { everyMs: 15 * MINUTE, withinMs: 10 * MINUTE, when: 'lessons' };
  alarm = createCanaryAlarm(officeOf(stores(), world), isLessonTime);
  world.now += 5 * MINUTE;
});

async function comes(stage: CanarySight['stage'], reason: string | null = null): Promise<string> {
  const id = `canary-of-${world.now}`;
  await commitBatch(
    stores().database,
    commitOf(buildOutcome([], { lineCounts: [] }), { now: world.now, canary: { stage, reason, id } }),
  );
  return id;
}

/** What the queue does for all test requests that wait. */
async function tell(mailer: Pick<Mailer, 'verify'> | null): Promise<void> {
  const { canaries, outbox } = stores();
  const effect = createTellCanary({ canaries, mailer, now: () => world.now });
  for (const row of await outbox.due(world.now, 100)) {
    const outcome = await effect(row);
    if (outcome.kind === 'done' || outcome.kind === 'never') await outbox.close(row.id, world.now, outcome);
    else if (outcome.kind === 'later') {
      const tried = { at: world.now, error: outcome.message, nextAttemptAt: world.now, parkedWhy: null };
      await outbox.postpone(row.id, tried);
    }
  }
}

const answers: Pick<Mailer, 'verify'> = { verify: async () => ({ kind: 'ok' }) };
const refuses: Pick<Mailer, 'verify'> = {
  verify: async () => ({ kind: 'later', message: 'The mail server refused our sign-in.' }),
};

describe('the test request', () => {
  test('that comes out again and again is no alarm', async () => {
    for (let round = 0; round < 4; round += 1) {
      await comes('judged');
      await tell(answers);
      world.now += 15 * MINUTE;
      expect(await alarm()).toEqual([]);
    }
  });

  const stops: readonly (readonly [string, CanaryStage | null, () => Promise<unknown>])[] = [
    ['nothing came at all', null, async () => undefined],
    ['its line was not understood', 'arrived', () => comes('arrived', 'not a native Squid line')],
    ['its lists did not know it', 'understood', () => comes('understood', 'not recognised')],
    ['no rule flagged it', 'categorised', () => comes('categorised', 'no_rule')],
    [
      'nobody could be told',
      'stored',
      async () => {
        await comes('judged');
        await tell(refuses);
      },
    ],
  ];
  test.each(stops)('is an alarm that names how far it came: %s', async (_, lastStage, happens) => {
    await comes('judged');
    await tell(null);
    const since = world.now;
    world.now += MINUTE;
    await happens();
    world.now = since + 25 * MINUTE;
    expect(await alarm()).toEqual([]);
    world.now += 1;
    const [missing, ...others] = await alarm();
    expect(missing).toMatchObject({ kind: 'canary_missing', since, lastStage });
    expect(others).toEqual([]);
    if (lastStage === 'stored')
      expect(missing).toMatchObject({ message: expect.stringContaining('refused our sign-in') });
    await comes('judged');
    await tell(answers);
    expect(await alarm()).toEqual([]);
  });

  test('that could not be stored was judged, as the memory says', async () => {
    const judgedAt = world.now;
    world.canaryJudged = { at: judgedAt, stage: 'judged', reason: null };
    world.now += 26 * MINUTE;
    expect(await alarm()).toMatchObject([{ kind: 'canary_missing', lastStage: 'judged' }]);
  });

  test('is stored once, however often its line is read, and one alone waits for the mail server', async () => {
    const first = await comes('judged');
    await comes('judged');
    expect(await stores().outbox.due(world.now, 10)).toMatchObject([{ kind: 'canary', subjectId: first }]);
    await tell(refuses);
    world.now += 15 * MINUTE;
    const second = await comes('judged');
    await tell(refuses);
    expect(await stores().outbox.due(world.now, 10)).toMatchObject([{ subjectId: second }]);
  });

  test('is no alert that waits, and keeps no source alive', async () => {
    await comes('judged');
    const office = officeOf(stores(), world);
    expect(await office.outbox.waiting(EVERYBODY_SEEN, world.now)).toMatchObject({ count: 0, oldest: null });
    expect((await office.counts.source('squid', 0)).lastLineAt).toBe(null);
    expect(await office.counts.lines(0)).toEqual(new Map());
  });
});
