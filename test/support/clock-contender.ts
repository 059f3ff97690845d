/* A process that does a job of the clock whenever it may: `node clock-contender.ts STORE DONE-FILE HELD-MS EVERY-MS WORK-MS`. */
import { appendFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { createOnce } from '../../daemon/clock-once.ts';
import { openStores } from '../../daemon/store/stores.ts';

const [store = '', done = '', held = '', every = '', work = ''] = process.argv.slice(2);
const { clockTurns, database } = await openStores(store, 'main');
const say = (what: string) => appendFileSync(done, `${process.pid} ${what} ${Date.now()}\n`);
const log = { warn: (_fields: object, sentence: string) => say(`warned ${sentence.replaceAll(' ', '_')}`) };
const once = createOnce({ turns: clockTurns, log, now: () => Date.now(), heldMs: Number(held) });
let isStopped = false;
process.once('SIGTERM', () => {
  isStopped = true;
});
say('ready');
while (!isStopped) {
  await once('a job', Number(every), async () => {
    say('began');
    await wait(Number(work));
    say('ended');
  });
  await wait(20);
}
await database.close();
