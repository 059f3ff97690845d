import { expect, test } from 'vitest';
import { createClientSlots } from '../../../daemon/activity/client-slots.ts';
import { buildRecord } from '../identity/build-record.ts';

const of = (clientIp: string | null, userName: string | null = null) => buildRecord({ clientIp, userName });

test('a device keeps its place, and no other has it', () => {
  const slots = createClientSlots(64);
  const first = Array.from({ length: 120 }, (_, place) => slots.slotOf(of(`192.0.2.${place}`, `pupil${place}`)));
  const again = Array.from({ length: 120 }, (_, place) => slots.slotOf(of(`192.0.2.${place}`, `pupil${place}`)));
  expect(new Set(first).size).toBe(120);
  expect(again).toEqual(first);
});

test('two accounts at one address are two, and an address without an account a third', () => {
  const slots = createClientSlots(8);
  const places = [of('192.0.2.1', 'a'), of('192.0.2.1', 'b'), of('192.0.2.1')].map(slots.slotOf);
  expect(new Set(places).size).toBe(3);
});

test('where the log does not say which device it was, there is no place', () => {
  expect(createClientSlots(8).slotOf(of(null))).toBe(-1);
});

test('when all places are taken, what was heard of longest ago makes room, and is new when it comes again', () => {
  const slots = createClientSlots(1);
  for (let place = 0; place < 8; place++) slots.slotOf(of(`192.0.2.${place}`));
  slots.slotOf(of('192.0.2.0'));
  slots.slotOf(of('192.0.2.99'));
  slots.slotOf(of('192.0.2.0'));
  expect(slots.isNew()).toBe(false);
  slots.slotOf(of('192.0.2.1'));
  expect(slots.isNew()).toBe(true);
});
