import { expect, test } from 'vitest';
import { harmless } from '../../../daemon/cli/output.ts';

test('a name or an address from outside moves no cursor and turns no line round', () => {
  expect(harmless('Zo\u001b[2Jë \u009b31m\u0000\r\u202egnp.exe\u2069')).toBe('Zo?[2Jë ?31m???gnp.exe?');
  expect(harmless('Zoë 学校\tYear 5\n“Łódź” 👩‍🏫')).toBe('Zoë 学校\tYear 5\n“Łódź” 👩‍🏫');
});
