import { expect, test } from 'vitest';
import { inTurn } from '../../../daemon/answers/school-say.ts';

test('of two changes at once the later is taken up last, however long the first takes', async () => {
  const done: string[] = [];
  const waits = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let turn = 0;
  const changed = inTurn(async () => {
    const mine = turn;
    turn += 1;
    await waits[mine]?.promise;
    done.push(`turn ${mine}`);
  });
  const both = [changed(), changed()];
  waits[1]?.resolve();
  waits[0]?.resolve();
  await Promise.all(both);
  expect(done).toEqual(['turn 0', 'turn 1']);
});

test('a turn that fails says so to whoever asked, and the next one has its turn', async () => {
  let turn = 0;
  const changed = inTurn(async () => {
    turn += 1;
    if (turn === 1) throw new Error('The store is away.');
  });
  const [first, second] = [changed(), changed()];
  await expect(first).rejects.toThrow('The store is away.');
  await expect(second).resolves.toBe(undefined);
});
