import { expect, test } from 'vitest';
import { LinePile } from '../../../../daemon/sources/syslog/line-pile.ts';

test('gives back the lines in their order, each with its newline, whatever their length', () => {
  const lengths = [0, 1, 4_094, 4_095, 4_096, 65_535, 65_536, 3, ...Array.from({ length: 300 }, (_, n) => n * 7)];
  const lines = lengths.map((length, index) => String.fromCharCode(97 + (index % 26)).repeat(length));
  const pile = new LinePile();
  for (const line of lines) pile.add(Buffer.from(line));
  expect(pile.lines).toBe(lines.length);
  const taken = pile.take();
  expect(taken.lines).toBe(lines.length);
  expect(taken.bytes.toString().split('\n')).toEqual([...lines, '']);
});

test('is empty when all was taken, and what was taken stays as it is', () => {
  const pile = new LinePile();
  pile.add(Buffer.from('one'));
  const first = pile.take();
  expect(pile.take()).toEqual({ bytes: Buffer.alloc(0), lines: 0 });
  pile.add(Buffer.from('two'));
  expect([first.bytes.toString(), pile.take().bytes.toString(), pile.lines]).toEqual(['one\n', 'two\n', 0]);
});

test('keeps a line although its sender uses the memory again', () => {
  const pile = new LinePile();
  const memory = Buffer.from('one');
  pile.add(memory);
  memory.fill('x');
  expect(pile.take().bytes.toString()).toBe('one\n');
});
