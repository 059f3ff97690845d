import { expect, test } from 'vitest';
import { LiveStream } from '../../../daemon/api/live-stream.ts';

/** Reads what stands ready. */
function taken(stream: LiveStream): string {
  let text = '';
  for (let some = stream.body.read(); some !== null; some = stream.body.read()) text += String(some);
  return text;
}

test('a reader who takes nothing is told the newest alone, and holds nothing else in memory', async () => {
  let state = 'x'.repeat(100_000);
  const stream = new LiveStream(async () => state, null);
  await stream.look();
  for (state of ['one', 'two', 'three']) await stream.look();
  expect(stream.body.readableLength).toBeLessThan(101_000);
  expect(taken(stream)).toContain('xxx');
  await expect.poll(() => taken(stream)).toMatch(/^id: .+\ndata: "three"\n\n$/);
});

test('a reader who takes nothing for a minute is let go', async () => {
  const stream = new LiveStream(async () => 'x'.repeat(100_000), null);
  await stream.look();
  for (let beat = 0; beat < 5; beat += 1) stream.beat();
  expect(stream.body.destroyed).toBe(true);
});

test('what is the same is not told twice', async () => {
  const stream = new LiveStream(async () => ({ newIncidents: 1 }), null);
  await stream.look();
  expect(taken(stream)).toMatch(/^retry: 5000\n\nid: .+\ndata: \{"newIncidents":1\}\n\n$/);
  await stream.look();
  expect(taken(stream)).toBe('');
});

test('two looks at once are one answer after the other', async () => {
  let asked = 0;
  const stream = new LiveStream(async () => {
    asked += 1;
    return asked;
  }, null);
  await Promise.all([stream.look(), stream.look(), stream.look()]);
  expect(asked).toBeLessThanOrEqual(2);
});
