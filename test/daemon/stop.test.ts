import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { type StopStep, stopInOrder } from '../../daemon/stop.ts';

const never = (): Promise<void> => new Promise(() => undefined);

/** A log whose messages can be read. */
function readableLog() {
  const messages: { readonly what?: string }[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      messages.push(JSON.parse(String(chunk)));
      done();
    },
  });
  return { log: pino({}, stream), messages };
}

test('everything stops in the order of the list, each when the one before is done', async () => {
  const happened: string[] = [];
  const slow = (what: string): StopStep => ({
    what,
    async stop() {
      happened.push(`${what} begins`);
      await Promise.resolve();
      happened.push(`${what} is done`);
    },
  });
  const { log, messages } = readableLog();
  expect(await stopInOrder([slow('sources'), slow('store')], log)).toBe(true);
  expect(happened).toEqual(['sources begins', 'sources is done', 'store begins', 'store is done']);
  expect(messages).toEqual([]);
});

test('a part that fails to stop is logged by its name, and the next one stops all the same', async () => {
  const stopped: string[] = [];
  const { log, messages } = readableLog();
  const steps: StopStep[] = [
    {
      what: 'jobs',
      stop() {
        throw new Error('no');
      },
    },
    { what: 'mail', stop: () => Promise.reject(new Error('no')) },
    { what: 'store', stop: () => void stopped.push('store') },
  ];
  expect(await stopInOrder(steps, log)).toBe(true);
  expect(stopped).toEqual(['store']);
  expect(messages.map(({ what }) => what)).toEqual(['jobs', 'mail']);
});

test('a part that never stops does not hold up the end beyond the deadline', async () => {
  const stopped: string[] = [];
  const steps: StopStep[] = [
    { what: 'dashboard', stop: never },
    { what: 'store', stop: () => void stopped.push('store') },
  ];
  expect(await stopInOrder(steps, readableLog().log, 10)).toBe(false);
  expect(stopped).toEqual([]);
});
