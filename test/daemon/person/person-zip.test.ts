import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { zipOf } from '../../../daemon/person/person-zip.ts';
import { unzipped } from '../../support/unzipped.ts';

const NOON = Date.UTC(2026, 10, 17, 12);

test('files are begun one after the other, and each when the one before is done', async () => {
  const order: string[] = [];
  const file = (name: string) => ({
    name,
    async *pieces() {
      order.push(`${name} begun`);
      yield 'ä';
      yield `${name}\n`;
      order.push(`${name} done`);
    },
  });
  const files = await unzipped(zipOf([file('one.txt'), file('two.txt')], NOON));
  expect([...files]).toEqual([
    ['one.txt', 'äone.txt\n'],
    ['two.txt', 'ätwo.txt\n'],
  ]);
  expect(order).toEqual(['one.txt begun', 'one.txt done', 'two.txt begun', 'two.txt done']);
});

test('what goes wrong while a file is made ends the ZIP with that error', async () => {
  const pieces = async function* () {
    yield 'begun';
    throw new Error('The disk is gone.');
  };
  await expect(buffer(zipOf([{ name: 'one.txt', pieces }], NOON))).rejects.toThrow('The disk is gone.');
});

test('whoever stops reading ends what is being made', async () => {
  let ended = false;
  const pieces = async function* () {
    try {
      for (;;) yield Math.random().toString().repeat(1_000);
    } finally {
      ended = true;
    }
  };
  const zip = zipOf([{ name: 'endless.txt', pieces }], NOON);
  await once(zip, 'readable');
  zip.destroy();
  await expect.poll(() => ended).toBe(true);
});
